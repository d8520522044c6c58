/** A few short options beside each other; arrows choose, as with any radio buttons. */
import { People } from "./people.jsx";

const MOST = 4; // options that stand side by side
const LETTERS = 44; // that they have together

/** Whether the options of what is asked fit beside each other; else they drop down. */
export function few({ options }) {
  const letters = options.reduce((sum, { label }) => sum + label.length, 0);
  return options.length > 0 && options.length <= MOST && letters <= LETTERS;
}

/** `onInput` is told like that of any field; what is not required goes by a second click. */
export function Choices({ ask, id, text, desk, required, disabled, onInput, ...rest }) {
  const again = (option) => {
    if (option.value === text && !required) onInput({ target: { value: "" } });
  };
  return (
    <div role="radiogroup" aria-labelledby={`${id}-label`} class="wb-choices" {...rest}>
      {ask.options.map((option) => (
        <label
          key={option.value}
          class={["wb-choice", option.value === text && "wb-chosen", disabled && "wb-off"]
            .filter(Boolean)
            .join(" ")}
        >
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === text}
            disabled={disabled}
            onClick={() => again(option)}
            onChange={onInput}
          />
          <People text={option.label} />
        </label>
      ))}
    </div>
  );
}
