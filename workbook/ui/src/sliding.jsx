/** A field of a form that is a slider. */
import { useState } from "preact/hooks";
import { Slider } from "./slider.jsx";

export function Sliding({ block, ask, desk }) {
  const id = `workbook-${block.id}-${ask.key}`;
  const { value } = desk.cell(block.id, "", ask.key, block.values);
  const [moving, move] = useState(null);
  const cell = (to) => ({ row: "", column: ask.key, value: to, was: value ?? null });
  const onTry = (to) => {
    move(to);
    desk.attempt({ on: "try", block: block.id, cells: [cell(to)] });
  };
  const onChoose = (to) => {
    move(null);
    desk.still();
    if (to !== value) desk.cells(block.id, [cell(to)]);
  };
  return (
    <div class="wb-field wb-field-slider">
      <label for={id}>{ask.label}</label>
      {ask.help && (
        <p class="wb-help" id={`${id}-help`}>
          {ask.help}
        </p>
      )}
      <div class="wb-entry">
        <Slider
          id={id}
          ask={ask}
          desk={desk}
          value={moving ?? value}
          disabled={block.fixed || ask.fixed}
          aria-describedby={ask.help ? `${id}-help` : undefined}
          {...{ onTry, onChoose }}
        />
      </div>
    </div>
  );
}
