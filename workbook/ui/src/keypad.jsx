/**
 * A scale on large keys, one sentence at a time: 1 to 7 answer and go on, 0 (the key N too) does
 * not apply, arrows go back and forth. What was pressed is known to this tab alone, as long as the
 * step is open: the kernel tells only that something was answered.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

/** Where keys are meant for something else. */
const ELSEWHERE = "input, textarea, select, dialog, nav, header, [role=grid], [contenteditable]";

/** Whether a key is for the pad: pressed on our screen, or on a page where nothing has the focus. */
function meant({ target }, desk) {
  if (target === document.body) return desk.host.page;
  return target.closest?.(".wb") && !target.closest(ELSEWHERE);
}

/** The sentence after `at` that is still open; else simply the next one. */
export function following(asked, answered, at) {
  const open = (place) => !answered(asked[place]);
  const places = asked.map((_, place) => place);
  const after = [...places.slice(at + 1), ...places.slice(0, at)].find(open);
  return after ?? Math.min(at + 1, asked.length - 1);
}

function useHands(block, desk) {
  const { asked, column, because } = block;
  const said = useRef(new Map());
  const sent = ({ id }) => desk.outbox.pending(desk.step, block.id, id, column);
  const answered = (one) => one.done || Boolean(sent(one));
  const [at, go] = useState(() => Math.max(0, asked.findIndex((one) => !one.done)));
  const [walked, mend] = useState(false);
  const last = Math.min(at, asked.length - 1);
  const passed = !walked && answered(asked[last]) && !asked.every(answered);
  const here = passed ? following(asked, answered, last) : last; // none is asked twice unasked
  const walk = (by) => {
    mend(true);
    go(Math.max(0, Math.min(asked.length - 1, here + by)));
  };
  const press = (value) => {
    if (because) return desk.tell(because);
    const row = asked[here].id;
    said.current.set(row, value);
    mend(false);
    desk.cells(block.id, [{ row, column, value, was: null }]);
    go(following(asked, answered, here));
  };
  return { here, go, walk, press, answered, mine: said.current.get(asked[here]?.id) };
}

/** Keys are heard wherever the focus is on the screen: nobody has to look for the pad first. */
function useKeys(block, desk, hands) {
  const now = useRef();
  now.current = hands;
  const { keys, other } = block;
  useEffect(() => {
    const onKeyDown = (event) => {
      const { key, repeat, isComposing } = event;
      const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !isComposing;
      if (!bare || event.defaultPrevented || !meant(event, desk)) return;
      const found = keys.find(({ value }) => value === key);
      const none = other && (key === other.value || event.code === "KeyN"); // whatever its letter
      const steps = { ArrowLeft: -1, ArrowRight: 1 };
      if (!found && !none && !steps[key]) return;
      event.preventDefault();
      if (steps[key]) now.current.walk(steps[key]);
      else if (!repeat) now.current.press(Number(found ? found.value : other.value));
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [keys, other, desk]);
}

export function Keypad({ block, desk }) {
  const hands = useHands(block, desk);
  useKeys(block, desk, hands);
  const { here, walk, press, answered, mine } = hands;
  const one = block.asked[here];
  if (!one) return null;
  const done = block.asked.filter(answered).length;
  const whole = block.asked.length;
  return (
    <section class="wb-keypad" data-block={block.id} aria-label={block.caption}>
      <div class="wb-keypad-head">
        <People text={one.note} tag="p" class="wb-keypad-note" />
        <p class="wb-keypad-progress">{desk.text("of", { value: here + 1, whole })}</p>
      </div>
      <div class="wb-keypad-asked" role="status">
        <button type="button" class="wb-keypad-walk" aria-label={desk.text("before")} onClick={() => walk(-1)}>
          <Sign name="back" />
        </button>
        <div class="wb-keypad-text">
          <People text={one.text} tag="p" />
          {answered(one) && (
            <p class="wb-keypad-done">
              <Sign name="done" /> {desk.text("answered")}
            </p>
          )}
        </div>
        <button type="button" class="wb-keypad-walk" aria-label={desk.text("after")} onClick={() => walk(1)}>
          <Sign name="next" />
        </button>
      </div>
      <Keys block={block} mine={mine} press={press} />
      <Ticks block={block} hands={hands} />
      {done === whole && block.done && !block.because && (
        <p class="wb-keypad-all">
          <Sign name="good" /> {block.done}
        </p>
      )}
    </section>
  );
}

function Keys({ block, mine, press }) {
  const why = block.because ? `workbook-keypad-${block.id}-why` : undefined;
  const key = (option, other) => (
    <button
      key={option.value}
      type="button"
      class={`wb-keypad-key ${other ? "wb-keypad-other" : ""}`}
      aria-pressed={mine === Number(option.value)}
      aria-disabled={why && true}
      aria-describedby={why}
      aria-keyshortcuts={other ? `${option.value} N` : option.value}
      onClick={(event) => event.detail < 2 && press(Number(option.value))}
    >
      <span class="wb-keypad-sign">{option.label}</span>
      {option.help && <span>{option.help}</span>}
    </button>
  );
  return (
    <>
      <div class="wb-keypad-keys">
        {block.keys.map((option) => key(option, false))}
        {block.other && key(block.other, true)}
      </div>
      {why && (
        <p id={why} class="wb-because">
          {block.because}
        </p>
      )}
    </>
  );
}

/** All sentences as small marks: filled where answered, ringed where we are. */
function Ticks({ block, hands }) {
  return (
    <ol class="wb-keypad-ticks" aria-hidden="true">
      {block.asked.map((one, at) => {
        const now = at === hands.here ? "wb-here" : "";
        return <li key={one.id} class={`${hands.answered(one) ? "wb-full" : ""} ${now}`} />;
      })}
    </ol>
  );
}
