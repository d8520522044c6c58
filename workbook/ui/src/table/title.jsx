/** The head of a column. */
import { figures } from "../kinds.js";
import { Words } from "../words.jsx";

const SHORT = 12; // letters of a label that stands in one line

/** Whether what stands in the column is short: a choice, a day, a code. */
const narrow = (ask) => ask.kind === "choice" || ask.kind === "date" || ask.length <= 40;

export function Title({ ask, sheet }) {
  return (
    <th
      role="columnheader"
      scope="col"
      class={figures(ask) || (narrow(ask) ? "wb-narrow" : "")}
    >
      <Words
        text={ask.label}
        language={sheet.desk.locale}
        soft={sheet.soft}
        class={ask.label.length > SHORT ? "" : "wb-short"}
      />
      {ask.unit && <span class="wb-unit"> ({ask.unit})</span>}
      {ask.help && <span class="wb-help">{ask.help}</span>}
    </th>
  );
}
