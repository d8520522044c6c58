/** Cards laid together as on a wall: the words as they were said, and who said them. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

const signs = { parked: "parked", open: "open" };

export function Piles({ block, desk }) {
  const { caption, piles, legend } = block;
  return (
    <section class="wb-piles" aria-label={caption}>
      <h2>{caption}</h2>
      {legend.length > 0 && <Legend legend={legend} />}
      {piles.length === 0 && <p class="wb-nothing">{desk.text("nothing")}</p>}
      <div class="wb-piles-wall">
        {piles.map((pile, at) => (
          <Pile key={at} pile={pile} desk={desk} />
        ))}
      </div>
    </section>
  );
}

function Legend({ legend }) {
  return (
    <ul class="wb-legend">
      {legend.map((series) => (
        <li key={series.key}>
          <span class={`wb-swatch wb-mark-${series.mark % 6}`} />
          <People text={series.label} />
        </li>
      ))}
    </ul>
  );
}

function Pile({ pile, desk }) {
  const { label, count, cards, kind } = pile;
  return (
    <section class={`wb-pile wb-pile-${kind}`}>
      <div class="wb-pile-head">
        {signs[kind] && <Sign name={signs[kind]} />}
        <People text={label} tag="h3" class="wb-long" />
        <span class="wb-pile-count">{count}</span>
      </div>
      {cards.length === 0 && <p class="wb-nothing">{desk.text("noCards")}</p>}
      {cards.length > 0 && (
        <ul>
          {cards.map((card, at) => (
            <Card key={at} card={card} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Card({ card }) {
  const { text, mark, who } = card;
  return (
    <li class="wb-pile-card">
      {mark !== null && <span class={`wb-said wb-mark-${mark % 6}`} title={who} />}
      <p>
        <People text={text} />
        {who && <span class="wb-hidden"> ({who})</span>}
      </p>
    </li>
  );
}
