/**
 * The question that a button asks before it is pressed: `{step, button, reason, sentence}`.
 *
 * It is open until it is answered or put away, whatever is drawn meanwhile; a reload asks it again,
 * with the reason as far as it was typed. `sentence` says why an answer came back.
 */
export class Asked {
  constructor(kept) {
    this.kept = kept;
    this.now = kept.read(null);
  }

  put(now) {
    this.now = now;
    this.kept.write(now);
  }

  /** A question is asked on its step, and no other. */
  see({ step }) {
    if (this.now && this.now.step !== step) this.put(null);
  }
}

/** A button of a screen by its action, or undefined. */
export const button = (screen, action) =>
  screen?.blocks.flatMap((block) => block.buttons ?? []).find((one) => one.action === action);
