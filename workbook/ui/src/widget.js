/** The same screen as an anywidget front end: JupyterLab and stock Voilà carry the messages. */
import { Desk } from "./desk.js";
import { mount } from "./mount.jsx";
import texts from "./texts.json";

function render({ model, el }) {
  const host = { page: false, home: "", languages: null };
  const key = model.get("screen")?.community ?? "";
  const desk = new Desk({ model, host, key, texts });
  desk.resend();
  return mount(el, desk);
}

export default { render };
