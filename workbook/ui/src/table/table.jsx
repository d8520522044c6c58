/** An editable table: walk with arrows, type, paste from a spreadsheet. */
import { useReducer, useRef } from "preact/hooks";
import { own } from "../kinds.js";
import { Sign } from "../signs.jsx";
import { useFocus } from "./focus.js";
import { pointing, typing } from "./hands.js";
import { useRoom } from "./room.js";
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

/** The columns, of which those of whole manats show no qəpik: that is what room is needed for. */
function brief({ columns, rows, total }) {
  const all = total ? [...rows, total] : rows;
  const whole = ({ key }) => all.every(({ values }) => Number(own(values, key) ?? 0) % 100 === 0);
  return columns.map((ask) => (ask.kind === "money" ? { ...ask, brief: whole(ask) } : ask));
}

export function Table({ block, desk }) {
  const table = useRef();
  const sheet = useSheet(block, desk);
  useFocus(sheet, table);
  sheet.soft = useRoom(table, block);
  sheet.columns = sheet.soft ? brief(block) : block.columns;
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
                <Title key={ask.key} ask={ask} sheet={sheet} />
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
