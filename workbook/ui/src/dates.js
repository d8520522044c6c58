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

/** The number of a month that is written in letters, at least three of them; 0 for no month. */
function monthIn(word, locale) {
  const said = word.toLocaleLowerCase(locale);
  const name = (at) => showDate(`2027-${at}-05`, locale).split(" ")[1].toLocaleLowerCase(locale);
  const months = Array.from({ length: 12 }, (_none, at) => name(at + 1));
  return said.length < 3 ? 0 : months.findIndex((month) => month.startsWith(said)) + 1;
}

/** 5 February 2027, as a day is shown, with the month in figures; any other text as it is. */
function inFigures(typed, locale) {
  const [, day, word, year] = /^(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})(\s*г\.?)?$/u.exec(typed) ?? [];
  const month = word ? monthIn(word, locale) : 0;
  return month ? `${day}.${month}.${year}` : typed;
}

/** Read ISO dates, and day first with points, slashes, hyphens or the month in letters. */
export function readDate(said, locale = "en-GB") {
  const typed = inFigures(said, locale);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typed);
  const [year, month, day] = (iso?.slice(1) ?? local?.slice(1).reverse() ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!day || date.getUTCDate() !== day || date.getUTCMonth() !== month - 1) {
    return { wrong: "wrongDate" };
  }
  return { value: date.toISOString().slice(0, 10) };
}
