/**
 * Where one is in a table: the active cell, a range, the cell whose editor is open.
 *
 * It lives as long as the table is on the screen; each drawing tells it the present block.
 */
import { asked } from "../entry.js";
import { firstOpen, nextOpen, range, shape, step } from "./walk.js";

const same = (one, other) => one?.row === other?.row && one?.column === other?.column;

export class Place {
  active = null; // the cell that Tab enters
  anchor = null; // the other corner of a range
  whole = false; // whether all cells are chosen; the active one stays where it is
  editing = null; // {row, column, was}: the cell whose editor is open
  expecting = null; // {id, before}: a row was asked for; it gets the focus when it comes
  focus = false; // whether the next drawing moves the focus

  /** Take in what is drawn now, and keep the active cell inside it. */
  see(block, desk, redraw) {
    Object.assign(this, { block, desk, redraw, shape: shape(block) });
    const { rows, columns } = this.shape;
    const fresh = this.expecting && rows.find((id) => !this.expecting.before.has(id));
    if (fresh) this.#arrive(fresh);
    else if (this.expecting && !desk.outbox.items.some((m) => m.id === this.expecting.id)) {
      this.expecting = null;
    }
    if (!rows.length) this.active = null;
    else if (!this.active) this.active = firstOpen(this.shape, rows[0]);
    else if (!rows.includes(this.active.row) || !columns.includes(this.active.column)) this.#mend();
    this.index = rows.indexOf(this.active?.row);
  }

  #arrive(row) {
    const { ahead, ended } = this.expecting;
    this.expecting = null;
    this.go(firstOpen(this.shape, row), false);
    if (ahead) queueMicrotask(() => this.edit(ahead));
    if (ended) queueMicrotask(() => this.commit());
  }

  /** The active row went away: its neighbour takes its place. */
  #mend() {
    const { rows, columns } = this.shape;
    const { column } = this.active;
    const row = rows[Math.min(this.index, rows.length - 1)];
    this.active = { row, column: columns.includes(column) ? column : columns[0] };
    this.focus = this.inside;
    this.editing = null;
  }

  /** What a cell asks. */
  ask({ row, column }) {
    const ask = this.block.columns.find((one) => one.key === column);
    return ask && asked(ask, this.row(row));
  }

  row(id) {
    return this.block.rows.find((one) => one.id === id);
  }

  at({ row, column }) {
    const found = this.row(row);
    return this.desk.cell(this.block.id, row, column, found.values, found.sealed);
  }

  isActive(cell) {
    return same(this.active, cell);
  }

  isEditing(cell) {
    return same(this.editing, cell);
  }

  isOpen({ column }) {
    return this.shape.open.has(column);
  }

  /** Rows and columns that are chosen: a rectangle, or the active cell alone. */
  get chosen() {
    const { rows, columns } = this.shape;
    const [first, last] = [0, -1].map((at) => ({ row: rows.at(at), column: columns.at(at) }));
    if (this.whole) return range(this.shape, first, last);
    return range(this.shape, this.anchor ?? this.active, this.active);
  }

  isChosen({ row, column }) {
    return (
      Boolean(this.anchor) && this.chosen.rows.includes(row) && this.chosen.columns.includes(column)
    );
  }

  /** Make a cell the active one and move the focus there. */
  go(cell, extend = false) {
    this.anchor = extend ? (this.anchor ?? this.active) : null;
    this.whole = false;
    this.active = cell;
    this.editing = null;
    this.focus = true;
    this.redraw();
  }

  /** The focus came to a cell by itself: with the mouse, or from outside. */
  enter(cell) {
    if (this.isActive(cell)) return;
    this.active = cell;
    this.anchor = null;
    this.whole = false;
    this.editing = null;
    this.redraw();
  }

  walk(down, right, extend = false) {
    if (this.active) this.go(step(this.shape, this.active, down, right), extend);
  }

  /** Go to the next cell to fill in; false where Tab should leave the table. */
  tab(way) {
    const next = this.active && nextOpen(this.shape, this.active, way);
    if (next) this.go(next);
    return Boolean(next);
  }

  chooseAll() {
    if (!this.active) return;
    this.go(this.active, true);
    this.whole = true;
    this.redraw();
  }
}
