/** What is done in which months: a row for each activity, the months on top, the money beneath. */
import { useRef, useState } from "preact/hooks";
import { Closed, Mark, Row } from "./gantt-row.jsx";
import { Drawing, EM, Flags, Legend as Curves } from "./lines.jsx";
import { within } from "./months.js";
import { useWidth, widest } from "./width.js";

const NAMES = 13.4; // em for the name of a row
const WHO = 2.6; // em for who answers for it
const TALL = 9; // em for the money beneath

export function Gantt({ block, desk }) {
  const [ref, width] = useWidth(42);
  const { axis, rows } = block;
  const count = axis.moments.length;
  const place = { count, month: (width - NAMES - WHO) / count };
  return (
    <section class="wb-gantt" ref={ref} aria-label={block.caption}>
      <h2>{block.caption}</h2>
      <Legend block={block} desk={desk} />
      <Head axis={axis} place={place} />
      <div class="wb-gantt-body">
        <Frame block={block} place={place} />
        <Rows block={block} desk={desk} rows={rows} count={count} />
      </div>
      {block.money && <Beneath block={block.money} width={width} place={place} />}
    </section>
  );
}

/** Years, and under them what has room: months, else quarters. */
function Head({ axis, place }) {
  const roomy = place.month > widest(axis.short) + 0.2;
  const fine = roomy ? axis.short.map((label, start) => ({ start, months: 1, label })) : axis.quarters;
  const fits = (span) => span.months * place.month > widest([span.label]);
  return (
    <div class="wb-gantt-axis" aria-hidden="true">
      {[axis.years, fine].map((spans, at) => (
        <div key={at}>
          {spans.map((span) => (
            <span key={span.start} style={within(span.start, span.months, place.count)}>
              {fits(span) && span.label}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The lines between months, quarters and years, and the months in which nothing may be done. */
function Frame({ block: { axis, closed }, place }) {
  const starts = (spans) => new Set(spans.map((span) => span.start));
  const [years, quarters] = [starts(axis.years), starts(axis.quarters)];
  const kind = (at) => (years.has(at) ? "year" : quarters.has(at) ? "quarter" : "month");
  return (
    <div class="wb-gantt-frame" aria-hidden="true">
      <Closed months={closed} count={place.count} />
      {axis.moments.map((_moment, at) => (
        <i key={at} class={`wb-gantt-${kind(at)}`} style={within(at, 0, place.count)} />
      ))}
    </div>
  );
}

/** One stop for Tab; the arrows walk from row to row, and move what can be moved. */
function Rows({ block, desk, rows, count }) {
  const list = useRef();
  const [at, stand] = useState(rows[0]?.id);
  const here = rows.some((row) => row.id === at) ? at : rows[0]?.id;
  const onKeyDown = (event) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = rows[rows.findIndex((row) => row.id === here) + way];
    if (!way || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    if (next) [...list.current.children].find((li) => li.dataset.row === next.id).firstChild.focus();
  };
  return (
    <ol ref={list} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <li key={row.id} data-row={row.id} onFocusIn={() => stand(row.id)}>
          <Row {...{ block, desk, row, count }} tab={row.id === here ? 0 : -1} />
        </li>
      ))}
    </ol>
  );
}

/** What the signs of the drawing mean, those that are in it. */
function Legend({ block: { rows, closed }, desk }) {
  const some = (found) => rows.some(found);
  const parts = [
    ["critical", some((row) => row.critical)],
    ["slack", some((row) => row.slack > 0)],
    ["wait", some((row) => row.wait > 0)],
    ["was", some((row) => row.was !== null)],
    ["closed", closed.length > 0 || some((row) => row.closed.length > 0)],
    ...["done", "late", "dropped"].map((mark) => [mark, some((row) => row.mark === mark)]),
  ].filter(([, there]) => there);
  const sign = ([part]) => ["critical", "done", "late", "dropped"].includes(part);
  return (
    <ul class="wb-legend wb-gantt-legend" aria-hidden="true">
      {parts.map(([part]) => (
        <li key={part}>
          {sign([part]) ? <Mark name={part} /> : <i class={`wb-gantt-key wb-gantt-${part}`} />}
          {desk.text(`gantt-${part}`)}
        </li>
      ))}
    </ul>
  );
}

/** The money at the end of each month, under its column. */
function Beneath({ block, width, place }) {
  const left = NAMES + WHO;
  const at = {
    x: (moment) => (left + (moment + 0.5) * place.month) * EM,
    y: (height) => (0.7 + (1 - height) * (TALL - 1.4)) * EM,
    left: left * EM,
    right: (left + place.count * place.month) * EM,
  };
  return (
    <figure class="wb-lines wb-gantt-money">
      <figcaption>
        <h3>{block.caption}</h3>
        <Curves block={block} />
      </figcaption>
      <Drawing block={block} place={at} width={width} height={TALL} />
      <Flags block={block} />
    </figure>
  );
}
