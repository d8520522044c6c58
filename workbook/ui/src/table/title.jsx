/** The head of a column. */
import { numeric } from "../kinds.js";
import { People } from "../people.jsx";
import { whole } from "../width.js";

const SHORT = 12; // letters of a label that stands in one line

export function Title({ ask }) {
  return (
    <th role="columnheader" scope="col" class={numeric(ask) ? "wb-numeric" : ""}>
      <People
        text={ask.label}
        class={`wb-long ${whole(ask.label)} ${ask.label.length > SHORT ? "" : "wb-short"}`}
      />
      {ask.unit && <span class="wb-unit"> ({ask.unit})</span>}
      {ask.help && <span class="wb-help">{ask.help}</span>}
    </th>
  );
}
