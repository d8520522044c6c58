/** A row of buttons, with a caption if they belong together; each says why it cannot be pressed. */
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

/** What is on its way may lift what stands against a press: until it has arrived, it counts. */
export function Press({ button, desk }) {
  const { action, label, style, because } = button;
  const why = because ? `workbook-why-${action}` : undefined;
  const { working } = desk.screen;
  const inHand = working?.action === action && working.step === desk.step;
  const onClick = () => {
    if (inHand || desk.pressed(action)) return; // a double click is one press
    if (because && !desk.busy) desk.tell(because);
    else if (button.ask || button.reason) desk.inquire(button);
    else desk.post({ on: "press", action, reason: "" });
  };
  return (
    <div class="wb-press">
      <button
        type="button"
        class={`wb-button wb-${style}-button`}
        aria-disabled={because || inHand ? true : undefined}
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
    </div>
  );
}
