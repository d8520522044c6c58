/** A field of a form that is a slider. */
import { useRef, useState } from "preact/hooks";
import { Problem } from "./problem.jsx";
import { Slider } from "./slider.jsx";

/** What moving does: each value on the way is looked at, the last one is written down. */
function useHand({ block, ask, desk, value }) {
  const held = useRef(null);
  const [moving, move] = useState(null);
  const cell = (to, was) => ({ row: "", column: ask.key, value: to, was });
  const onTry = (to) => {
    held.current ??= { was: value ?? null }; // what is shown meanwhile is only looked at
    move(to);
    desk.attempt({ on: "try", block: block.id, cells: [cell(to, held.current.was)] });
  };
  const onChoose = (to) => {
    const { was } = held.current ?? { was: value ?? null };
    held.current = null;
    move(null);
    desk.still();
    desk.discard(block.id, "", ask.key);
    if (to !== was) desk.cells(block.id, [cell(to, was)]);
  };
  return { value: moving ?? value, onTry, onChoose };
}

export function Sliding({ block, ask, desk }) {
  const id = `workbook-${block.id}-${ask.key}`;
  const { value, draft } = desk.cell(block.id, "", ask.key, block.values);
  const hand = useHand({ block, ask, desk, value });
  const problem = draft?.sentence ?? "";
  const described = [ask.help && `${id}-help`, problem && `${id}-problem`].filter(Boolean);
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
          disabled={block.fixed || ask.fixed}
          aria-describedby={described.join(" ") || undefined}
          {...hand}
        />
      </div>
      {problem && <Problem id={`${id}-problem`} sentence={problem} {...{ desk, block, ask, draft }} />}
    </div>
  );
}
