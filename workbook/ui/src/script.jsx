/** The margin: what the facilitator says, how long it takes, what lies on the table. */
import { useState } from "preact/hooks";
import { useBelow } from "./below.js";
import { keep } from "./keep.js";
import { Timer } from "./timer.jsx";

const kept = keep("localStorage", "workbook:script-folded");
const NARROW = 1020; // as in the style sheet: there the script stands above the question

/** Folded if the reader left it so; at first only where it would push the question away. */
const first = () => kept.read(innerWidth < NARROW * keep("localStorage", "workbook:scale").read(1));

export function Script({ script, desk }) {
  const [folded, setFolded] = useState(first);
  const toggle = () => {
    kept.write(!folded);
    setFolded(!folded);
  };
  const [ref, more] = useBelow();
  const Margin = desk.host.page ? "aside" : "section";
  const classes = ["wb-script", folded && "wb-folded", more && "wb-more"];
  return (
    <Margin ref={ref} class={classes.filter(Boolean).join(" ")} aria-label={desk.text("script")}>
      <div class="wb-script-head">
        {!folded && <h2>{desk.text("script")}</h2>}
        <button type="button" class="wb-fold" aria-expanded={!folded} onClick={toggle}>
          {desk.text(folded ? "scriptShow" : "scriptHide")}
        </button>
      </div>
      {!folded && <Words script={script} desk={desk} />}
    </Margin>
  );
}

function Words({ script, desk }) {
  return (
    <>
      <Timer minutes={script.minutes} desk={desk} />
      {script.say.map((sentence) => (
        <p key={sentence} class="wb-say">
          {sentence}
        </p>
      ))}
      {script.materials.length > 0 && (
        <>
          <h3>{desk.text("materials")}</h3>
          <ul>
            {script.materials.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
