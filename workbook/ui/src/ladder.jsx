/** Orders side by side: a line from each item to itself shows where the rules differ. */
import { People } from "./people.jsx";
import { laid, line, styles } from "./rungs.js";
import { Sign } from "./signs.jsx";
import { useWidth, wide, widest } from "./width.js";

const NAMES = 11; // em for the names beside the first order
const NUMBER = 2; // em for the numbers of the places
const TILE = 3.2; // em: a letter, its frame, and a piece of the lines beside it
const TWO = 1.85; // lines that two lines hold, as words end before them

/**
 * What fits: the names beside the first order or below, the titles in one row or by turns in two;
 * where not even the letters fit, the drawing scrolls. Names in three lines make its rows taller.
 */
function fitting({ columns, items }, orders, width) {
  const each = (rest) => (width - NUMBER - rest) / columns.length;
  const known = items.every((item) => orders[0].rows.has(item.id));
  const beside = known && each(NAMES) >= TILE;
  const words = widest(columns.map((column) => column.label)) + 0.5;
  const turns = columns.length > 1 && words > each(beside ? NAMES : 0);
  const room = Math.min(16, Math.max(13, width - NUMBER - 3.4 * columns.length)); // as in the style
  const tall = beside && items.some((item) => wide(item.label) > TWO * room);
  return { beside, turns, tall, scrolls: each(0) < TILE };
}

export function Ladder({ block, desk }) {
  const [ref, width] = useWidth(40);
  const { id, caption, columns, items } = block;
  const orders = laid(columns);
  const drawn = columns.length > 0 && items.length > 0;
  const fit = drawn ? fitting(block, orders, width) : {};
  const classes = ["beside", "turns", "tall", "scrolls"].filter((one) => fit[one]);
  const shared = { block, orders, look: styles(items), desk };
  return (
    <section class="wb-ladder" aria-label={caption} ref={ref}>
      <h2>{caption}</h2>
      {!drawn && <p class="wb-nothing">{desk.text("nothing")}</p>}
      {drawn && (
        <div class="wb-ladder-scroll" tabIndex={fit.scrolls ? 0 : undefined}>
          <div
            class={`wb-ladder-drawing ${classes.map((one) => `wb-ladder-${one}`).join(" ")}`}
            style={{ "--columns": columns.length, "--rows": items.length }}
          >
            <Frame {...shared} beside={fit.beside} />
            {columns.map((column, at) => (
              <Order key={at} {...shared} column={column} at={at} name={`${id}-order-${at}`} />
            ))}
          </div>
        </div>
      )}
      {drawn && !fit.beside && <Names block={block} look={shared.look} />}
      {drawn && <Key block={block} desk={desk} />}
    </section>
  );
}

/** What only the eye needs: numbers of places, names, the band of the agreed rule, the lines. */
function Frame({ block, orders, look, beside }) {
  const { columns, items } = block;
  const numbers = items.map((_item, at) => at + 1);
  return (
    <Fragment>
      <ol class="wb-ladder-numbers" aria-hidden="true">
        {numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
      </ol>
      {beside && (
        <ul class="wb-ladder-names" aria-hidden="true">
          {items.map((item) => (
            <li key={item.id} style={{ gridRow: orders[0].rows.get(item.id) + 1 }}>
              <People text={item.label} />
            </li>
          ))}
        </ul>
      )}
      {columns.map(
        (column, at) =>
          column.strong && <span key={at} class="wb-ladder-band" style={{ "--at": at }} />,
      )}
      <svg
        class="wb-ladder-lines"
        viewBox={`0 0 ${columns.length} ${items.length}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {[...items].sort((one, other) => one.strong - other.strong).map((item) => (
          <g key={item.id} class={look.get(item.id)}>
            <path class="wb-line-halo" d={line(orders, item.id)} />
            <path d={line(orders, item.id)} />
          </g>
        ))}
      </svg>
    </Fragment>
  );
}

function Order({ block, orders, look, desk, column, at, name }) {
  const items = new Map(block.items.map((item) => [item.id, item]));
  return (
    <Fragment>
      <h3
        id={name}
        class={`wb-rung-title ${column.strong ? "wb-rung-strong" : ""}`}
        style={{ "--at": at }}
      >
        {column.strong && <Sign name="done" />}
        <People text={column.label} />
        {column.strong && <span class="wb-hidden"> ({desk.text("agreedRule")})</span>}
      </h3>
      {at % 2 === 1 && <span class="wb-ladder-tick" style={{ "--at": at }} />}
      <ol class="wb-rung" aria-labelledby={name} style={{ "--at": at }}>
        {orders[at].places.map(({ start, ids }) => (
          <li
            key={start}
            value={start + 1}
            class={`wb-rung-place ${ids.length > 1 ? "wb-rung-tied" : ""}`}
            style={{ gridRow: `${start + 1} / span ${ids.length}` }}
          >
            {ids.map((one) => (
              <Tile key={one} item={items.get(one)} look={look.get(one)} />
            ))}
            {ids.length > 1 && <span class="wb-hidden">({desk.text("tie")})</span>}
          </li>
        ))}
      </ol>
    </Fragment>
  );
}

function Tile({ item, look }) {
  if (!item) return null;
  return (
    <span class="wb-rung-step">
      <span class={`wb-tile ${look}`}>{item.letter}</span>
      <People text={item.label} class="wb-hidden" />
    </span>
  );
}

/** The names below, where there is no room for them beside the first order. */
function Names({ block, look }) {
  return (
    <ul class="wb-ladder-legend">
      {block.items.map((item) => (
        <li key={item.id}>
          <span class={`wb-tile ${look.get(item.id)}`}>{item.letter}</span>
          <People text={item.label} />
        </li>
      ))}
    </ul>
  );
}

/** What the signs of the drawing mean, those that are in it. */
function Key({ block, desk }) {
  const { columns, items } = block;
  const tied = columns.some((column) => column.places.some((place) => place.length > 1));
  const lines = [
    [items.some((item) => item.strong), "wb-key-same", "samePlace"],
    [tied, "wb-key-tied", "tie"],
    [columns.some((column) => column.strong), "wb-key-agreed", "agreedRule"],
  ].filter(([there]) => there);
  return (
    <ul class="wb-legend wb-ladder-key" aria-hidden="true">
      {lines.map(([, sample, text]) => (
        <li key={text}>
          <span class={sample} />
          {desk.text(text)}
        </li>
      ))}
    </ul>
  );
}
