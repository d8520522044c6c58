/** How safe what was typed is: on disk, on its way, or in this tab only. */
import { isReload } from "./keys.js";

const MOMENT = 1000; // ms that the program goes on with what it was told, after a page has left

/** On which worksheet each step was seen last. */
export class Homes {
  constructor(kept) {
    this.kept = kept;
    this.all = kept.read({});
  }

  see({ worksheet, steps }) {
    const here = Object.fromEntries(steps.map(({ id }) => [id, worksheet]));
    const left = Object.entries(this.all).filter(([, home]) => home !== worksheet);
    const all = { ...Object.fromEntries(left), ...here };
    if (JSON.stringify(all) === JSON.stringify(this.all)) return;
    this.all = all;
    this.kept.write(all);
  }
}

/** What a step is called from here: by its title, or by that of its worksheet; "" if it is gone. */
function called({ screen, homes }, step) {
  const home = homes.all[step];
  const [all, id] = home === screen?.worksheet ? [screen?.steps, step] : [screen?.worksheets, home];
  return all?.find((one) => one.id === id)?.title ?? "";
}

/** The steps that hold something typed which is not on its way, and which can be gone to. */
const open = (desk) => desk.drafts.steps().filter((step) => called(desk, step));

/** `{state, step}`; `step` is where something is that is not saved, if it is not here. */
export function saved(desk) {
  if (desk.link === "lost") return { state: "noConnection" };
  if (desk.link === "opening") return { state: "opening" };
  if (desk.outbox.items.length) return { state: "saving" };
  const steps = open(desk);
  if (!steps.length) return { state: "saved" };
  if (steps.includes(desk.step)) return { state: "notSaved" };
  return { state: "notSavedIn", step: called(desk, steps[0]) };
}

/** Whether something would be lost with this tab. */
function losing(desk) {
  if (desk.gone) return false; // nobody can save it
  if (desk.outbox.waits(desk.link === "open" ? MOMENT : 0)) return true;
  return open(desk).length > 0 || Boolean(desk.asked.now?.reason.trim());
}

/** Have the element that is typed into send what it holds, as when it is left by Tab. */
function settle(desk) {
  const at = document.activeElement;
  if (!open(desk).length) return;
  at?.blur?.();
  setTimeout(() => document.activeElement === document.body && at?.isConnected && at.focus());
}

/**
 * Before the page is left: what can be sent is sent, what would be lost is asked about.
 *
 * A page that is opened anew has it all again, so there nothing is asked.
 */
export function guard(desk) {
  addEventListener("keydown", (event) => isReload(event) && desk.comes());
  addEventListener("beforeunload", (event) => {
    if (desk.coming) return;
    settle(desk);
    if (!losing(desk)) return;
    event.preventDefault();
    event.returnValue = true; // for browsers before 2023
  });
}
