/** The thing to type into, by kind: text, number, date or a list of options. */
import { listed } from "./kinds.js";
import { Words } from "./words.jsx";

const modes = { integer: "numeric", money: "decimal" };

export function Control({ ask, text, desk, ...rest }) {
  if (listed(ask)) return <Choice ask={ask} text={text} desk={desk} {...rest} />;
  if (ask.kind === "text") {
    return <textarea class="wb-input" rows={1} dir="auto" value={text} {...rest} />;
  }
  return (
    <input
      class="wb-input"
      type="text"
      placeholder={ask.kind === "date" ? desk.text("dateForm") : undefined}
      inputMode={modes[ask.kind]}
      autocomplete="off"
      value={text}
      {...rest}
    />
  );
}

function Choice({ ask, text, desk, ...rest }) {
  return (
    <select class="wb-input" value={text} {...rest}>
      <option value="">{ask.required ? desk.text("choose") : "–"}</option>
      {ask.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A value for reading; `soft` as for words. Day and month stand in one line. */
export function Shown({ ask, text, language, soft }) {
  if (ask.kind === "text" || ask.options.length) return <Words {...{ text, language, soft }} />;
  if (ask.kind === "date") return <span class="wb-value">{text.replace(" ", "\u00a0")}</span>;
  return <span class="wb-value">{text}</span>;
}
