/** The row of steps: a sign, a colour and a word for each; phases have a row of their own. */
import { entrance, phases } from "./phases.js";
import { Sign } from "./signs.jsx";
import { widest } from "./width.js";

export function Steps({ desk }) {
  const { steps, step } = desk.screen;
  const all = phases(steps);
  const here = all.find((phase) => phase.steps.some((mark) => mark.id === step));
  const shown = here?.steps ?? steps;
  const [phaseRooms, stepRooms] = [rooms(all, 4.2), rooms(shown, here ? 2.2 : 2.8)];
  return (
    <nav class={`wb-steps ${here ? "wb-phased" : ""}`} aria-label={desk.text("steps")}>
      {here && (
        <ol class="wb-phases">
          {all.map((phase, at) => (
            <li key={phase.title} style={phaseRooms[at]}>
              <Mark
                kind="phase"
                mark={phase}
                number={at + 1}
                current={phase === here && "true"}
                desk={desk}
                to={entrance(phase).id}
              />
            </li>
          ))}
        </ol>
      )}
      <ol aria-label={here?.title}>
        {shown.map((mark, at) => (
          <li key={mark.id} style={stepRooms[at]}>
            <Mark
              kind="step"
              mark={mark}
              number={here ? 0 : at + 1}
              current={mark.id === step && "step"}
              desk={desk}
              to={mark.id}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

const MOST = 9; // em of a word that no mark has to be narrower than
const BOLD = 1.08; // as wide as other letters

/** The width in em that each needs for its longest word; `beside` it are the sign and so on. */
const needs = (marks, beside) =>
  marks.map(({ title }) => Math.min(MOST, widest([title]) * BOLD) + beside);

/** Narrower than its longest word none is drawn; where that is too much for all, each gives way. */
function rooms(marks, beside) {
  const all = needs(marks, beside);
  const sum = all.reduce((one, other) => one + other, 0);
  return all.map((need) => ({ "--need": need.toFixed(1), "--share": (need / sum).toFixed(3) }));
}

/** One step or phase; pressing it goes to the step `to`. */
function Mark({ kind, mark, number, current, desk, to }) {
  const state = desk.text(`state${mark.state[0].toUpperCase()}${mark.state.slice(1)}`);
  return (
    <button
      type="button"
      class={`wb-${kind} wb-step-${mark.state}`}
      aria-current={current || undefined}
      title={`${mark.title}: ${state}`}
      onClick={() => !current && desk.post({ on: "go", step: to })}
    >
      <Sign name={mark.state} />
      <span class="wb-step-title">
        {number > 0 && <span class="wb-step-number">{number}&nbsp;</span>}
        {mark.title}
      </span>
      <span class="wb-hidden">, {state}</span>
    </button>
  );
}
