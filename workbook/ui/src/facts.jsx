/** A few figures to be read from the last row: each with a sign, what it is, and what it says. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";
import { Way } from "./ways.jsx";

// Letters of a figure that find room, by how many stand beside each other; a sign takes two more.
const ROOM = [20, 20, 13, 8];
const SMALL = 5;

export function Facts({ block, desk }) {
  const letters = Math.max(0, ...block.facts.map(({ figure }) => [...figure].length));
  const signs = block.facts.map(({ figure, kind }) => [...figure].length + (kind !== "info") * 2);
  const long = Math.max(0, ...signs) > (ROOM[block.facts.length] ?? SMALL); // one size for all
  const kind = block.slim ? "slim" : long ? "long" : "large";
  return (
    <section class={`wb-facts wb-facts-${kind}`} aria-label={block.caption}>
      <h2>{block.caption}</h2>
      <ul class="wb-facts-row" style={{ "--letters": letters }}>
        {block.facts.map((fact, at) => (
          <Fact key={at} fact={fact} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function Fact({ fact, desk }) {
  const { kind, figure, label, note } = fact;
  return (
    <li class={`wb-fact wb-fact-${kind}`}>
      <p class="wb-figure">
        <People text={figure} />
        {kind !== "info" && [
          <Sign name={kind} />,
          <span class="wb-hidden"> ({desk.text(kind)})</span>,
        ]}
      </p>
      <People text={label} tag="p" class="wb-fact-label" />
      {note && <People text={note} tag="p" class="wb-fact-note" />}
      <Way desk={desk} to={fact.go} />
    </li>
  );
}
