/** A file, or pasted rows: looked at first, and taken in only when the reader says so. */
import { useRef } from "preact/hooks";
import { base64, named } from "./contents.js";
import { Sign } from "./signs.jsx";

const MEGABYTE = 1_000_000;

export function Upload({ block, desk }) {
  const input = useRef();
  const held = desk.files.get(block.id);
  const look = (file, content) => {
    desk.files.set(block.id, { file, content });
    desk.attempt({ on: "try", block: block.id, file, content });
  };
  const choose = async (file) => {
    if (!file) return;
    if (file.size > block.most) {
      const most = Math.floor(block.most / MEGABYTE);
      desk.say(desk.text("fileTooLarge", { name: named(file.name), most }), "stop");
    } else {
      look(named(file.name), await base64(file));
    }
    if (input.current) input.current.value = "";
  };
  const bring = () => {
    desk.post({ on: "bring", block: block.id, ...held });
    desk.files.delete(block.id);
  };
  return (
    <section
      class="wb-upload"
      aria-label={block.caption}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        choose(event.dataTransfer.files[0]);
      }}
    >
      <h2>{block.caption}</h2>
      <div class="wb-buttons">
        <label class="wb-button wb-choose">
          <Sign name="file" />
          {block.choose}
          <input
            ref={input}
            type="file"
            class="wb-hidden"
            accept={block.accept.join(",")}
            disabled={Boolean(block.because)}
            onChange={(event) => choose(event.target.files[0])}
          />
        </label>
        {block.confirm && held && (
          <button type="button" class="wb-button wb-main-button" onClick={bring}>
            {block.confirm}
          </button>
        )}
      </div>
      {block.because && <p class="wb-because">{block.because}</p>}
      {block.paste && !block.because && <Paste block={block} look={look} />}
    </section>
  );
}

/** A field that takes rows of a spreadsheet; they are looked at like a file. */
function Paste({ block, look }) {
  const id = `workbook-${block.id}-paste`;
  const onPaste = async (event) => {
    const text = event.clipboardData?.getData("text/plain");
    if (!text) return;
    event.preventDefault();
    look("rows.tsv", await base64(new Blob([text])));
  };
  return (
    <div class="wb-field">
      <label for={id}>{block.paste}</label>
      <textarea id={id} class="wb-input" rows={1} value="" onPaste={onPaste} />
    </div>
  );
}
