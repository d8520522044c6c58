/** An editable table: walk with arrows, type, paste from a spreadsheet. */
import { useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { numeric, show } from "../kinds.js";
import { People } from "../people.jsx";
import { Sign } from "../signs.jsx";
import { onCell, onEditor } from "./keydown.js";
import { Row } from "./row.jsx";
import { Sheet } from "./sheet.js";

function useSheet(block, desk) {
  const [, redraw] = useReducer((n) => n + 1, 0);
  const sheet = useRef();
  sheet.current ??= new Sheet();
  sheet.current.see(block, desk, redraw);
  return sheet.current;
}

/** Move the focus where the sheet wants it, after drawing. */
function useFocus(sheet, table) {
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

/** With the mouse: all is selected, so that typing replaces; a list drops down. */
function begin(editor, sheet) {
  if (editor.tagName !== "SELECT") {
    const end = editor.value.length;
    editor.setSelectionRange(sheet.picked ? 0 : end, end);
  } else if (sheet.picked) {
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

/** The cell that an event happened in. */
function cellOf(event) {
  const { row, column } = event.target.closest("[data-row]")?.dataset ?? {};
  return row === undefined ? null : { row, column };
}

/** What the mouse does: choose a cell; a second click, a double click or a finger opens it. */
function pointing(sheet) {
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
    if (!cell || sheet.isActive(cell)) return;
    sheet.active = cell;
    sheet.anchor = null;
    sheet.redraw();
  };
  const onFocusOut = (event) => {
    sheet.inside = event.currentTarget.contains(event.relatedTarget);
  };
  return { onPointerDown, onClick, onFocusIn, onFocusOut };
}

/** What the keyboard and the clipboard do. */
function typing(sheet) {
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

export function Table({ block, desk }) {
  const table = useRef();
  const sheet = useSheet(block, desk);
  useFocus(sheet, table);
  return (
    <section class="wb-table-block">
      <div class="wb-scroll">
        <table ref={table} class="wb-table" role="grid" aria-label={block.caption} {...pointing(sheet)} {...typing(sheet)}>
          <caption>{block.caption}</caption>
          <thead>
            <tr role="row">
              {block.columns.map((ask) => <Title key={ask.key} ask={ask} />)}
              {block.drop && !block.fixed && <td role="gridcell" class="wb-drop" />}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => <Row key={row.id} sheet={sheet} row={row} number={at} />)}
          </tbody>
          {block.total && <Total sheet={sheet} row={block.total} />}
        </table>
      </div>
      {!block.rows.length && <p class="wb-nothing">{desk.text("nothing")}</p>}
      {block.add && !block.fixed && (
        <button type="button" class="wb-button wb-add" onClick={() => sheet.add()}>
          <Sign name="plus" />
          {block.add}
        </button>
      )}
    </section>
  );
}

function Title({ ask }) {
  return (
    <th role="columnheader" scope="col" class={`wb-col-${ask.kind} ${numeric(ask) ? "wb-numeric" : ""}`}>
      <People text={ask.label} class="wb-long" />
      {ask.unit && <span class="wb-unit"> ({ask.unit})</span>}
      {ask.help && <span class="wb-help">{ask.help}</span>}
    </th>
  );
}

function Total({ sheet, row }) {
  const { block, desk } = sheet;
  return (
    <tfoot>
      <tr role="row">
        {block.columns.map((ask, at) => {
          const text = show(ask, row.values[ask.key], desk.locale);
          return (
            <td key={ask.key} role="gridcell" class={numeric(ask) ? "wb-numeric" : ""}>
              {text || (at === 0 ? desk.text("total") : "")}
            </td>
          );
        })}
        {block.drop && !block.fixed && <td role="gridcell" />}
      </tr>
    </tfoot>
  );
}
