/** How each kind of thing asked for is read, shown and typed again. */
import { readDate, showDate, typeDate } from "./dates.js";
import { readInteger, readMoney, showInteger, showMoney, typeMoney } from "./numbers.js";

/** What a record holds under a key that people chose: never what every object has. */
export const own = (record, key) => (Object.hasOwn(record, key) ? record[key] : undefined);

const MARKS = /[\u202a-\u202e\u2066-\u2069]/g; // they turn even what stands outside their text
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What fills a place in a sentence: text that could turn the rest of it is isolated. */
export function apart(value) {
  const turns = typeof value === "string" && TURNING.test(value);
  return turns ? `\u2068${value.replace(MARKS, "")}\u2069` : value;
}

/** A sentence with its `{name}` places filled. */
export function fill(sentence, values = {}) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => apart(values[name]) ?? place);
}

const isNumber = (ask) => ask.kind === "integer" || ask.kind === "money";

/** Whether the kind is shown right-aligned with tabular figures. */
export const numeric = isNumber;

/** How the column of a number is drawn: single digits need less room. */
export function figures(ask) {
  if (!isNumber(ask)) return "";
  const short = ask.kind === "integer" && (ask.maximum ?? 10) < 10;
  return short ? "wb-numeric wb-digit" : "wb-numeric";
}

/** Whether one of some options is chosen, even where there are none yet. */
export const listed = (ask) => ask.options.length > 0 || ask.kind === "choice";

/** A value for reading, without its unit. */
export function show(ask, value, locale) {
  if (value === null || value === undefined || value === "") return "";
  if (ask.kind === "integer" && typeof value === "number") return showInteger(value, locale);
  if (ask.kind === "money" && typeof value === "number") return showMoney(value, locale, ask.brief);
  if (ask.kind === "date") return showDate(value, locale);
  if (ask.options.length) return label(ask, value);
  return String(value);
}

function label(ask, value) {
  return ask.options.find((option) => option.value === value)?.label ?? String(value);
}

/** A value as it is typed: what an opened editor begins with, and what is copied. */
export function typed(ask, value, locale) {
  if (value === null || value === undefined) return "";
  if (ask.kind === "money" && typeof value === "number") return typeMoney(value, locale);
  if (ask.kind === "date") return typeDate(value);
  return String(value);
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
  integer: (ask, bare, locale) => (isNone(ask, bare) ? { value: 0 } : readInteger(bare, locale)),
  money: (ask, bare, locale) => readMoney(bare, locale),
  date: (ask, bare, locale) => readDate(bare, locale),
  choice: readOption,
  cards: readOption,
};

/** Whether a letter that stands for 0 was typed, alone. */
const isNone = ({ zero }, bare) => bare.length === 1 && zero?.includes(bare.toLowerCase());

function readOption(ask, bare) {
  const same = (text) => text.trim().toLowerCase() === bare.toLowerCase();
  const option = ask.options.find((one) => one.value === bare || same(one.label));
  return option ? { value: option.value } : { wrong: "wrongOption" };
}

function within(ask, found, locale) {
  const low = ask.minimum !== null && ask.minimum !== undefined && found.value < ask.minimum;
  const high = ask.maximum !== null && ask.maximum !== undefined && found.value > ask.maximum;
  if (!low && !high) return found;
  const zero = found.value === 0 && ask.minimum === 1 && !ask.required;
  return {
    wrong: zero ? "zero" : low ? "tooSmall" : "tooLarge",
    values: hints(ask, "", locale),
  };
}

function hints(ask, bare, locale) {
  const most = ask.maximum ?? 10 ** 14 - 1;
  return {
    example: { money: showMoney(123450, locale), date: "05.02.2027" }[ask.kind] ?? "12",
    minimum: show(ask, ask.minimum, locale),
    maximum: show(ask, most, locale),
    count: showInteger(Math.max(0, bare.length - ask.length), locale),
    options: ask.options.map((option) => option.label).join(", "),
  };
}
