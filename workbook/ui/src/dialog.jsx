/** A question inside the page before a button does what it does; it may need a reason. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** `question` is what the desk keeps of it, so that it stays open whatever is drawn meanwhile. */
export function Dialog({ desk, question }) {
  const dialog = useRef();
  const { button, reason } = question;
  const [missing, setMissing] = useState(false);
  useLayoutEffect(() => dialog.current.showModal(), []);
  const against = desk.busy ? "" : button.because; // what is on its way may lift it
  const close = () => dialog.current.close(); // gives the focus back to the button
  const submit = (event) => {
    event.preventDefault();
    const empty = Boolean(button.reason) && !reason.trim();
    setMissing(empty);
    if (empty) dialog.current.querySelector("textarea").focus();
    else if (!against && dialog.current.open) {
      close();
      desk.post({ on: "press", action: button.action, reason: reason.trim() });
    }
  };
  return (
    <dialog
      ref={dialog}
      class="wb-dialog"
      aria-labelledby="workbook-ask"
      onClose={() => desk.hushed()}
      onKeyDown={once}
    >
      <form onSubmit={submit} noValidate>
        <h2 id="workbook-ask">{button.ask || button.label}</h2>
        {button.reason && <Reason question={question} desk={desk} missing={missing} />}
        <p id="workbook-ask-why" class="wb-dialog-why" role="status">
          {against || question.sentence}
        </p>
        <div class="wb-buttons">
          <button
            type="submit"
            class={`wb-button wb-${style(button)}-button`}
            aria-disabled={against ? true : undefined}
            aria-describedby="workbook-ask-why"
          >
            {button.label}
          </button>
          <button type="button" class="wb-button" onClick={close}>
            {desk.text("cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

const style = (button) => (button.style === "plain" ? "main" : button.style);

/** The Enter that asked the question, still held down, does not answer it. */
function once(event) {
  if (event.key === "Enter" && event.repeat) event.preventDefault();
}

function Reason({ question, desk, missing }) {
  const { button, reason } = question;
  return (
    <p class="wb-field">
      <label for="workbook-reason">{button.reason}</label>
      <textarea
        id="workbook-reason"
        class="wb-input"
        rows={3}
        required
        maxLength={20_000}
        dir="auto"
        value={reason}
        aria-invalid={missing}
        aria-describedby="workbook-reason-missing"
        onInput={(event) => desk.inquire(button, event.target.value)}
      />
      <span id="workbook-reason-missing" class="wb-problem">
        {missing ? desk.text("reasonMissing") : ""}
      </span>
    </p>
  );
}
