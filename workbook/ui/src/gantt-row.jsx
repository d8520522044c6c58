/** One row of a Gantt chart: its bar, what stands around it, and the hand that moves it. */
import { useRef, useState } from "preact/hooks";
import { runs, shift, within } from "./months.js";
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

/** A row is moved by hand: what it would come to is looked at, and written when it is let go. */
function useHand({ block, desk, row, count }) {
  const held = useRef(null);
  const [to, move] = useState(null);
  const { column, id } = block;
  const { value } = desk.cell(id, row.id, column, { [column]: row.moved });
  const cell = (to, was) => ({ row: row.id, column, value: to, was });
  const choose = (to, was) => to !== was && desk.cells(id, [cell(to, was)]);
  const able = row.moved !== null;
  const end = (keep) => {
    if (!held.current) return;
    const { value: was } = held.current; // what is shown meanwhile is only looked at
    held.current = null;
    desk.still();
    move(null);
    if (keep && to) choose(to.value, was);
  };
  const onPointerDown = (event) => {
    if (!able || event.button) return;
    const month = event.currentTarget.parentElement.clientWidth / count;
    held.current = { x: event.clientX, value, start: row.start, month };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event) => {
    const { x, month, value, start } = held.current ?? {};
    if (!month) return;
    const next = shift(row, value, Math.round((event.clientX - x) / month));
    if (next === (to?.value ?? value)) return;
    move({ value: next, start: start + next - value });
    desk.attempt({ on: "try", block: id, cells: [cell(next, value)] });
  };
  const onKeyDown = (event) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") end(false);
    if (!able || !way) return;
    event.preventDefault();
    choose(shift(row, value, way), value);
  };
  const hand = { onPointerDown, onPointerMove, onPointerUp: () => end(true) };
  return { able, value, start: to?.start ?? row.start + value - row.moved, onKeyDown, hand };
}

export function Row({ block, desk, row, count, tab }) {
  const { able, value, start, onKeyDown, hand } = useHand({ block, desk, row, count });
  const slider = { "aria-valuenow": value, "aria-valuemin": row.least, "aria-valuemax": row.most };
  const spoken = able ? { role: "slider", ...slider, "aria-valuetext": row.told } : { role: "img" };
  const ghost = row.was !== null;
  return (
    <div
      {...spoken}
      class={`wb-gantt-row ${row.critical ? "wb-gantt-critical" : ""}`}
      aria-label={able ? row.label : row.told}
      tabIndex={tab}
      onKeyDown={onKeyDown}
    >
      <span class="wb-gantt-name">
        {row.mark && <Mark name={row.mark} />}
        {row.critical && <Mark name="critical" />}
        <People text={row.label} />
      </span>
      <span class="wb-gantt-who">{row.who}</span>
      <span class="wb-gantt-line">
        <Closed months={row.closed} count={count} />
        {ghost && <i class="wb-gantt-was" style={within(row.was, row.was_months ?? row.months, count)} />}
        {row.wait > 0 && <i class="wb-gantt-wait" style={within(start - row.wait, row.wait, count)} />}
        {row.slack > 0 && <i class="wb-gantt-slack" style={within(start + row.months, row.slack, count)} />}
        <i
          class={`wb-gantt-bar ${able ? "wb-gantt-able" : ""} ${row.mark === "dropped" ? "wb-gantt-none" : ""}`}
          style={within(start, row.months, count)}
          {...(able ? hand : {})}
        />
      </span>
    </div>
  );
}

export function Mark({ name }) {
  return (
    <b class={`wb-gantt-sign-${name}`}>
      <Sign name={name} />
    </b>
  );
}

/** Months in which something must not be done. */
export function Closed({ months, count }) {
  return runs(months).map(([start, length]) => (
    <i key={start} class="wb-gantt-closed" style={within(start, length, count)} />
  ));
}
