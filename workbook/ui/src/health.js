/** Coming back after a lost connection: ask the server each second, then open the page anew. */
import { keep } from "./keep.js";

const MANY = 3; // openings within
const SHORT = 30_000; // ms mean that something is wrong, then
const PAUSE = 10_000; // ms are waited
const STUCK = 20_000; // ms after which an opening that led nowhere is tried again

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Whether the server answers now. */
export async function healthy(path) {
  try {
    const signal = AbortSignal.timeout(3000);
    const answer = await fetch(path, { cache: "no-store", signal });
    if (!answer.ok) return false;
    await answer.json();
    return true;
  } catch {
    return false;
  }
}

/** How long to wait before opening the page again, from when it was opened before. */
export function pause(openings, now) {
  return openings.filter((at) => now - at < SHORT).length > MANY ? PAUSE : 0;
}

/** Wait until the server answers, then open the page again; `tell` hears what is happening. */
export async function comeBack(path, tell, reload = () => location.reload()) {
  for (let first = true; !(await healthy(path)); first = false) {
    if (first) tell("serverGone");
    await wait(1000);
  }
  const ms = pause(opened(), Date.now());
  tell(ms ? "waiting" : "coming", { seconds: ms / 1000 });
  await wait(ms || 1000); // long enough to read what happens
  reload();
  await wait(STUCK);
  comeBack(path, tell, reload);
}

/** When the page was opened again lately, now included. */
function opened() {
  const kept = keep("sessionStorage", "workbook:openings");
  const openings = [...kept.read([]), Date.now()].slice(-MANY - 1);
  kept.write(openings);
  return openings;
}
