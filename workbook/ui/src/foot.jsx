/** The foot: back, what is missing, next. */
import { useEffect, useRef, useState } from "preact/hooks";
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

/** Whether the state in the header has scrolled out of sight; `ref` is for the foot. */
function useAway() {
  const ref = useRef();
  const [away, gone] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => gone(!seen.at(-1).isIntersecting));
    watch.observe(ref.current.closest(".wb-screen").querySelector(".wb-status"));
    return () => watch.disconnect();
  }, []);
  return [ref, away];
}

export function Foot({ desk }) {
  const { steps, step } = desk.screen;
  const at = steps.findIndex((mark) => mark.id === step);
  const Bar = desk.host.page ? "footer" : "div";
  const [bar, away] = useAway();
  return (
    <Bar class="wb-foot" ref={bar}>
      <Go desk={desk} mark={steps[at - 1]} way="back" label={desk.text("back")} />
      <div class="wb-between">
        {away && <Unsaved desk={desk} />}
        <Missing desk={desk} />
      </div>
      {at + 1 < steps.length ? (
        <Go desk={desk} mark={steps[at + 1]} way="next" label={desk.text("next")} />
      ) : (
        <Onward desk={desk} />
      )}
    </Bar>
  );
}

/** After the last step: on to the worksheet that takes it up. */
function Onward({ desk }) {
  const { worksheets, worksheet } = desk.screen;
  const { title, step } = worksheets[worksheets.findIndex(({ id }) => id === worksheet) + 1] ?? {};
  const label = desk.text("nextWorksheet", { title });
  return <Go desk={desk} mark={step && { id: step, title }} way="next" label={label} />;
}

function Go({ desk, mark, way, label }) {
  if (!mark) return <span class="wb-go" />;
  return (
    <button
      type="button"
      class={`wb-button wb-go wb-go-${way}`}
      title={mark.title}
      onClick={() => desk.post({ on: "go", step: mark.id })}
    >
      {way === "back" && <Sign name="back" />}
      {label}
      {way === "next" && <Sign name="next" />}
    </button>
  );
}

/** Whether nothing is missing but what is typed here and not saved. */
const toMend = ({ screen, saved }) => !screen.missing.length && saved.state === "notSaved";

/** The state that the header says too; there it is heard. */
function Unsaved({ desk }) {
  const { state, step } = desk.saved;
  if (state === "saved" || toMend(desk)) return null;
  return (
    <p class={`wb-unsaved wb-status-${state}`} aria-hidden="true">
      <Sign name={state} /> {desk.text(state, { step })}
    </p>
  );
}

function Missing({ desk }) {
  const [first, ...more] = desk.screen.missing;
  if (toMend(desk)) {
    return (
      <p class="wb-missing wb-lead">
        <Sign name="notSaved" /> {desk.text("mend")}
      </p>
    );
  }
  if (!first) {
    return (
      <p class="wb-missing wb-complete">
        <Sign name="done" /> {desk.text("nothingMissing")}
      </p>
    );
  }
  return (
    <div class="wb-missing">
      <p class="wb-first">
        <span class="wb-lead">{desk.text("missing")}</span> <People text={first} />
      </p>
      {more.length > 0 && (
        <details>
          <summary>{desk.text("more", { count: more.length })}</summary>
          <ul>
            {more.map((sentence) => (
              <li key={sentence}>
                <People text={sentence} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
