/** A sentence about a wrong value, and the choice where somebody else changed it meanwhile. */
import { commit } from "./entry.js";
import { Sign } from "./signs.jsx";

const MOST = 40; // letters of a value on a button
const short = (text) => (text.length > MOST ? `${text.slice(0, MOST)} …` : text);

export function Problem({ id, sentence, desk, block, row = "", ask, draft }) {
  return (
    <div class="wb-problem" id={id}>
      <Sign name="problem" />
      <span dir="auto">{sentence}</span>
      {draft?.changed && <Conflict desk={desk} block={block} row={row} ask={ask} draft={draft} />}
    </div>
  );
}

/** Keep theirs, or use mine: mine is sent again, now knowing theirs. */
function Conflict({ desk, block, row, ask, draft }) {
  return (
    <span class="wb-conflict">
      <button type="button" class="wb-button" onClick={() => desk.discard(block.id, row, ask.key)}>
        {desk.text("keepTheirs", { value: short(desk.theirs(ask, draft.theirs)) })}
      </button>
      <button type="button" class="wb-button" onClick={() => commit(desk, block, row, ask, draft)}>
        {desk.text("useMine", { value: short(draft.text) })}
      </button>
    </span>
  );
}
