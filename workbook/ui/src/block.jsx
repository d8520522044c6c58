/** Draws one block of the screen by its type. */
import { Aloud } from "./aloud.jsx";
import { Board } from "./board.jsx";
import { Buttons } from "./buttons.jsx";
import { Dots } from "./dots.jsx";
import { Duel } from "./duel.jsx";
import { Facts } from "./facts.jsx";
import { Files } from "./files.jsx";
import { Form } from "./form.jsx";
import { Gantt } from "./gantt.jsx";
import { Keypad } from "./keypad.jsx";
import { Ladder } from "./ladder.jsx";
import { Entry } from "./line.jsx";
import { Lines } from "./lines.jsx";
import { Meters } from "./meters.jsx";
import { Notice } from "./notice.jsx";
import { Papers } from "./papers.jsx";
import { Picture } from "./picture.jsx";
import { Piles } from "./piles.jsx";
import { Shares } from "./shares.jsx";
import { Table } from "./table/table.jsx";
import { Tree, Twins } from "./tree.jsx";
import { Upload } from "./upload.jsx";
import { Origins } from "./ways.jsx";

const kinds = {
  table: Table,
  form: Form,
  entry: Entry,
  duel: Duel,
  keypad: Keypad,
  dots: Dots,
  buttons: Buttons,
  notice: Notice,
  board: Board,
  meters: Meters,
  picture: Picture,
  facts: Facts,
  piles: Piles,
  tree: Tree,
  twins: Twins,
  aloud: Aloud,
  origins: Origins,
  ladder: Ladder,
  lines: Lines,
  gantt: Gantt,
  shares: Shares,
  upload: Upload,
  files: Files,
  papers: Papers,
};

export function Block({ block, desk }) {
  const Kind = kinds[block.type];
  return Kind ? <Kind block={block} desk={desk} /> : null;
}

/**
 * Each block with a name that it keeps while others come and go: `[name, block]`. What is drawn
 * anew under the finger, or loses the focus, does not hear the press.
 */
export function named(blocks) {
  const counts = new Map();
  return blocks.map((block) => {
    const name = `${block.type} ${block.id || block.buttons?.[0].action || ""}`;
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return [`${name} ${before}`, block];
  });
}
