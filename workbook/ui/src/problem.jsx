/** A sentence about a wrong value, and the choice where somebody else changed it meanwhile. */
import { commit } from "./entry.js";
import { Sign } from "./signs.jsx";

export function Problem({ id, sentence, children }) {
  return (
    <div class="wb-problem" id={id}>
      <Sign name="problem" />
      <span dir="auto">{sentence}</span>
      {children}
    </div>
  );
}

/** Keep theirs, or use mine: mine is sent again, now knowing theirs. */
export function Conflict({ desk, block, row, ask, draft }) {
  const keepTheirs = () => desk.discard(block.id, row, ask.key);
  const useMine = () => commit(desk, block, row, ask, { text: draft.text, was: draft.was });
  return (
    <span class="wb-conflict">
      <button type="button" class="wb-button" onClick={keepTheirs}>
        {desk.text("keepTheirs", { value: desk.theirs(block.id, ask.key, draft.theirs) })}
      </button>
      <button type="button" class="wb-button" onClick={useMine}>
        {desk.text("useMine", { value: draft.text })}
      </button>
    </span>
  );
}
