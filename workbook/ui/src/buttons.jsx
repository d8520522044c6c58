/** A row of buttons, with a caption if they belong together; each says why it cannot be pressed. */
import { useState } from "preact/hooks";
import { Dialog } from "./dialog.jsx";

export function Buttons({ block, desk }) {
  if (!block.caption) return <Line block={block} desk={desk} />;
  return (
    <section class="wb-buttons-block" data-block={block.id} aria-label={block.caption}>
      <h2>{block.caption}</h2>
      <Line block={block} desk={desk} />
    </section>
  );
}

function Line({ block, desk }) {
  return (
    <div class="wb-buttons">
      {block.buttons.map((button) => (
        <Press key={button.action} button={button} desk={desk} />
      ))}
    </div>
  );
}

function Press({ button, desk }) {
  const [asking, setAsking] = useState(false);
  const { action, label, style, because } = button;
  const why = because ? `workbook-why-${action}` : undefined;
  const press = (reason) => desk.post({ on: "press", action, reason });
  const onClick = () => {
    const pressed = desk.outbox.items.some(({ event }) => event.action === action);
    if (because || pressed) return; // a double click is one press
    if (button.ask || button.reason) setAsking(true);
    else press("");
  };
  return (
    <div class="wb-press">
      <button
        type="button"
        class={`wb-button wb-${style}-button`}
        aria-disabled={because ? true : undefined}
        aria-describedby={why}
        onClick={onClick}
      >
        {label}
      </button>
      {because && (
        <p id={why} class="wb-because">
          {because}
        </p>
      )}
      {asking && (
        <Dialog button={button} desk={desk} press={press} closed={() => setAsking(false)} />
      )}
    </div>
  );
}
