/**
 * What was typed but is not on its way: still being typed, wrong, or refused.
 *
 * A draft is `{text, was, sentence, changed, theirs}`; `was` is what its author saw when the
 * typing began. Drafts are kept at every key, so that a reload offers them again. A line for quick
 * entry has drafts of its own shape: see line.js.
 */
import { isLine } from "./line.js";

/** The row of a text that goes with an answer. */
export const REASON = "reason";

export class Drafts {
  constructor(kept) {
    this.kept = kept;
    this.all = kept.read({});
  }

  get(step, block, row, column) {
    return this.all[JSON.stringify([step, block, row, column])];
  }

  put(step, block, row, column, draft) {
    this.all = { ...this.all, [JSON.stringify([step, block, row, column])]: draft };
    this.kept.write(this.all);
  }

  drop(step, block, row, column) {
    const key = JSON.stringify([step, block, row, column]);
    if (!(key in this.all)) return;
    const { [key]: gone, ...rest } = this.all;
    this.all = rest;
    this.kept.write(rest);
  }

  /** Forget drafts of this step that can be mended no more: their row, or its lock, says so. */
  prune(screen) {
    for (const key of Object.keys(this.all)) {
      const [step, ...place] = JSON.parse(key);
      if (step === screen.step && !stands(screen, ...place)) this.drop(step, ...place);
    }
  }

  /** Drafts of a block: `[row, draft]` each. */
  rows(step, block) {
    return Object.entries(this.all)
      .map(([key, draft]) => [JSON.parse(key), draft])
      .filter(([place]) => place[0] === step && place[1] === block)
      .map(([place, draft]) => [place[2], draft]);
  }

  /** A reason has gone with its answer; a longer one that is typed since then stays. */
  gave(step, reason) {
    for (const [key, { text }] of Object.entries(this.all)) {
      const [where, block, row, column] = JSON.parse(key);
      const same = where === step && row === REASON && text.trim() === reason;
      if (same) this.drop(where, block, row, column);
    }
  }

  /** The steps that hold drafts which could be lost. */
  steps() {
    const alive = Object.entries(this.all).filter(([, draft]) => !draft.calm);
    return [...new Set(alive.map(([key]) => JSON.parse(key)[0]))];
  }
}

/** Whether a cell or field is on the screen and can be filled in. */
function stands(screen, block, row, column) {
  const kind = isLine(row) ? "entry" : row === REASON && !column ? "duel" : "";
  const all = screen.blocks.filter((one) => one.id === block && !one.fixed);
  if (kind) return all.some((one) => one.type === kind);
  const found = all.find((one) => one.type === "table" || one.type === "form");
  const ask = (found?.columns ?? found?.fields)?.find((one) => one.key === column && !one.fixed);
  return Boolean(ask) && (!found.rows || found.rows.some((one) => one.id === row));
}
