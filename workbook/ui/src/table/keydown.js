/** What keys do in a table: `walking` over cells, and `typing` in an open editor. */
import { isAll, writes } from "../keys.js";
import { listed } from "../kinds.js";
import { DROP } from "./walk.js";

const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Each returns whether the key was used up. */
const walking = {
  Home: (sheet, event) => sheet.walk(event.ctrlKey ? -1e6 : 0, -1e6, event.shiftKey),
  End: (sheet, event) => sheet.walk(event.ctrlKey ? 1e6 : 0, 1e6, event.shiftKey),
  Enter: (sheet) => enter(sheet),
  F2: (sheet) => sheet.edit(),
  Delete: (sheet) => sheet.clear(),
  Backspace: (sheet) => sheet.clear(),
  Escape: (sheet) => sheet.cancel(),
};

function enter(sheet) {
  if (sheet.active.column === DROP) sheet.drop(sheet.active.row);
  else if (sheet.isOpen(sheet.active)) sheet.edit();
  else sheet.walk(1, 0);
}

/** Keys on a cell without an editor. */
export function onCell(sheet, event) {
  const { key } = event;
  if (key in arrows && !event.altKey) sheet.walk(...arrows[key], event.shiftKey);
  else if (key === "Tab") return sheet.tab(event.shiftKey ? -1 : 1);
  else if (key === " " && sheet.active.column === DROP) sheet.drop(sheet.active.row);
  else if (isAll(event)) sheet.chooseAll();
  else if (walking[key]) walking[key](sheet, event);
  else if (writes(event) && sheet.isOpen(sheet.active)) begin(sheet, event);
  else return false;
  return true;
}

/** Typing replaces; in a list it opens the list, at the option that begins with that key. */
function begin(sheet, event) {
  const { key } = event;
  const list = listed(sheet.ask(sheet.active));
  sheet.edit(list || key === " " ? undefined : key);
  if (list && key !== " ") sheet.seek(event);
}

/** Keys inside an open list: letters look for an option, arrows go to the one beside. */
function onList(sheet, event) {
  const { key, altKey, timeStamp } = event;
  const by = arrows[key]?.[0];
  if (by && !altKey) sheet.beside(by);
  else if (writes(event) && (key !== " " || sheet.ahead.going(timeStamp))) sheet.seek(event);
  else return key === " "; // no second list
  return true;
}

/** Keys inside an open editor. */
export function onEditor(sheet, event) {
  const { key } = event;
  const ask = sheet.ask(sheet.editing);
  const number = ask.kind === "integer" || ask.kind === "money";
  if (event.isComposing) return false;
  if (key === "Escape") sheet.cancel();
  else if (key === "Enter") down(sheet, event.shiftKey ? -1 : 1);
  else if (key === "Tab") return right(sheet, event.shiftKey ? -1 : 1);
  else if (listed(ask)) return onList(sheet, event);
  else if (number && (key === "ArrowDown" || key === "ArrowUp")) down(sheet, arrows[key][0]);
  else return false;
  return true;
}

/** Commit and go down; what is wrong keeps the focus. */
function down(sheet, by) {
  const cell = sheet.editing;
  if (sheet.commit()) sheet.walk(by, 0);
  else sheet.go(cell);
}

function right(sheet, way) {
  sheet.commit();
  return sheet.tab(way);
}
