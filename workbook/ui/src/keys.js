/** What key presses mean. */
const command = (event) => (event.ctrlKey || event.metaKey) && !event.altKey;

/** The letter of the key whatever the layout: Ctrl+Z stays where it is on a Russian keyboard. */
const letter = (event) =>
  /^[a-z]$/i.test(event.key)
    ? event.key.toLowerCase()
    : event.code.replace("Key", "").toLowerCase();

export const isUndo = (event) => command(event) && !event.shiftKey && letter(event) === "z";

export const isRedo = (event) =>
  command(event) && (letter(event) === "y" || (event.shiftKey && letter(event) === "z"));

export const isReload = (event) =>
  event.key === "F5" || (command(event) && letter(event) === "r");

export const isAll = (event) => command(event) && letter(event) === "a";

/** Whether the key writes a sign. */
export const writes = (event) =>
  [...event.key].length === 1 &&
  (!(event.ctrlKey || event.metaKey || event.altKey) || event.getModifierState("AltGraph"));
