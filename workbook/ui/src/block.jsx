/** Draws one block of the screen by its type. */
import { Board } from "./board.jsx";
import { Buttons } from "./buttons.jsx";
import { Form } from "./form.jsx";
import { Meters } from "./meters.jsx";
import { Notice } from "./notice.jsx";
import { Picture } from "./picture.jsx";
import { Table } from "./table/table.jsx";

const kinds = {
  table: Table,
  form: Form,
  buttons: Buttons,
  notice: Notice,
  board: Board,
  meters: Meters,
  picture: Picture,
};

export function Block({ block, desk }) {
  const Kind = kinds[block.type];
  return Kind ? <Kind block={block} desk={desk} /> : null;
}
