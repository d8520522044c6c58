/** Counts the minutes of a step down; goes on over a reload, and past zero. */
import { useEffect, useState } from "preact/hooks";
import { keep } from "./keep.js";

const two = (n) => String(n).padStart(2, "0");

/** Seconds as m:ss; what is over time has a plus. */
export function clock(seconds) {
  const size = Math.abs(seconds);
  return `${seconds < 0 ? "+" : ""}${Math.floor(size / 60)}:${two(size % 60)}`;
}

/** Seconds left of a timer `{ends, left}`: it runs while `ends` is set. */
export function left({ ends, left: rest }, now) {
  return ends === null ? rest : Math.round((ends - now) / 1000);
}

/** The timer's state, kept over a reload, and drawn each second while it runs. */
function useTimer(minutes, key) {
  const kept = keep("sessionStorage", `workbook:timer:${key}`);
  const whole = { ends: null, left: minutes * 60 };
  const [timer, setTimer] = useState(() => kept.read(whole));
  const [, tick] = useState(0);
  const change = (next) => {
    kept.write(next);
    setTimer(next);
  };
  useEffect(() => {
    if (timer.ends === null) return undefined;
    const every = setInterval(() => tick((n) => n + 1), 500);
    return () => clearInterval(every);
  }, [timer.ends]);
  return { seconds: left(timer, Date.now()), runs: timer.ends !== null, change, whole };
}

export function Timer({ minutes, desk }) {
  const { seconds, runs, change, whole } = useTimer(
    minutes,
    `${desk.screen.community}:${desk.step}`,
  );
  const toggle = () =>
    change(runs ? { ends: null, left: seconds } : { ends: Date.now() + seconds * 1000, left: 0 });
  return (
    <div class={`wb-timer ${seconds <= 0 ? "wb-over" : ""}`}>
      <span role="timer" aria-label={desk.text("timer")} class="wb-clock">
        {clock(seconds)}
      </span>
      <span class="wb-minutes">{desk.text("minutes", { minutes })}</span>
      <span class="wb-timer-buttons">
        <button type="button" onClick={toggle}>
          {desk.text(runs ? "timerPause" : "timerStart")}
        </button>
        <button type="button" onClick={() => change(whole)}>
          {desk.text("timerReset")}
        </button>
      </span>
      <p class="wb-time-up" role="status">
        {seconds <= 0 && runs ? desk.text("timeIsUp") : ""}
      </p>
    </div>
  );
}
