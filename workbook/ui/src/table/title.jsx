/** The head of a column. */
import { numeric } from "../kinds.js";
import { People } from "../people.jsx";

const length = (words) => Math.max(0, ...words.map((word) => word.length));

/**
 * Letters that must stand in one line: a short label (of a turned head only what is chosen under
 * it), else its longest word; within reason.
 */
function longest({ label, options }, turned) {
  const words = label.length > 12 ? label.split(/\s+/) : [label];
  const chosen = options.flatMap((option) => option.label.split(/\s+/));
  return Math.min(14, length(turned ? chosen : [...words, ...chosen]));
}

/** Whether what stands in the column is short: a choice, a day, a code. */
const narrow = (ask) => ask.kind === "choice" || ask.kind === "date" || ask.length <= 40;

/** `turned` heads are read from the bottom up: many narrow columns side by side. */
export function Title({ ask, turned }) {
  const kind = numeric(ask) ? "wb-numeric" : narrow(ask) ? "wb-narrow" : "";
  return (
    <th
      role="columnheader"
      scope="col"
      class={`${kind} ${turned ? "wb-turned" : ""}`}
      style={{ "--word": longest(ask, turned) }}
    >
      <People text={ask.label} class="wb-long" />
      {ask.unit && <span class="wb-unit"> ({ask.unit})</span>}
      {ask.help && <span class="wb-help">{ask.help}</span>}
    </th>
  );
}
