/** A number that is chosen by moving: what it would come to is shown while it moves. */
import { show } from "./kinds.js";
import { measured } from "./numbers.js";

/** `onTry` hears every value on the way, `onChoose` the one that is let go of. */
export function Slider({ ask, desk, value, onTry, onChoose, ...rest }) {
  const stands = value ?? ask.rest ?? ask.minimum ?? 0;
  const text = measured(show(ask, stands, desk.locale), ask.unit, desk.locale);
  return (
    <>
      <input
        type="range"
        class="wb-slider"
        min={ask.minimum ?? 0}
        max={ask.maximum ?? 100}
        step={ask.stride}
        value={stands}
        aria-valuetext={text}
        onInput={(event) => onTry(Number(event.target.value))}
        onChange={(event) => onChoose(Number(event.target.value))}
        {...rest}
      />
      <output class="wb-slider-value">{text}</output>
    </>
  );
}
