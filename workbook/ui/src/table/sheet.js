/** What is done in a table: fill in, clear, copy, paste, add and drop rows. */
import { writes } from "../keys.js";
import { alike, asked, commit, covers, drafted } from "../entry.js";
import { listed, show, typed } from "../kinds.js";
import { guarded, readTsv, writeTsv } from "../tsv.js";
import { Ahead, meant } from "./ahead.js";
import { MOST_ROWS, plan } from "./paste.js";
import { Place } from "./place.js";

export class Sheet extends Place {
  ahead = new Ahead(); // what is typed into a list

  /** Open the editor of the active cell; a `text` replaces what stands there. */
  edit(text) {
    const cell = this.active;
    if (!cell || !this.isOpen(cell)) return;
    this.anchor = null;
    this.ahead.forget();
    this.editing = { ...cell };
    this.focus = true;
    if (text !== undefined) this.type(text);
    else this.redraw();
  }

  /** What the open editor begins with. */
  text(cell) {
    const { draft, value, sealed } = this.at(cell);
    const ask = this.ask(cell);
    if (draft) return draft.text;
    return sealed || covers(this.block, ask) ? "" : typed(ask, value, this.desk.locale);
  }

  type(text) {
    const { row, column } = this.editing;
    const sealed = covers(this.block, this.ask(this.editing));
    this.desk.draft(this.block.id, row, column, drafted(this.at(this.editing), text, sealed));
  }

  /** One more key in an open list: what was typed in a row chooses. */
  seek({ key, timeStamp }) {
    const { options } = this.ask(this.editing);
    const found = meant(options, this.ahead.add(key, timeStamp), this.text(this.editing));
    if (found) this.type(found.value);
  }

  /** The option beside the one that stands in an open list, upwards or downwards. */
  beside(by) {
    const { options, required } = this.ask(this.editing);
    const values = [...(required ? [] : [""]), ...options.map(({ value }) => value)];
    const found = values[values.indexOf(this.text(this.editing)) + by];
    if (found !== undefined) this.type(found);
  }

  /** The hand chose an option, or none: it is sent, and its cell has the focus again. */
  take(value) {
    const cell = this.editing;
    if (value !== undefined) this.type(value);
    if (this.commit()) this.go(cell);
  }

  /** Close the editor and send what was typed; whether nothing is left to mend. */
  commit() {
    const cell = this.editing;
    if (!cell) return true;
    this.editing = null;
    const { draft } = this.at(cell);
    const sound = !draft || commit(this.desk, this.block, cell.row, this.ask(cell), draft);
    this.redraw();
    return sound;
  }

  /** The editor lost the focus: send, unless nobody listens now. */
  leave() {
    if (this.desk.link === "open" && this.editing) this.commit();
  }

  cancel() {
    const cell = this.editing ?? this.active;
    this.editing = null;
    this.focus = true;
    this.desk.discard(this.block.id, cell.row, cell.column);
  }

  /** The cells of a rectangle that may be filled in. */
  #openCells({ rows, columns }) {
    const open = columns.filter((key) => this.shape.open.has(key));
    return rows.flatMap((row) => open.map((column) => ({ row, column })));
  }

  clear() {
    const cells = [];
    for (const cell of this.#openCells(this.chosen)) {
      const { value, sealed } = this.at(cell);
      this.desk.drafts.drop(this.desk.step, this.block.id, cell.row, cell.column);
      if (this.ask(cell).required) this.#refuseEmpty(cell);
      else if (sealed || !alike(value, null))
        cells.push({ ...cell, value: null, was: this.#was(cell) });
    }
    if (cells.length) this.desk.cells(this.block.id, cells);
    else this.desk.changed();
  }

  #refuseEmpty(cell) {
    commit(this.desk, this.block, cell.row, this.ask(cell), {
      text: "",
      was: this.#was(cell),
    });
  }

  #was(cell) {
    const sealed = covers(this.block, this.ask(cell));
    return sealed ? null : this.at(cell).value;
  }

  copy() {
    const { rows, columns } = this.chosen;
    return writeTsv(rows.map((row) => columns.map((column) => this.#copied({ row, column }))));
  }

  #copied(cell) {
    const ask = this.ask(cell);
    const { value } = this.at(cell);
    if (covers(this.block, ask)) return "";
    const option = ask.options.find((one) => one.value === value)?.label;
    const text = option ?? typed(ask, value, this.desk.locale);
    return ask.kind === "text" ? guarded(text) : text;
  }

  paste(text) {
    const matrix = readTsv(text);
    const { desk, block } = this;
    if (matrix.length > MOST_ROWS) {
      desk.say(desk.text("pastedTooMuch", { count: MOST_ROWS }), "stop");
      return;
    }
    this.editing = null;
    const at = { row: this.chosen.rows[0], column: this.chosen.columns[0] };
    const was = (row, ask) => this.#was({ row: row.id, column: ask.key });
    this.#carryOut(plan({ block, desk, at, matrix, was }));
  }

  #carryOut({ cells, wrong, adds, left }) {
    const { desk, block } = this;
    for (const { row, column, ...draft } of wrong) {
      desk.drafts.put(desk.step, block.id, row, column, draft);
    }
    if (cells.length) desk.cells(block.id, cells);
    for (const values of adds) desk.post({ on: "add", block: block.id, values });
    const count = cells.length + adds.reduce((sum, values) => sum + Object.keys(values).length, 0);
    desk.say(desk.text(wrong.length ? "pastedWrong" : "pasted", { count, wrong: wrong.length }));
    if (left) desk.say(desk.text("pasteLeftOut", { count: left }), "look");
  }

  add() {
    if (this.expecting) return; // a double click is one row
    const id = this.desk.post({ on: "add", block: this.block.id, values: {} });
    this.expecting = { id, before: new Set(this.shape.rows), ahead: "" };
  }

  /** Keys that come before the new row does are kept for it; whether the key was one of them. */
  typeAhead(event) {
    const coming = this.expecting;
    if (!coming || coming.ended) return Boolean(coming);
    if (event.key === "Enter") coming.ended = coming.ahead !== "";
    else if (writes(event)) coming.ahead += event.key;
    else return false;
    return true;
  }

  drop(row) {
    const name = this.name(row) || row;
    this.desk.post({ on: "drop", block: this.block.id, row });
    this.desk.say(this.desk.text("dropped", { name }));
  }

  /** What a row is called: its first words, else the first option that is chosen in it. */
  name(row) {
    const { values } = this.row(row);
    const said = (ask) => show(asked(ask, this.row(row)), values[ask.key], this.desk.locale);
    const isText = (ask) => typeof values[ask.key] === "string" && values[ask.key];
    const columns = this.block.columns.filter(isText);
    const column = columns.find((ask) => !listed(ask)) ?? columns[0];
    const text = column && said(column);
    return text && text.length > 60 ? `${text.slice(0, 60)} …` : text;
  }
}
