/**
 * Rows in runs: neighbours that are tied for one place belong together.
 * Each run is `{at, rows}`, `at` being the index of its first row.
 */
export function runs(rows) {
  const found = [];
  rows.forEach((row, at) => {
    const before = found.at(-1)?.rows[0];
    if (row.tied && before?.tied && before.place === row.place) found.at(-1).rows.push(row);
    else found.push({ at, rows: [row] });
  });
  return found;
}
