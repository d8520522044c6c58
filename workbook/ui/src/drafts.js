/**
 * What was typed but is not on its way: still being typed, wrong, or refused.
 *
 * A draft is `{text, was, sentence, changed, theirs}`; `was` is what its author saw when the
 * typing began. Drafts are kept at every key, so that a reload offers them again.
 */
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

  /** Forget drafts of rows that are no more on this screen. */
  prune(screen) {
    const rows = new Map(screen.blocks.filter((b) => b.type === "table").map((b) => [b.id, b.rows]));
    for (const key of Object.keys(this.all)) {
      const [step, block, row, column] = JSON.parse(key);
      const here = step === screen.step ? rows.get(block) : undefined;
      if (here && !here.some((one) => one.id === row)) this.drop(step, block, row, column);
    }
  }

  /** The steps that hold drafts. */
  steps() {
    return [...new Set(Object.keys(this.all).map((key) => JSON.parse(key)[0]))];
  }
}
