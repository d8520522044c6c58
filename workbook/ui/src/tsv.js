/** Cells as spreadsheets put them on the clipboard: tab-separated, quoted where needed. */

/** Read clipboard text into rows of cells; empty rows at the end are left out. */
export function readTsv(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const row = rows.at(-1);
    if (quoted && sign === '"' && text[at + 1] === '"') row[row.length - 1] += text[++at];
    else if (quoted) sign === '"' ? (quoted = false) : (row[row.length - 1] += sign);
    else if (sign === '"' && row.at(-1) === "" && text.indexOf('"', at + 1) > 0) quoted = true;
    else if (sign === "\t") row.push("");
    else if (sign === "\n") rows.push([""]);
    else if (sign !== "\r") row[row.length - 1] += sign;
  }
  while (rows.length > 1 && rows.at(-1).every((cell) => cell === "")) rows.pop();
  return rows.map((row) => row.map(unguarded));
}

/** Write rows of cells for the clipboard. */
export function writeTsv(rows) {
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

function quoted(cell) {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Text that a spreadsheet would take for a formula gets a leading apostrophe ... */
export function guarded(text) {
  return /^[=+\-@\t\r\0＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** ... and exactly that is taken away again. */
function unguarded(text) {
  return /^'[=+\-@\t\r\0＝＋－＠]/.test(text) ? text.slice(1) : text;
}
