/** Whether everything is on disk: a sign and a word. */
import { Sign } from "./signs.jsx";

export function Status({ desk }) {
  const { state, step } = desk.saved;
  return (
    <p class={`wb-status wb-status-${state}`} role="status" data-state={state}>
      <Sign name={state} />
      <span>{desk.text(state, { step })}</span>
    </p>
  );
}
