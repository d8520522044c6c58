/** How much of a whole is there, without saying what it is made of. */
import { showInteger } from "./numbers.js";
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

export function Meters({ block, desk }) {
  return (
    <section class="wb-meters" aria-label={block.caption}>
      <h2>{block.caption}</h2>
      <div class="wb-meters-row">
        {block.meters.map((meter, at) => (
          <Meter key={at} meter={meter} desk={desk} />
        ))}
      </div>
    </section>
  );
}

function Meter({ meter, desk }) {
  const { value, whole, label, text, state } = meter;
  const share = whole > 0 ? Math.min(1, value / whole) : 0;
  const told = text || said(desk, value, whole);
  return (
    <div class={`wb-meter wb-meter-${state}`}>
      <p class="wb-meter-head">
        <Sign name={state} />
        <People text={label} />
        <span class="wb-meter-text">{told}</span>
      </p>
      <div
        class="wb-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(whole, value)}
        aria-valuenow={value}
        aria-valuetext={told}
      >
        {share > 0 && <span class="wb-fill" style={{ width: `${share * 100}%` }} />}
      </div>
    </div>
  );
}

function said(desk, value, whole) {
  const show = (number) => showInteger(number, desk.locale);
  return desk.text("of", { value: show(value), whole: show(whole) });
}
