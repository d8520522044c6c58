/** Where the focus goes after a table is drawn. */
import { useLayoutEffect } from "preact/hooks";

/** Move the focus where the sheet wants it, after drawing. */
export function useFocus(sheet, table) {
  useLayoutEffect(() => {
    if (!sheet.focus || !sheet.active) return;
    sheet.focus = false;
    const { row, column } = sheet.active;
    const at = `[data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`;
    const cell = table.current.querySelector(at);
    const editor = sheet.editing && cell?.querySelector("input, textarea, select");
    (editor ?? cell)?.focus();
    if (editor) begin(editor, sheet);
  });
}

/** With the mouse: all is selected, so that typing replaces. With a finger a list drops down. */
function begin(editor, sheet) {
  if (editor.tagName !== "SELECT") {
    const end = editor.value.length;
    editor.setSelectionRange(sheet.picked ? 0 : end, end);
  } else if (sheet.picked && sheet.finger) {
    drop(editor);
  }
}

function drop(list) {
  try {
    list.showPicker();
  } catch {
    /* not every browser can, nor at every moment: the arrow keys still choose */
  }
}
