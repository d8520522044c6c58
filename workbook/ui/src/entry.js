/** From what was typed to an event: read it, or keep it as a draft with a sentence. */
import { own, read } from "./kinds.js";

/** Whether two values look the same: an empty text is nothing. */
export const alike = (one, other) => (one === "" ? null : one) === (other === "" ? null : other);

/** What a column asks in one row: the row may have options of its own. */
export function asked(ask, row) {
  const options = own(row?.options ?? {}, ask.key);
  return options ? { ...ask, options } : ask;
}

/** Whether a column's values are covered once they are saved. */
export function covers(block, ask) {
  return Boolean(ask.sealed) || (block.rows ?? []).some((row) => row.sealed.includes(ask.key));
}

/** The draft of a text typed over `cell` (what `desk.cell` gave). */
export function drafted(cell, text, sealed) {
  const was = cell.draft ? cell.draft.was : sealed ? null : cell.value;
  return { text, was };
}

/** The cell to send for a draft, or the sentence that says why not: `{cell}` or `{sentence}`. */
export function reading(desk, ask, row, { text, was }) {
  const found = read(ask, text, desk.locale);
  if (found.wrong) return { sentence: desk.text(found.wrong, found.values) };
  return { cell: { row, column: ask.key, value: found.value, was } };
}

/** Send a draft, or mark it; whether nothing is left to mend. */
export function commit(desk, block, row, ask, draft) {
  const { cell, sentence } = reading(desk, ask, row, draft);
  if (sentence) {
    desk.draft(block.id, row, ask.key, { ...draft, sentence });
    desk.tell(`${ask.label}: ${sentence}`);
    return false;
  }
  const same = alike(cell.value, cell.was) && !covers(block, ask);
  if (same) desk.discard(block.id, row, ask.key);
  else desk.cells(block.id, [cell]);
  return true;
}
