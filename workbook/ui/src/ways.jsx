/** Where something comes from: a button that goes to a step, on whichever worksheet. */
import { own } from "./kinds.js";
import { Sign } from "./signs.jsx";

/** The way to one step; nothing where no worksheet at hand has it. */
export function Way({ desk, to }) {
  const name = own(desk.screen.ways ?? {}, to);
  if (!name) return null;
  return (
    <button type="button" class="wb-way" onClick={() => desk.post({ on: "go", step: to })}>
      {name}
      <Sign name="next" />
    </button>
  );
}

/** The ways to all steps that the numbers of a block come from. */
export function Origins({ block, desk }) {
  const known = block.steps.filter((to) => own(desk.screen.ways ?? {}, to));
  if (!known.length) return null;
  return (
    <p class="wb-origins">
      {block.text || desk.text("origins")}{" "}
      {known.map((to) => (
        <Way key={to} desk={desk} to={to} />
      ))}
    </p>
  );
}
