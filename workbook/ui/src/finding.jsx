/** A field for looking something up: the screen shows what is found while it is typed. */
import { useState } from "preact/hooks";

export function Finding({ block, ask, desk }) {
  const id = `workbook-${block.id}-${ask.key}`;
  const [text, write] = useState(block.values[ask.key] ?? "");
  const look = (typed) => {
    write(typed);
    const cell = { row: "", column: ask.key, value: typed.slice(0, ask.length), was: null };
    desk.attempt({ on: "try", block: block.id, cells: [cell] });
  };
  const onKeyDown = (event) => {
    if (event.key !== "Escape" || !text) return;
    event.preventDefault();
    look("");
  };
  return (
    <div class="wb-field wb-field-finds">
      <label for={id}>{ask.label}</label>
      <div class="wb-entry">
        <input
          id={id}
          type="search"
          class="wb-input"
          dir="auto"
          autocomplete="off"
          value={text}
          onInput={(event) => look(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}
