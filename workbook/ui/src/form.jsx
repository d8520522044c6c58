/** Labelled fields, one under another. */
import { Cards } from "./cards.jsx";
import { Field } from "./field.jsx";
import { Finding } from "./finding.jsx";
import { Sliding } from "./sliding.jsx";

/** How a field is asked for. */
function kind(ask) {
  if (ask.slider) return Sliding;
  if (ask.finds) return Finding;
  return ask.kind === "cards" ? Cards : Field;
}

export function Form({ block, desk }) {
  return (
    <section class={`wb-form ${block.beside ? "wb-beside" : ""}`} aria-label={block.caption || undefined}>
      {block.caption && <h2>{block.caption}</h2>}
      {block.fields.map((ask) => {
        const Kind = kind(ask);
        return <Kind key={ask.key} block={block} ask={ask} desk={desk} />;
      })}
    </section>
  );
}
