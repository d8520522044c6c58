/** Numbers as the reader writes them: whole numbers, and money as whole qəpik (hundredths). */

const MOST_DIGITS = 15; // beyond this a JavaScript number is not exact
const SPACE = "\u00a0"; // a space that does not break

/** Thousands and decimal signs of our languages: browsers do not all know Azerbaijani. */
const SIGNS = {
  az: { group: ".", decimal: "," },
  ru: { group: SPACE, decimal: "," },
};
const ENGLISH = { group: ",", decimal: "." };

/** The signs of a language: `{group, decimal}`. */
export function signs(locale) {
  return SIGNS[locale.slice(0, 2)] ?? ENGLISH;
}

/** A whole number for reading, grouped: 1.234 in Azerbaijani. */
export function showInteger(value, locale) {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, signs(locale).group);
  return value < 0 ? `−${digits}` : digits;
}

/** An amount in qəpik for reading: 123450 is 1.234,50 in Azerbaijani; `brief` leaves ,00 out. */
export function showMoney(qepik, locale, brief = false) {
  const size = Math.abs(qepik);
  const whole = showInteger(Math.trunc(size / 100), locale);
  const rest = brief && size % 100 === 0 ? "" : `${signs(locale).decimal}${hundredths(size)}`;
  return `${qepik < 0 ? "−" : ""}${whole}${rest}`;
}

const hundredths = (size) => String(size % 100).padStart(2, "0");

/** A number with its unit: 30% as papers write it (in Russian 30 %), 12 months. */
export function measured(text, unit, locale) {
  if (unit !== "%") return `${text} ${unit}`.trim();
  return locale.startsWith("ru") ? `${text}${SPACE}%` : `${text}%`;
}

/** An amount in qəpik for typing: no grouping, the locale's decimal sign. */
export function typeMoney(qepik, locale) {
  const size = Math.abs(qepik);
  const whole = Math.trunc(size / 100);
  return `${qepik < 0 ? "-" : ""}${whole}${signs(locale).decimal}${hundredths(size)}`;
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
