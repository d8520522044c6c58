/** What mouse, fingers, keyboard and clipboard do in a table. */
import { onCell, onEditor } from "./keydown.js";

/** The cell that an event happened in. */
function cellOf(event) {
  const { row, column } = event.target.closest("[data-row]")?.dataset ?? {};
  return row === undefined ? null : { row, column };
}

/** What the mouse does: choose a cell; a second click, a double click or a finger opens it. */
export function pointing(sheet) {
  const onPointerDown = (event) => {
    const cell = cellOf(event);
    sheet.second = Boolean(cell) && sheet.isActive(cell) && sheet.inside;
    sheet.finger = event.pointerType === "touch";
  };
  const onClick = (event) => {
    const cell = cellOf(event);
    if (!cell || sheet.isEditing(cell) || !sheet.isOpen(cell)) return;
    if (!(sheet.second || sheet.finger || event.detail > 1)) return;
    sheet.picked = true; // with the mouse
    sheet.active = cell;
    sheet.edit();
  };
  const onFocusIn = (event) => {
    const cell = cellOf(event);
    sheet.inside = true;
    if (cell) sheet.enter(cell);
  };
  const onFocusOut = (event) => {
    sheet.inside = event.currentTarget.contains(event.relatedTarget);
  };
  return { onPointerDown, onClick, onFocusIn, onFocusOut };
}

/** What the keyboard and the clipboard do. */
export function typing(sheet) {
  const onKeyDown = (event) => {
    if (!cellOf(event)) return;
    sheet.picked = false;
    const used = (sheet.editing ? onEditor : onCell)(sheet, event);
    if (used) event.preventDefault();
  };
  const onCopy = (event) => {
    if (sheet.editing || !cellOf(event)) return;
    event.clipboardData.setData("text/plain", sheet.copy());
    event.preventDefault();
  };
  const onPaste = (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (!cellOf(event) || (sheet.editing && !/[\t\n]/.test(text))) return;
    event.preventDefault();
    if (sheet.editing) sheet.cancel();
    sheet.paste(text);
  };
  return { onKeyDown, onCopy, onPaste };
}
