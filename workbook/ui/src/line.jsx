/**
 * A line for quick entry: Enter goes from field to field, and at the end adds what was typed.
 * Ctrl+Enter adds it from any field.
 */
import { useRef } from "preact/hooks";
import { Choices, few } from "./choices.jsx";
import { Control } from "./control.jsx";
import { isRedo, isUndo } from "./keys.js";
import { numeric } from "./kinds.js";
import { Line } from "./line.js";
import { Newest } from "./newest.jsx";
import { People } from "./people.jsx";
import { Problem } from "./problem.jsx";
import { Sign } from "./signs.jsx";
import { Tool } from "./tool.jsx";

/** Move the focus to the field of a key. */
function go(section, key) {
  const field = section.querySelector(`[data-field="${CSS.escape(key)}"]`);
  const choice = field?.querySelector("input:checked") ?? field?.querySelector("input");
  (choice ?? field)?.focus();
}

/** What Enter, Escape and Ctrl+Z do in a line, and what its button does. */
function useHands(line, section) {
  const { block, desk } = line;
  const fresh = useRef(false); // the last line has gone: one more Enter must not walk on
  const add = () => {
    if (block.because) return desk.tell(block.because);
    const { gone, at } = line.send();
    fresh.current ||= gone;
    go(section.current, at);
  };
  const type = (ask, text) => {
    fresh.current = false;
    line.type(ask, text);
  };
  const enter = (ask, event) => {
    if (event.repeat) return;
    if (event.target.type === "radio" && !line.text(ask)) type(ask, event.target.value);
    const next = block.fields[block.fields.indexOf(ask) + 1];
    if (!next || event.ctrlKey || (fresh.current && line.draft.calm)) add();
    else go(section.current, line.draft.calm || line.sound(ask) ? next.key : ask.key);
  };
  const onKeyDown = (event) => {
    const { field } = event.target.closest("[data-field]")?.dataset ?? {};
    const ask = block.fields.find((one) => one.key === field);
    const back = isUndo(event) || isRedo(event);
    if (!ask || event.isComposing) return;
    if (event.key === "Enter") enter(ask, event);
    else if (event.key === "Escape" && line.text(ask)) type(ask, "");
    else if (back && line.draft.calm) desk.post({ on: isRedo(event) ? "redo" : "undo" });
    else return;
    event.preventDefault();
  };
  return { add, type, onKeyDown };
}

export function Entry({ block, desk }) {
  const section = useRef();
  const line = new Line(block, desk);
  const { add, type, onKeyDown } = useHands(line, section);
  const why = block.because ? `workbook-line-${block.id}-why` : undefined;
  const fields = block.fields.map((ask) => (
    <Field key={ask.key} line={line} ask={ask} type={type} />
  ));
  return (
    <section
      ref={section}
      class="wb-line"
      data-block={block.id}
      aria-label={block.caption || block.add}
      onKeyDown={onKeyDown}
    >
      {block.caption && <h2>{block.caption}</h2>}
      <div class="wb-line-fields">
        {fields.slice(0, -1)}
        <div class="wb-line-end">
          {fields.at(-1)}
          <Add label={block.add} why={why} add={add} />
        </div>
      </div>
      {why && (
        <p id={why} class="wb-because">
          {block.because}
        </p>
      )}
      <Troubles line={line} />
      <Newest block={block} desk={desk} />
      <Back line={line} mend={(row) => (line.mend(row), go(section.current, line.first))} />
    </section>
  );
}

function Add({ label, why, add }) {
  return (
    <button
      type="button"
      class="wb-button wb-main-button"
      aria-disabled={why && true}
      aria-describedby={why}
      onClick={add}
    >
      <Sign name="plus" />
      {label}
    </button>
  );
}

/** How much room a field needs: a number little, a code or a receipt's number a little more. */
function size(ask) {
  if (numeric(ask)) return "wb-numeric";
  return ask.kind === "text" && ask.length <= 100 ? "wb-short" : "";
}

const problemId = ({ block }, key) => `workbook-line-${block.id}-${key}-problem`;

function Field({ line, ask, type }) {
  const { block, desk, draft } = line;
  const id = `workbook-line-${block.id}-${ask.key}`;
  const wrong = draft.wrong[ask.key];
  const described = [ask.help && `${id}-help`, wrong && problemId(line, ask.key)].filter(Boolean);
  const [Kind, Label] = few(ask) ? [Choices, "span"] : [Control, "label"];
  return (
    <div class={`wb-field wb-field-${ask.kind} ${size(ask)}`}>
      <Label id={`${id}-label`} class="wb-line-label" for={Label === "label" ? id : undefined}>
        {ask.label}
        {ask.unit && <span class="wb-unit"> ({ask.unit})</span>}
      </Label>
      {ask.help && (
        <p class="wb-help" id={`${id}-help`}>
          {ask.help}
        </p>
      )}
      <Kind
        id={id}
        data-field={ask.key}
        ask={ask}
        desk={desk}
        text={line.text(ask)}
        disabled={Boolean(block.because)}
        required={ask.required}
        aria-invalid={Boolean(wrong)}
        aria-describedby={described.join(" ") || undefined}
        onInput={(event) => type(ask, event.target.value)}
      />
    </div>
  );
}

/** What is wrong with the line: what was refused, then what stands in its fields. */
function Troubles({ line }) {
  const { wrong, sentence } = line.draft;
  const fields = line.block.fields.filter((ask) => wrong[ask.key]);
  return (
    <>
      {sentence && <Problem sentence={sentence} />}
      {fields.map((ask) => (
        <Problem
          key={ask.key}
          id={problemId(line, ask.key)}
          sentence={`${ask.label}: ${wrong[ask.key]}`}
        />
      ))}
    </>
  );
}

/** Lines that were refused while the next one was already being typed. */
function Back({ line, mend }) {
  const { desk, back } = line;
  return back.map(({ row, name, sentence }) => (
    <div key={row} class="wb-line-back">
      {sentence && <Problem sentence={sentence} />}
      <button type="button" class="wb-button" onClick={() => mend(row)}>
        <Sign name="notSaved" />
        <span class="wb-hidden">{desk.text("writeAgain")}: </span>
        {name ? <People text={name} /> : <span class="wb-covered" />}
      </button>
      <Tool name={desk.text("dropRow", { name }).trim()} onClick={() => line.letGo(row)}>
        <Sign name="cross" />
      </Tool>
    </div>
  ));
}
