/**
 * Events on their way: each stays here until it is on disk or refused.
 *
 * A reload or a new connection sends them again with the same ids; the store ignores repeats.
 */
export class Outbox {
  constructor(kept) {
    this.kept = kept;
    this.items = kept.read([]);
    this.since = new Map();
  }

  /** Keep a message until `settle` is called with its id. */
  put(message) {
    this.items = [...this.items, message];
    this.since.set(message.id, Date.now());
    this.kept.write(this.items);
  }

  /** Let go of the message with this id, and return it. */
  settle(id) {
    const found = this.items.find((item) => item.id === id);
    if (!found) return undefined;
    this.items = this.items.filter((item) => item !== found);
    this.since.delete(id);
    this.kept.write(this.items);
    return found;
  }

  /** Whether something has waited for its answer for so many milliseconds. */
  waits(ms) {
    const now = Date.now();
    return this.items.some(({ id }) => now - (this.since.get(id) ?? 0) >= ms);
  }

  /** The last value on its way to a cell: `{value}`, or undefined. */
  pending(step, block, row, column) {
    for (let at = this.items.length - 1; at >= 0; at -= 1) {
      const { step: where, event } = this.items[at];
      if (where !== step || event.on !== "cells" || event.block !== block) continue;
      const cell = event.cells.find((one) => one.row === row && one.column === column);
      if (cell) return { value: cell.value };
    }
    return undefined;
  }
}
