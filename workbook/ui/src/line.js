/**
 * A line for quick entry: what is typed into it, what is on its way, what came back refused.
 *
 * Each is a draft `{texts, wrong, sentence, calm}` of its block: the line in the row LINE, others
 * in a row of their own. A `calm` one holds nothing that could be lost.
 */
import { reading } from "./entry.js";
import { own, show, typed } from "./kinds.js";

const LINE = "new row";
const EMPTY = { texts: {}, wrong: {}, sentence: "", calm: true };

const sent = (id) => `${LINE} ${id}`;

/** Whether a row of a draft is a line, or was one. */
export const isLine = (row) => row.startsWith(LINE);

export class Line {
  constructor(block, desk) {
    Object.assign(this, { block, desk, step: desk.step });
    const keys = block.fields.map((ask) => ask.key);
    this.first = keys.find((key) => !block.keep.includes(key)) ?? keys[0];
  }

  /** What is typed just now; read anew each time, because keys may be faster than drawing. */
  get draft() {
    return this.desk.drafts.get(this.step, this.block.id, LINE, "") ?? EMPTY;
  }

  #put(draft) {
    const calm = Object.keys(draft.texts).every((key) => this.block.keep.includes(key));
    this.desk.draft(this.block.id, LINE, "", { ...EMPTY, ...draft, calm });
  }

  #begin(ask) {
    return typed(ask, own(this.block.values, ask.key) ?? null, this.desk.locale);
  }

  text(ask) {
    return own(this.draft.texts, ask.key) ?? this.#begin(ask);
  }

  /** Take in what a field holds now; what was wrong with the line is to be seen anew. */
  type(ask, text) {
    const { [ask.key]: before, ...texts } = this.draft.texts;
    const { [ask.key]: mended, ...wrong } = this.draft.wrong;
    const kept = this.block.keep.includes(ask.key);
    if (kept || text !== this.#begin(ask)) texts[ask.key] = text;
    this.#put({ texts, wrong });
  }

  /** Whether a field can be left; if not, it says why. */
  sound(ask) {
    return !this.#read([ask]).wrong;
  }

  /** Send the line; whether it went, and the field to go on with: `{gone, at}`. */
  send() {
    if (this.draft.calm) return { gone: false, at: this.first }; // a second Enter, or nothing typed
    const { values, wrong } = this.#read(this.block.fields);
    if (wrong) return { gone: false, at: wrong };
    const { id } = this.block;
    const texts = Object.fromEntries(this.block.fields.map((ask) => [ask.key, this.text(ask)]));
    const kept = Object.entries(texts).filter(([key]) => this.block.keep.includes(key));
    const event = this.desk.post({ on: "add", block: id, values });
    this.desk.drafts.put(this.step, id, sent(event), "", { ...EMPTY, texts });
    this.#put({ texts: Object.fromEntries(kept) });
    return { gone: true, at: this.first };
  }

  /** What the fields `asks` say, or the first that is wrong, which is marked. */
  #read(asks) {
    const values = {};
    const wrong = {};
    for (const ask of asks) {
      const found = reading(this.desk, ask, "", { text: this.text(ask), was: null });
      if (found.sentence) wrong[ask.key] = found.sentence;
      else if (found.cell.value !== null) values[ask.key] = found.cell.value;
    }
    const [first] = Object.keys(wrong);
    if (!first) return { values };
    this.#put({ texts: this.draft.texts, wrong: { ...this.draft.wrong, ...wrong } });
    const { label } = asks.find((ask) => ask.key === first);
    this.desk.tell(`${label}: ${wrong[first]}`);
    return { wrong: first };
  }

  /** Lines that came back while the next one was typed: `{row, name, sentence}`. */
  get back() {
    return this.desk.drafts
      .rows(this.step, this.block.id)
      .filter(([row, draft]) => isLine(row) && row !== LINE && !draft.calm)
      .map(([row, draft]) => ({ row, name: this.#name(draft), sentence: draft.sentence }));
  }

  /** What a line is called; what is sealed stays out of it. */
  #name({ texts }) {
    return this.block.fields
      .filter((ask) => !ask.sealed)
      .map((ask) => show({ ...ask, kind: "text" }, own(texts, ask.key), this.desk.locale))
      .filter(Boolean)
      .join(", ");
  }

  /** Take a line up again; the one that is being typed takes its place. */
  mend(row) {
    const { drafts } = this.desk;
    const { id } = this.block;
    const [now, back] = [this.draft, drafts.get(this.step, id, row, "")];
    if (now.calm) drafts.drop(this.step, id, row, "");
    else drafts.put(this.step, id, row, "", now);
    this.desk.draft(id, LINE, "", back);
  }

  letGo(row) {
    this.desk.discard(this.block.id, row, "");
  }
}

/** A line is on disk: its texts are no longer needed. */
export const arrived = (drafts, { id, step, event }) =>
  drafts.drop(step, event.block, sent(id), "");

/** A line was refused: it goes back to where it was typed, unless the next one is there. */
export function returned(drafts, { id, step, event }, sentence) {
  const line = event.on === "add" && drafts.get(step, event.block, sent(id), "");
  if (!line) return false;
  const free = drafts.get(step, event.block, LINE, "")?.calm ?? true;
  if (free) drafts.drop(step, event.block, sent(id), "");
  const row = free ? LINE : sent(id);
  drafts.put(step, event.block, row, "", { ...line, sentence, calm: false });
  return true;
}
