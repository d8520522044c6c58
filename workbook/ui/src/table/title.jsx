/** The head of a column. */
import { numeric } from "../kinds.js";
import { People } from "../people.jsx";

/** Letters that must stand in one line: a short label, else the longest word, within reason. */
function longest({ label, options }) {
  const words = label.length > 12 ? label.split(/\s+/) : [label];
  const chosen = options.flatMap((option) => option.label.split(/\s+/));
  return Math.min(14, Math.max(...words.concat(chosen).map((word) => word.length)));
}

/** Whether what stands in the column is short: a choice, a day, a code. */
const narrow = (ask) => ask.kind === "choice" || ask.kind === "date" || ask.length <= 40;

export function Title({ ask }) {
  return (
    <th
      role="columnheader"
      scope="col"
      class={numeric(ask) ? "wb-numeric" : narrow(ask) ? "wb-narrow" : ""}
      style={{ "--word": longest(ask) }}
    >
      <People text={ask.label} class="wb-long" />
      {ask.unit && <span class="wb-unit"> ({ask.unit})</span>}
      {ask.help && <span class="wb-help">{ask.help}</span>}
    </th>
  );
}
