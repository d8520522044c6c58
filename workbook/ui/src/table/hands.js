/** What mouse, fingers, keyboard and clipboard do in a table. */
import { listed } from "../kinds.js";
import { onCell, onEditor } from "./keydown.js";

/** The cell that an event happened in. */
function cellOf(event) {
  const { row, column } = event.target.closest("[data-row]")?.dataset ?? {};
  return row === undefined ? null : { row, column };
}

/**
 * What the mouse does: choose a cell; a second click, a double click or a finger opens it. A list
 * is opened by the first click.
 */
export function pointing(sheet) {
  const onPointerDown = (event) => {
    const cell = cellOf(event);
    sheet.second = Boolean(cell) && sheet.isActive(cell) && sheet.inside;
    sheet.finger = event.pointerType === "touch";
  };
  const onClick = (event) => {
    const cell = cellOf(event);
    if (!cell || !sheet.isOpen(cell)) return;
    const list = listed(sheet.ask(cell));
    if (sheet.isEditing(cell)) {
      if (list && !sheet.finger && event.detail === 1) sheet.take(); // one more click closes it
      return;
    }
    if (!(list || sheet.second || sheet.finger || event.detail > 1)) return;
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
  const text = () => sheet.editing && !listed(sheet.ask(sheet.editing)); // is being typed
  const onCopy = (event) => {
    if (text() || !cellOf(event)) return;
    event.clipboardData.setData("text/plain", sheet.copy());
    event.preventDefault();
  };
  const onPaste = (event) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!cellOf(event) || (text() && !/[\t\n]/.test(pasted))) return;
    event.preventDefault();
    if (sheet.editing) sheet.cancel();
    sheet.paste(pasted);
  };
  return { onKeyDown, onCopy, onPaste };
}
