/** The foot: back, what is missing, next. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

export function Foot({ desk }) {
  const { steps, step } = desk.screen;
  const at = steps.findIndex((mark) => mark.id === step);
  const Bar = desk.host.page ? "footer" : "div";
  return (
    <Bar class="wb-foot">
      <Go desk={desk} mark={steps[at - 1]} way="back" />
      <Missing desk={desk} />
      <Go desk={desk} mark={steps[at + 1]} way="next" />
    </Bar>
  );
}

function Go({ desk, mark, way }) {
  if (!mark) return <span class="wb-go" />;
  return (
    <button
      type="button"
      class={`wb-button wb-go wb-go-${way}`}
      title={mark.title}
      onClick={() => desk.post({ on: "go", step: mark.id })}
    >
      {way === "back" && <Sign name="back" />}
      {desk.text(way)}
      {way === "next" && <Sign name="next" />}
    </button>
  );
}

function Missing({ desk }) {
  const [first, ...more] = desk.screen.missing;
  if (!first && desk.saved.state === "notSaved") {
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
      <p>
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
