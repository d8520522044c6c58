/** A table takes the room that there is: closer, its long words broken, and only then sideways. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

const WAYS = [[], ["close"], ["close", "broken"], ["close", "wide"]];
const HELD = 0.4; // of the room: a first column that is wider does not stay in sight

/** Draw the table so; whether it has room. */
function fits(table, way) {
  const box = table.parentElement;
  for (const one of WAYS.flat()) box.classList.toggle(`wb-${one}`, way.includes(one));
  return table.offsetWidth <= box.clientWidth + 1;
}

/** What stays in sight while the rest moves: the head, or the first column of a wide table. */
function hold(table, wide) {
  const { parentElement: box, tHead } = table;
  const first = tHead.rows[0].cells[0].offsetWidth;
  const held = wide && first < HELD * box.clientWidth;
  box.classList.toggle("wb-held", held);
  box.style.setProperty("--seen", `${box.clientWidth}px`);
  box.style.setProperty("--first", held ? `${first}px` : "0px");
  table.style.setProperty("--head", wide ? "0px" : `${tHead.offsetHeight}px`);
}

/**
 * Whether long words need their syllables. What is typed changes little: as long as the table has
 * the room it had, it stays as it is; all ways are tried again when something else is shown in it.
 */
export function useRoom(table, block) {
  const [soft, soften] = useState(false);
  const last = useRef({});
  const look = () => {
    const { width, letter, shown, parted, way } = last.current;
    const now = table.current.parentElement.clientWidth;
    const size = getComputedStyle(table.current).fontSize;
    const same = now === width && size === letter && shown === block && parted === soft;
    if (same && (way === WAYS.at(-1) || fits(table.current, way))) return;
    const found = WAYS.find((one) => fits(table.current, one)) ?? WAYS.at(-1);
    last.current = { width: now, letter: size, shown: block, parted: soft, way: found };
    hold(table.current, found.includes("wide"));
    if (found.length > 1 && !soft) soften(true);
  };
  useLayoutEffect(look);
  const again = useRef();
  again.current = look;
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => again.current());
    watch.observe(table.current.parentElement);
    return () => watch.disconnect();
  }, []);
  return soft;
}
