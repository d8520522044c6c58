/** Where one can go in a table: cells are `{row, column}` of ids, the last column drops the row. */

export const DROP = "drop row";

/** The shape of a table: ids of its rows, keys of its columns, and what may be filled in. */
export function shape(block) {
  const columns = block.columns.map((ask) => ask.key);
  return {
    rows: block.rows.map((row) => row.id),
    columns: block.drop && !block.fixed ? [...columns, DROP] : columns,
    open: new Set(
      block.fixed ? [] : block.columns.filter((ask) => !ask.fixed).map((ask) => ask.key),
    ),
  };
}

const within = (at, length) => Math.max(0, Math.min(length - 1, at));

/** The cell `down` rows and `right` columns from `from`, stopping at the edges. */
export function step({ rows, columns }, from, down, right) {
  return {
    row: rows[within(rows.indexOf(from.row) + down, rows.length)],
    column: columns[within(columns.indexOf(from.column) + right, columns.length)],
  };
}

/** The next cell to fill in, by rows (`way` 1 or -1); undefined at the end of the table. */
export function nextOpen({ rows, columns, open }, from, way) {
  const keys = columns.filter((key) => open.has(key));
  if (!keys.length) return undefined;
  const row = rows.indexOf(from.row);
  const here = columns.indexOf(from.column);
  const rest = keys.filter((key) => (columns.indexOf(key) - here) * way > 0);
  if (rest.length) return { row: from.row, column: way > 0 ? rest[0] : rest.at(-1) };
  const next = rows[row + way];
  return next === undefined ? undefined : { row: next, column: way > 0 ? keys[0] : keys.at(-1) };
}

/** The first cell to fill in of a row, or its first cell. */
export function firstOpen({ columns, open }, row) {
  return { row, column: columns.find((key) => open.has(key)) ?? columns[0] };
}

/** Rows and columns of the rectangle between two cells; the drop column is never part of it. */
export function range({ rows, columns }, from, to) {
  const between = (all, one, other) => {
    const ends = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
    return all.slice(Math.max(0, ends[0]), ends[1] + 1);
  };
  return {
    rows: between(rows, from.row, to.row),
    columns: between(columns, from.column, to.column).filter((key) => key !== DROP),
  };
}
