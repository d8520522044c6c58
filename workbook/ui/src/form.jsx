/** Labelled fields, one under another. */
import { Cards } from "./cards.jsx";
import { Field } from "./field.jsx";

export function Form({ block, desk }) {
  return (
    <section class="wb-form" aria-label={block.caption || undefined}>
      {block.caption && <h2>{block.caption}</h2>}
      {block.fields.map((ask) => {
        const Kind = ask.kind === "cards" ? Cards : Field;
        return <Kind key={ask.key} block={block} ask={ask} desk={desk} />;
      })}
    </section>
  );
}
