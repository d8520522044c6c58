/** Numbers as the reader writes them: whole numbers, and money as whole qəpik (hundredths). */

const MOST_DIGITS = 15; // beyond this a JavaScript number is not exact
const formats = new Map();

function format(locale, options) {
  const key = locale + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(locale, options));
  return formats.get(key);
}

/** The signs of a locale: `{group, decimal}`. */
export function signs(locale) {
  const parts = format(locale, { useGrouping: true }).formatToParts(12345.6);
  const find = (type) => parts.find((part) => part.type === type)?.value ?? "";
  return { group: find("group"), decimal: find("decimal") };
}

/** A whole number for reading, grouped: 1.234 in Azerbaijani. */
export function showInteger(value, locale) {
  return format(locale, { maximumFractionDigits: 0 }).format(value);
}

/** An amount in qəpik for reading: 123450 is 1.234,50 in Azerbaijani. */
export function showMoney(qepik, locale) {
  const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return format(locale, options).format(qepik / 100);
}

/** An amount in qəpik for typing: no grouping, the locale's decimal sign. */
export function typeMoney(qepik, locale) {
  const whole = Math.trunc(Math.abs(qepik) / 100);
  const rest = String(Math.abs(qepik) % 100).padStart(2, "0");
  return `${qepik < 0 ? "-" : ""}${whole}${signs(locale).decimal}${rest}`;
}

/** Where the decimal sign stands in `text`, -1 for none, null where it cannot be told. */
function decimalAt(text, locale) {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (last < 0) return -1;
  const sign = text[last];
  const other = sign === "." ? "," : ".";
  if (text.includes(other)) return text.indexOf(sign) === last ? last : null;
  if (text.indexOf(sign) !== last) return -1; // 1.234.567 can only be groups
  const three = text.length - last === 4 && last > 0;
  return three && sign === signs(locale).group ? -1 : last;
}

/** Whether the digits before the decimal sign are grouped by threes, or not grouped at all. */
function grouped(whole) {
  return /^\d+$/.test(whole) || /^\d{1,3}([.,]\d{3})+$/.test(whole);
}

/**
 * Read a decimal number: `{minus, whole, fraction}` as digits, or null.
 *
 * Spaces of every kind are thousands; of point and comma the last one is the decimal sign, except
 * where only thousands make sense in the reader's locale.
 */
export function readDecimal(typed, locale) {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^[−–]/, "-");
  const minus = text.startsWith("-");
  const bare = text.replace(/^[+-]/, "");
  const at = decimalAt(bare, locale);
  if (at === null) return null;
  const whole = at < 0 ? bare : bare.slice(0, at) || "0";
  const fraction = at < 0 ? "" : bare.slice(at + 1);
  const sound = grouped(whole) && (at < 0 || /^\d+$/.test(fraction));
  return sound ? { minus, whole: whole.replace(/[.,]/g, ""), fraction } : null;
}

/** Read a whole number: `{value}`, or `{wrong}` with the key of a sentence. */
export function readInteger(typed, locale) {
  const number = readDecimal(typed, locale);
  if (!number) return { wrong: "wrongInteger" };
  if (number.fraction) return { wrong: "wrongFraction" };
  return bounded(number.minus, number.whole);
}

/** Read an amount of money as qəpik: `{value}`, or `{wrong}` with the key of a sentence. */
export function readMoney(typed, locale) {
  const number = readDecimal(typed, locale);
  if (!number) return { wrong: "wrongMoney" };
  if (number.fraction.length > 2) return { wrong: "wrongQepik" };
  return bounded(number.minus, number.whole + number.fraction.padEnd(2, "0"));
}

function bounded(minus, digits) {
  const size = digits.replace(/^0+/, "");
  if (size.length > MOST_DIGITS) return { wrong: "tooLarge" };
  return { value: (minus ? -1 : 1) * Number(size) || 0 };
}
