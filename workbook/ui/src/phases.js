/** Steps in phases: neighbours of one phase stand together. */

const DONE = ["done", "locked"];

/** Each phase is `{title, state, steps}`; no phases where the steps name none. */
export function phases(steps) {
  const found = [];
  if (!steps.some((mark) => mark.phase)) return found;
  for (const mark of steps) {
    const title = mark.phase || mark.title;
    if (found.at(-1)?.title === title) found.at(-1).steps.push(mark);
    else found.push({ title, steps: [mark] });
  }
  return found.map((phase) => ({ ...phase, state: together(phase.steps) }));
}

/** How far several steps are: what contradicts itself comes first, done is only what all are. */
function together(steps) {
  const all = (...states) => steps.every((mark) => states.includes(mark.state));
  if (steps.some((mark) => mark.state === "problem")) return "problem";
  if (all("locked")) return "locked";
  if (all(...DONE)) return "done";
  return all("open") ? "open" : "begun";
}

/** Where a phase is entered: at its first step that is not done, else at its first. */
export const entrance = ({ steps }) =>
  steps.find((mark) => !DONE.includes(mark.state)) ?? steps[0];
