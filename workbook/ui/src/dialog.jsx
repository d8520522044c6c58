/** A question inside the page before a button does what it does; it may need a reason. */
import { useEffect, useRef, useState } from "preact/hooks";

/** `press` gets the reason; `closed` is called afterwards, and when the question is put away. */
export function Dialog({ button, desk, press, closed }) {
  const dialog = useRef();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  useEffect(() => dialog.current.showModal(), []);
  const close = () => dialog.current.close(); // gives the focus back to the button
  const submit = (event) => {
    event.preventDefault();
    const empty = Boolean(button.reason) && !reason.trim();
    setMissing(empty);
    if (empty) {
      dialog.current.querySelector("textarea").focus();
      return;
    }
    close();
    press(reason.trim());
  };
  return (
    <dialog ref={dialog} class="wb-dialog" aria-labelledby="workbook-ask" onClose={closed}>
      <form onSubmit={submit} noValidate>
        <h2 id="workbook-ask">{button.ask || button.label}</h2>
        {button.reason && (
          <Reason
            label={button.reason}
            text={reason}
            write={setReason}
            desk={desk}
            missing={missing}
          />
        )}
        <div class="wb-buttons">
          <button type="submit" class={`wb-button wb-${style(button)}-button`}>
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

function Reason({ label, text, write, desk, missing }) {
  return (
    <p class="wb-field">
      <label for="workbook-reason">{label}</label>
      <textarea
        id="workbook-reason"
        class="wb-input"
        rows={3}
        required
        maxLength={20_000}
        dir="auto"
        value={text}
        aria-invalid={missing}
        aria-describedby="workbook-reason-missing"
        onInput={(event) => write(event.target.value)}
      />
      <span id="workbook-reason-missing" class="wb-problem">
        {missing ? desk.text("reasonMissing") : ""}
      </span>
    </p>
  );
}
