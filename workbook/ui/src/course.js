/** Shapes of lines over months: paths, ribbons, and which months have room for their names. */

/** The leftmost and rightmost place of a drawing. */
export const ends = ({ moments }, place) => [place.x(0), place.x(Math.max(0, moments.length - 1))];

const round = (n) => Math.round(n * 10) / 10;
const at = (place, x, y) => `${round(place.x(x))} ${round(place.y(y))}`;

/** The path of a line: a gap where there is nothing to show; in steps where it jumps. */
export function path({ points, steps }, place) {
  let pen = "M";
  return points
    .map((y, x) => {
      if (y === null) {
        pen = "M";
        return "";
      }
      const jump = steps && pen === "L" ? `H${round(place.x(x))}` : "";
      const drawn = `${jump}${pen}${at(place, x, y)}`;
      pen = "L";
      return drawn;
    })
    .join("");
}

/** The outline of a band: along its upper edge, and back along the lower one. */
export function ribbon({ low, high }, place) {
  const there = high.map((y, x) => at(place, x, y));
  const back = low.map((y, x) => at(place, x, y)).reverse();
  return `M${[...there, ...back].join("L")}Z`;
}

/** Which moments are named: every one, or each third, sixth, twelfth, as there is room. */
export function shown(moments, width) {
  const longest = Math.max(1, ...moments.map((text) => [...text].length)) * 0.6 + 1.2;
  const fits = Math.max(1, Math.floor(width / longest));
  const every = [1, 2, 3, 6, 12, 24].find((n) => moments.length / n <= fits) ?? moments.length;
  return moments.map((_, index) => index).filter((index) => index % every === 0);
}
