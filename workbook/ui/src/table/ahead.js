/** Typing into a list of options: what is typed in a row chooses the one that begins with it. */

const PAUSE = 1000; // milliseconds: what is typed after so long begins anew, as in any list

/** Letters without their case. The four of i are one: a name is typed with either keyboard. */
const fold = (text) => text.trimStart().replace(/[İı]/g, "i").toLowerCase();

const ended = (label, length) => !/[\p{L}\p{N}]/u.test(label.charAt(length));

/** The one after `current`, and after the last one the first again. */
function after(options, current) {
  return options[(options.findIndex(({ value }) => value === current) + 1) % options.length];
}

/**
 * The option that `typed` means where `current` is chosen, or undefined: one whose first word it
 * is, else one that begins with it. The same letter again walks through those that begin so.
 */
export function meant(options, typed, current) {
  const letters = fold(typed);
  const begins = (start) => options.filter(({ label }) => fold(label).startsWith(start));
  const found = begins(letters);
  const whole = found.find(({ label }) => ended(fold(label), letters.length));
  const again = letters === letters.charAt(0).repeat(letters.length);
  if (whole && whole.value !== current) return whole;
  if (found.length && letters.length === 1) return after(found, current);
  if (found.length) return whole ?? found.find(({ value }) => value === current) ?? found[0];
  if (again && begins(letters[0]).length) return after(begins(letters[0]), current);
  return options.find(({ value }) => fold(value) === letters);
}

/** What was typed in a row. */
export class Ahead {
  #text = "";
  #at = -Infinity;

  /** Whether a row of letters is going on; then a space is one of them. */
  going(now) {
    return this.#text !== "" && now - this.#at < PAUSE;
  }

  /** Take in one more key; all that was typed in a row. */
  add(key, now) {
    this.#text = this.going(now) ? this.#text + key : key;
    this.#at = now;
    return this.#text;
  }

  /** Begin anew: in another cell. */
  forget() {
    this.#text = "";
  }
}
