/** Days: written with the month in letters, typed day first, kept as ISO dates. */

// Chromium comes without Azerbaijani months
const MONTHS_AZ =
  "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split(" ");

/** A day for reading: 5 February 2027. */
export function showDate(value, locale) {
  const [year, month, day] = String(value).split("-").map(Number);
  if (!day) return String(value);
  if (locale.startsWith("az")) return `${day} ${MONTHS_AZ[month - 1]} ${year}`;
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString(locale, options);
}

/** A day for typing: 05.02.2027. */
export const typeDate = (value) => String(value).split("-").reverse().join(".");

/** Read ISO dates, and day first with points, slashes or hyphens: `{value}` or `{wrong}`. */
export function readDate(typed) {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typed);
  const [year, month, day] = (iso?.slice(1) ?? local?.slice(1).reverse() ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!day || date.getUTCDate() !== day || date.getUTCMonth() !== month - 1) {
    return { wrong: "wrongDate" };
  }
  return { value: date.toISOString().slice(0, 10) };
}
