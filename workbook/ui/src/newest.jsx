/**
 * What a line for quick entry has just put into its table, said where one is looking: the table
 * may begin below the edge of the screen.
 */
import { useRef } from "preact/hooks";
import { asked } from "./entry.js";
import { own, show } from "./kinds.js";
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

const TOLD = 3; // columns by which a row is known again

/** A row in a few words; what is covered stays covered. */
function words(table, row, locale) {
  return table.columns
    .filter((ask) => !ask.sealed && !row.sealed.includes(ask.key))
    .map((ask) => show(asked(ask, row), own(row.values, ask.key), locale))
    .filter(Boolean)
    .slice(0, TOLD)
    .join(", ");
}

/** The one row that has come since this was last drawn, for as long as it is there. */
function useNewest(rows) {
  const known = useRef(null);
  const newest = useRef("");
  const ids = rows.map((row) => row.id);
  const come = ids.filter((id) => !(known.current ?? ids).includes(id));
  if (come.length) newest.current = come.length === 1 ? come[0] : "";
  known.current = ids;
  return rows.find((row) => row.id === newest.current);
}

export function Newest({ block, desk }) {
  const table = desk.screen.blocks.find((one) => one.type === "table" && one.id === block.id);
  const row = useNewest(table?.rows ?? []);
  const text = row && words(table, row, desk.locale);
  return (
    <p class="wb-newest" role="status">
      {text && (
        <>
          <Sign name="saved" />
          <span>
            {desk.text("nowInTable")} <People text={text} />
          </span>
        </>
      )}
    </p>
  );
}
