/** Where everything stands in orders side by side: a row for each item, one after the other. */

/**
 * For each column `{places: [{start, ids}], rows: Map}`. Who stands level keeps the order of the
 * column before, so that lines cross only where people disagree.
 */
export function laid(columns) {
  let before = new Map();
  return columns.map((column) => {
    const rows = new Map();
    const by = (id) => before.get(id) ?? before.size;
    const places = column.places.map((place) => {
      const ids = [...place].sort((one, other) => by(one) - by(other));
      const start = rows.size;
      for (const id of ids) rows.set(id, rows.size);
      return { start, ids };
    });
    before = rows;
    return { places, rows };
  });
}

/** The line of an item through the columns, a unit for each column and row; broken where it is not. */
export function line(orders, id) {
  const rows = orders.map((order) => order.rows.get(id));
  return rows
    .map((row, at) => {
      if (row === undefined) return "";
      const here = `${at + 0.5} ${row + 0.5}`;
      const from = rows[at - 1];
      return from === undefined ? `M${here}` : `C${at} ${from + 0.5} ${at} ${row + 0.5} ${here}`;
    })
    .join("");
}

/** How each item is drawn: `strong`, or the number of its colour and of its dashes. */
export function styles(items) {
  const moving = items.filter((item) => !item.strong).map((item) => item.id);
  const look = (id, at) => [id, `wb-line-${at % 6} wb-dash-${(at + Math.floor(at / 6)) % 6}`];
  return new Map([
    ...items.filter((item) => item.strong).map((item) => [item.id, "wb-line-strong"]),
    ...moving.map(look),
  ]);
}
