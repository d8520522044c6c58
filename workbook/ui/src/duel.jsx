/** Two things side by side: which comes first? Keys 1 and 2 answer, arrows walk, Enter presses. */
import { useRef } from "preact/hooks";
import { REASON } from "./drafts.js";
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";
import { Emblem } from "./emblem.jsx";

/** What keys and clicks do; a pair that is being answered is not answered twice. */
function useHands(block, desk) {
  const section = useRef();
  const sides = { left: block.left, right: block.right };
  const focus = (side) => section.current.querySelector(`[data-side=${side}]`).focus();
  const reason = desk.drafts.get(desk.step, block.id, REASON, "")?.text ?? "";
  const choose = (side) => {
    focus(side);
    if (desk.pressed(block.left.action, block.right.action)) return; // the next pair is not here yet
    if (block.because && !desk.busy) return desk.tell(block.because);
    desk.post({ on: "press", action: sides[side].action, reason: reason.trim() });
  };
  const keys = {
    1: () => choose("left"),
    2: () => choose("right"),
    ArrowLeft: () => focus("left"),
    ArrowRight: () => focus("right"),
    Enter: (side) => choose(side), // not by the button itself: a held key would answer on and on
  };
  const onKeyDown = (event) => {
    const writing = event.target.tagName === "TEXTAREA";
    const key = writing ? event.key === "Enter" && (() => focus("left")) : keys[event.key];
    if (!key || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) key(event.target.dataset.side);
  };
  return { section, reason, choose, onKeyDown };
}

export function Duel({ block, desk }) {
  const { section, reason, choose, onKeyDown } = useHands(block, desk);
  const why = block.because ? `workbook-duel-${block.id}-why` : undefined;
  return (
    <section
      ref={section}
      class="wb-duel"
      data-block={block.id}
      aria-label={block.caption}
      onKeyDown={onKeyDown}
    >
      <div class="wb-duel-head">
        <h2>{block.caption}</h2>
        <p class="wb-duel-progress" role="status">
          {block.progress}
          <span class="wb-hidden">
            : {block.left.label} – {block.right.label}
          </span>
        </p>
      </div>
      <div class="wb-duel-sides">
        <Side side="left" number={1} is={block.left} choose={choose} why={why} />
        <Side side="right" number={2} is={block.right} choose={choose} why={why} />
      </div>
      {why && (
        <p id={why} class="wb-because">
          {block.because}
        </p>
      )}
      {block.reason && !why && <Reason block={block} desk={desk} text={reason} />}
    </section>
  );
}

function Side({ side, number, is, choose, why }) {
  const onClick = (event) => event.detail < 2 && choose(side); // a double click is one answer
  return (
    <button
      type="button"
      class={`wb-duel-side ${is.chosen ? "wb-chosen" : ""}`}
      data-side={side}
      aria-pressed={is.chosen}
      aria-disabled={why && true}
      aria-describedby={why}
      aria-keyshortcuts={number}
      onClick={onClick}
    >
      <span class="wb-duel-key" aria-hidden="true">
        {is.chosen ? <Sign name="done" /> : number}
      </span>
      <Emblem of={is.sign} />
      <People text={is.label} class="wb-duel-label" />
      {is.note && <People text={is.note} class="wb-duel-note" />}
    </button>
  );
}

function Reason({ block, desk, text }) {
  const id = `workbook-duel-${block.id}-reason`;
  const write = (event) => {
    const { value } = event.target;
    if (value) desk.draft(block.id, REASON, "", { text: value });
    else desk.discard(block.id, REASON, "");
  };
  return (
    <p class="wb-field">
      <label for={id}>{block.reason}</label>
      <textarea
        id={id}
        class="wb-input"
        data-field="reason"
        rows={1}
        maxLength={20_000}
        dir="auto"
        value={text}
        onInput={write}
      />
    </p>
  );
}
