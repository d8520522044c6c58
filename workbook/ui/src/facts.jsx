/** A few figures to be read from the last row: each with a sign, what it is, and what it says. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

const FEW = 3; // figures that stand beside each other in large letters
const LONG = { few: 9, many: 5 }; // letters that such a figure has at most

export function Facts({ block, desk }) {
  const letters = Math.max(0, ...block.facts.map(({ figure }) => [...figure].length));
  const long = letters > LONG[block.facts.length > FEW ? "many" : "few"]; // one size for all
  return (
    <section class={`wb-facts ${block.slim ? "wb-facts-slim" : ""}`} aria-label={block.caption}>
      <h2>{block.caption}</h2>
      <ul
        class={`wb-facts-row ${long ? "wb-facts-long" : ""}`}
        style={long && { "--letters": letters }}
      >
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
