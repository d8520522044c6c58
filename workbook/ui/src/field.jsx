/** One field of a form: label, help, the thing to type into, and what is wrong with it. */
import { useState } from "preact/hooks";
import { Control, Shown } from "./control.jsx";
import { commit, drafted } from "./entry.js";
import { isRedo, isUndo } from "./keys.js";
import { numeric, show, typed } from "./kinds.js";
import { Problem } from "./problem.jsx";

/** What a field does when it is typed into and left. */
function useEntry({ block, ask, desk, cell }) {
  const [focused, focus] = useState(false);
  const raw = focused || ask.options.length > 0;
  const text = cell.draft?.text ?? (raw ? typed : show)(ask, cell.value, desk.locale);
  const send = (draft = cell.draft) => draft && commit(desk, block, "", ask, draft);
  const onInput = (event) => {
    const draft = drafted(cell, event.target.value, false);
    desk.draft(block.id, "", ask.key, draft);
    if (ask.options.length) send(draft);
  };
  const onKeyDown = (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && cell.draft) {
      event.preventDefault();
      desk.discard(block.id, "", ask.key);
    } else if (!cell.draft && (isUndo(event) || isRedo(event))) {
      event.preventDefault();
      const on = isRedo(event) ? "redo" : "undo";
      if (desk.can(on)) desk.post({ on });
    }
  };
  const onBlur = (event) => {
    if (document.activeElement === event.target) return; // only the window was left
    focus(false);
    if (desk.link === "open" && !cell.draft?.sentence) send();
  };
  return { text, onInput, onKeyDown, onBlur, onFocus: () => focus(true) };
}

export function Field({ block, ask, desk }) {
  const id = `workbook-${block.id}-${ask.key}`;
  const cell = desk.cell(block.id, "", ask.key, block.values);
  const entry = useEntry({ block, ask, desk, cell });
  const fixed = block.fixed || ask.fixed;
  const problem = cell.draft?.sentence || (!cell.draft && block.problems[ask.key]) || "";
  const described = [ask.help && `${id}-help`, problem && `${id}-problem`].filter(Boolean);
  return (
    <div class={`wb-field wb-field-${ask.kind}`}>
      <label for={id}>{ask.label}</label>
      {ask.help && (
        <p class="wb-help" id={`${id}-help`}>
          {ask.help}
        </p>
      )}
      <div class={numeric(ask) ? "wb-entry wb-numeric" : "wb-entry"}>
        {fixed ? (
          <output id={id} class="wb-fixed">
            <Shown
              ask={ask}
              text={show(ask, cell.value, desk.locale)}
              language={desk.locale}
            />
          </output>
        ) : (
          <Control
            ask={ask}
            desk={desk}
            id={id}
            required={ask.required}
            aria-invalid={Boolean(problem)}
            aria-describedby={described.join(" ") || undefined}
            data-draft={cell.draft ? true : undefined}
            {...entry}
          />
        )}
        {ask.unit && <span class="wb-unit">{ask.unit}</span>}
      </div>
      {problem && (
        <Problem
          id={`${id}-problem`}
          sentence={problem}
          draft={cell.draft}
          {...{ desk, block, ask }}
        />
      )}
    </div>
  );
}
