/** A few figures to be read from the last row: each with a sign, what it is, and what it says. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

const LONG = 9; // letters of a figure that do not fit beside three others

export function Facts({ block, desk }) {
  const long = block.facts.some(({ figure }) => [...figure].length > LONG); // one size for all
  return (
    <section class={`wb-facts ${block.slim ? "wb-facts-slim" : ""}`} aria-label={block.caption}>
      <h2>{block.caption}</h2>
      <ul class="wb-facts-row">
        {block.facts.map((fact, at) => (
          <Fact key={at} fact={fact} long={long} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function Fact({ fact, long, desk }) {
  const { kind, figure, label, note } = fact;
  return (
    <li class={`wb-fact wb-fact-${kind} ${long ? "wb-fact-long" : ""}`}>
      <p class="wb-figure">
        <People text={figure} />
        {kind !== "info" && <Sign name={kind} />}
        {kind !== "info" && <span class="wb-hidden"> ({desk.text(kind)})</span>}
      </p>
      <People text={label} tag="p" class="wb-fact-label" />
      {note && <People text={note} tag="p" class="wb-fact-note" />}
    </li>
  );
}
