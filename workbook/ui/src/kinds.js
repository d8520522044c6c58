/** How each kind of thing asked for is read, shown and typed again. */
import { readInteger, readMoney, showInteger, showMoney, typeMoney } from "./numbers.js";

/** A sentence with its `{name}` places filled. */
export function fill(sentence, values = {}) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

const isNumber = (ask) => ask.kind === "integer" || ask.kind === "money";

/** Whether the kind is shown right-aligned with tabular figures. */
export const numeric = isNumber;

/** A value for reading, without its unit. */
export function show(ask, value, locale) {
  if (value === null || value === undefined || value === "") return "";
  if (ask.kind === "integer" && typeof value === "number") return showInteger(value, locale);
  if (ask.kind === "money" && typeof value === "number") return showMoney(value, locale);
  if (ask.kind === "date") return showDate(value, locale);
  if (ask.options.length) return label(ask, value);
  return String(value);
}

function label(ask, value) {
  return ask.options.find((option) => option.value === value)?.label ?? String(value);
}

function showDate(value, locale) {
  const [year, month, day] = String(value).split("-").map(Number);
  if (!day) return String(value);
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString(locale, options);
}

/** A value as it is typed: what an opened editor begins with, and what is copied. */
export function typed(ask, value, locale) {
  if (value === null || value === undefined) return "";
  return ask.kind === "money" && typeof value === "number"
    ? typeMoney(value, locale)
    : String(value);
}

/**
 * Read what was typed: `{value}` (null for nothing), or `{wrong, values}`: the key of the
 * sentence that says what is wrong, and what fills it.
 */
export function read(ask, text, locale) {
  const bare = text.trim();
  if (!bare) return ask.required ? { wrong: "required" } : { value: null };
  const found = readers[ask.kind](ask, bare, locale);
  if (found.wrong) return { wrong: found.wrong, values: hints(ask, bare, locale) };
  return isNumber(ask) ? within(ask, found, locale) : found;
}

const readers = {
  text: (ask, bare) => (bare.length > ask.length ? { wrong: "tooLong" } : { value: bare }),
  integer: (ask, bare, locale) => readInteger(bare, locale),
  money: (ask, bare, locale) => readMoney(bare, locale),
  date: (ask, bare) => readDate(bare),
  choice: readOption,
  cards: readOption,
};

function readOption(ask, bare) {
  const same = (text) => text.trim().toLowerCase() === bare.toLowerCase();
  const option = ask.options.find((one) => one.value === bare || same(one.label));
  return option ? { value: option.value } : { wrong: "wrongOption" };
}

/** ISO dates, and day first with points, slashes or hyphens, as in a spreadsheet. */
function readDate(bare) {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(bare);
  const [year, month, day] = (iso?.slice(1) ?? local?.slice(1).reverse() ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (!day || date.getUTCDate() !== day || date.getUTCMonth() !== month - 1) {
    return { wrong: "wrongDate" };
  }
  return { value: date.toISOString().slice(0, 10) };
}

function within(ask, found, locale) {
  const low = ask.minimum !== null && ask.minimum !== undefined && found.value < ask.minimum;
  const high = ask.maximum !== null && ask.maximum !== undefined && found.value > ask.maximum;
  if (!low && !high) return found;
  return { wrong: low ? "tooSmall" : "tooLarge", values: hints(ask, "", locale) };
}

function hints(ask, bare, locale) {
  const most = ask.maximum ?? 10 ** 15;
  return {
    example: { money: showMoney(123450, locale), date: "05.02.2027" }[ask.kind] ?? "12",
    minimum: show(ask, ask.minimum, locale),
    maximum: show(ask, most, locale),
    count: showInteger(Math.max(0, bare.length - ask.length), locale),
    options: ask.options.map((option) => option.label).join(", "),
  };
}
