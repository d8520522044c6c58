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

  /** Forget drafts of this step that can be mended no more: their row, or its lock, says so. */
  prune(screen) {
    for (const key of Object.keys(this.all)) {
      const [step, ...place] = JSON.parse(key);
      if (step === screen.step && !stands(screen, ...place)) this.drop(step, ...place);
    }
  }

  /** The steps that hold drafts. */
  steps() {
    return [...new Set(Object.keys(this.all).map((key) => JSON.parse(key)[0]))];
  }
}

/** Whether a cell or field is on the screen and can be filled in. */
function stands(screen, block, row, column) {
  const found = screen.blocks.find((one) => one.id === block && !one.fixed);
  const ask = (found?.columns ?? found?.fields)?.find((one) => one.key === column && !one.fixed);
  return Boolean(ask) && (!found.rows || found.rows.some((one) => one.id === row));
}
