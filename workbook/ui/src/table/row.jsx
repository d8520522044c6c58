/** One row: its cells, the button that takes it out, and what is wrong with it. */
import { asked } from "../entry.js";
import { apart, own } from "../kinds.js";
import { Problem } from "../problem.jsx";
import { Sign } from "../signs.jsx";
import { Tool } from "../tool.jsx";
import { Cell } from "./cell.jsx";
import { DROP } from "./walk.js";

/** Sentences about a row: `{ask, sentence, draft}`; those of drafts come before the kernel's. */
function troubles(sheet, row, asks) {
  const found = asks.flatMap((ask) => {
    const cell = { row: row.id, column: ask.key };
    const { draft } = sheet.at(cell);
    const typing = sheet.isEditing(cell) && !draft?.sentence;
    if (draft && !typing)
      return [{ ask, draft, sentence: draft.sentence || sheet.desk.text("draft") }];
    const sentence = own(row.problems, ask.key);
    return !draft && sentence ? [{ ask, sentence }] : [];
  });
  const keys = asks.map((ask) => ask.key);
  const whole = Object.keys(row.problems).filter((key) => !keys.includes(key));
  return [...found, ...whole.map((key) => ({ sentence: row.problems[key] }))];
}

export function Row({ sheet, row, number }) {
  const { block, desk } = sheet;
  const asks = sheet.columns.map((ask) => asked(ask, row));
  const wrong = troubles(sheet, row, asks);
  const id = (ask) => `workbook-${block.id}-${number}-${ask?.key ?? ""}`;
  const problem = (ask) => (wrong.some((one) => one.ask === ask) ? id(ask) : "");
  return (
    <>
      <tr role="row" class={wrong.length ? "wb-wrong" : ""}>
        {asks.map((ask, at) => (
          <Cell
            key={ask.key}
            sheet={sheet}
            row={row}
            ask={ask}
            header={at === 0}
            problem={problem(ask)}
          />
        ))}
        {block.drop && !block.fixed && <Drop sheet={sheet} row={row} />}
      </tr>
      {wrong.length > 0 && (
        <tr role="row" class="wb-problems">
          <td role="gridcell" colSpan={sheet.shape.columns.length}>
            {wrong.map(({ ask, sentence, draft }) => (
              <Problem
                key={ask?.key ?? sentence}
                id={id(ask)}
                sentence={
                  ask && block.columns.length > 1 ? `${apart(ask.label)}: ${sentence}` : sentence
                }
                {...{ desk, block, row: row.id, ask, draft }}
              />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function Drop({ sheet, row }) {
  const cell = { row: row.id, column: DROP };
  const name = sheet.desk.text("dropRow", { name: sheet.name(row.id) ?? "" }).trim();
  return (
    <td role="gridcell" class="wb-drop">
      <Tool
        name={name}
        tabIndex={sheet.isActive(cell) ? 0 : -1}
        data-row={row.id}
        data-column={DROP}
        onClick={() => sheet.drop(row.id)}
      >
        <Sign name="cross" />
      </Tool>
    </td>
  );
}
