/** Places on an axis of months. */

const percent = (part, count) => `${(100 * part) / count}%`;

/** Where so many months from `start` on lie, of `count` in all. */
export const within = (start, months, count) => ({
  left: percent(start, count),
  width: percent(months, count),
});

/** By how many months a row stands moved after `by` more, within what it allows. */
export const shift = ({ least, most }, value, by) => Math.max(least, Math.min(most, value + by));

/** Months that follow each other, together: `[start, length]` each. */
export function runs(months) {
  const found = [];
  for (const at of months) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === at) last[1] += 1;
    else found.push([at, 1]);
  }
  return found;
}
