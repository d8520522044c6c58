/** The row of steps: a sign, a colour and a word for each. */
import { Sign } from "./signs.jsx";

export function Steps({ desk }) {
  const { steps, step } = desk.screen;
  return (
    <nav class="wb-steps" aria-label={desk.text("steps")}>
      <ol>
        {steps.map((mark, at) => (
          <li key={mark.id}>
            <Step desk={desk} mark={mark} number={at + 1} current={mark.id === step} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Step({ desk, mark, number, current }) {
  const state = desk.text(`state${mark.state[0].toUpperCase()}${mark.state.slice(1)}`);
  return (
    <button
      type="button"
      class={`wb-step wb-step-${mark.state}`}
      aria-current={current ? "step" : undefined}
      title={state}
      onClick={() => !current && desk.post({ on: "go", step: mark.id })}
    >
      <Sign name={mark.state} />
      <span class="wb-step-title">
        <span class="wb-step-number">{number}</span> {mark.title}
      </span>
      <span class="wb-hidden">, {state}</span>
    </button>
  );
}
