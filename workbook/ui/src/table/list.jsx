/**
 * The options of an open cell, under it: for eyes and mouse. Keys and screen readers have the
 * closed list in the cell itself, and what they choose there is marked here.
 */
import { useLayoutEffect, useRef } from "preact/hooks";
import { People } from "../people.jsx";

const EDGE = 8; // px that stay free at the edges of the window

/** Under the cell, or above it where there is more room. */
function place(list) {
  const cell = list.closest("[data-row]").getBoundingClientRect();
  const under = innerHeight - cell.bottom - EDGE;
  const above = cell.top - EDGE;
  const up = list.scrollHeight > under && above > under;
  const left = Math.min(cell.left, innerWidth - list.offsetWidth - EDGE);
  list.style.minWidth = `${cell.width}px`;
  list.style.maxHeight = `${up ? above : under}px`;
  list.style.left = `${Math.max(EDGE, left)}px`;
  list.style.top = up ? "auto" : `${cell.bottom}px`;
  list.style.bottom = up ? `${innerHeight - cell.top}px` : "auto";
}

/** Bring the marked option into sight, without moving the page. */
function reveal(list) {
  const { offsetTop: top, offsetHeight: tall } = list.querySelector(".wb-marked") ?? {};
  if (top === undefined) return;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + tall > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + tall - list.clientHeight;
  }
}

/** Above everything else, and beside its cell whatever moves. */
function useBeside(list) {
  useLayoutEffect(() => {
    const { current } = list;
    const follow = ({ target }) => target !== current && place(current);
    current.showPopover?.();
    place(current);
    addEventListener("scroll", follow, true);
    addEventListener("resize", follow);
    return () => {
      removeEventListener("scroll", follow, true);
      removeEventListener("resize", follow);
    };
  }, []);
  useLayoutEffect(() => reveal(list.current));
}

/** `ask` is what the cell asks, `text` the value of the option that is marked. */
export function List({ ask, text, choose }) {
  const list = useRef();
  useBeside(list);
  const none = ask.required ? [] : [{ value: "", label: "–" }];
  return (
    <ul
      ref={list}
      class="wb-list"
      popover="manual"
      aria-hidden="true"
      onMouseDown={(event) => event.preventDefault()} // the focus stays in the cell
    >
      {[...none, ...ask.options].map(({ value, label }) => (
        <li
          key={value}
          class={value === text ? "wb-marked" : ""}
          onClick={(event) => {
            event.stopPropagation();
            choose(value);
          }}
        >
          <People text={label} />
        </li>
      ))}
    </ul>
  );
}
