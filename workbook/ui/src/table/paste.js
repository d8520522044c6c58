/** What a paste from a spreadsheet means for a table: a plan, nothing is sent here. */
import { alike, asked, reading } from "../entry.js";

export const MOST_ROWS = 1000;

/**
 * Lay `matrix` (rows of texts) over the table from the cell `at`.
 *
 * Gives `cells` to send, `wrong` ones to keep as drafts `{row, column, text, was, sentence}`,
 * `adds`: the values of rows to be added, and `left`: how many values did not fit into those.
 */
export function plan({ block, desk, at, matrix, was }) {
  const first = block.rows.findIndex((row) => row.id === at.row);
  const from = block.columns.findIndex((ask) => ask.key === at.column);
  const asks = block.columns.slice(Math.max(0, from));
  const result = { cells: [], wrong: [], adds: [], left: 0 };
  matrix.forEach((texts, index) => {
    const row = block.rows[first + index];
    const typed = pairs(block, asks.map((ask) => asked(ask, row)), texts);
    if (row && first >= 0) fillRow(result, desk, row, typed, was);
    else if (block.add) addRow(result, desk, typed);
    else result.left += typed.length;
  });
  return result;
}

/** Texts beside what they answer; fixed columns are passed over. */
function pairs(block, asks, texts) {
  return asks
    .map((ask, index) => ({ ask, text: texts[index] }))
    .filter(({ ask, text }) => text !== undefined && !ask.fixed && !block.fixed);
}

function fillRow(result, desk, row, typed, was) {
  for (const { ask, text } of typed) {
    const before = was(row, ask);
    const { cell, sentence } = reading(desk, ask, row.id, { text, was: before });
    if (sentence) result.wrong.push({ row: row.id, column: ask.key, text, was: before, sentence });
    else if (!alike(cell.value, before) || row.sealed.includes(ask.key)) result.cells.push(cell);
  }
}

function addRow(result, desk, typed) {
  const values = {};
  for (const { ask, text } of typed) {
    const { cell, sentence } = reading(desk, ask, "", { text, was: null });
    if (sentence) result.left += 1;
    else if (cell.value !== null) values[ask.key] = cell.value;
  }
  if (Object.keys(values).length) result.adds.push(values);
}
