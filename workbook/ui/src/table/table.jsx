/** An editable table: walk with arrows, type, paste from a spreadsheet. */
import { useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { Sign } from "../signs.jsx";
import { useFocus } from "./focus.js";
import { pointing, typing } from "./hands.js";
import { Row } from "./row.jsx";
import { Sheet } from "./sheet.js";
import { Title } from "./title.jsx";
import { Total } from "./total.jsx";

function useSheet(block, desk) {
  const [, redraw] = useReducer((n) => n + 1, 0);
  const sheet = useRef();
  sheet.current ??= new Sheet();
  sheet.current.see(block, desk, redraw);
  return sheet.current;
}

/** Whether a table asks for a choice in many columns: their heads are turned. */
const crossed = ([, ...columns]) => columns.length > 4 && columns.every((c) => c.kind === "choice");

/**
 * A table that has no room for all its columns is moved sideways; else its head stays in sight,
 * and a cell that gets the focus comes below it.
 */
function useRoom(table) {
  useLayoutEffect(() => {
    const { parentElement: box, offsetWidth, tHead, style } = table.current;
    const wide = box.classList.toggle("wb-wide", offsetWidth > box.clientWidth + 1);
    style.setProperty("--head", wide ? "0px" : `${tHead.offsetHeight}px`);
  });
}

export function Table({ block, desk }) {
  const table = useRef();
  const sheet = useSheet(block, desk);
  useFocus(sheet, table);
  useRoom(table);
  return (
    <section class="wb-table-block">
      <div class="wb-scroll">
        <table
          ref={table}
          class={`wb-table ${crossed(block.columns) ? "wb-crossed" : ""}`}
          role="grid"
          aria-label={block.caption}
          {...pointing(sheet)}
          {...typing(sheet)}
        >
          <caption>{block.caption}</caption>
          <thead>
            <tr role="row">
              {block.columns.map((ask) => (
                <Title key={ask.key} ask={ask} />
              ))}
              {block.drop && !block.fixed && <td role="gridcell" class="wb-drop" />}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <Row key={row.id} sheet={sheet} row={row} number={at} />
            ))}
          </tbody>
          {block.total && <Total sheet={sheet} row={block.total} />}
        </table>
      </div>
      {!block.rows.length && <p class="wb-nothing">{desk.text("nothing")}</p>}
      {block.add && !block.fixed && (
        <button
          type="button"
          class="wb-button wb-add"
          onClick={() => sheet.add()}
          onKeyDown={(event) => sheet.typeAhead(event) && event.preventDefault()}
        >
          <Sign name="plus" />
          {block.add}
        </button>
      )}
    </section>
  );
}
