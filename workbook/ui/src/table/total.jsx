/** The last row: sums, not to be filled in. */
import { figures, show } from "../kinds.js";

export function Total({ sheet, row }) {
  const { block, desk } = sheet;
  return (
    <tfoot>
      <tr role="row">
        {sheet.columns.map((ask, at) => {
          const text = show(ask, row.values[ask.key], desk.locale);
          return (
            <td key={ask.key} role="gridcell" class={figures(ask)}>
              {text || (at === 0 ? desk.text("total") : "")}
            </td>
          );
        })}
        {block.drop && !block.fixed && <td role="gridcell" />}
      </tr>
    </tfoot>
  );
}
