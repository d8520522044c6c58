/** The whole client of a served page: reads what the server wrote into it, connects, draws. */
import { Desk } from "./desk.js";
import { keep } from "./keep.js";
import { Link } from "./link.js";
import { Model } from "./model.js";
import { mount } from "./mount.jsx";
import { guard } from "./safety.js";

const COOKIE = "workbook_language"; // as the server's speech.py reads it
const VIEW = "application/vnd.jupyter.widget-view+json";

/** The comm of the first widget that the notebook displayed. */
function comm() {
  for (const script of document.querySelectorAll(
    'script[type="application/vnd.voila.cell-output+json"]',
  )) {
    const view = JSON.parse(script.textContent).data?.[VIEW];
    if (view) return view.model_id;
  }
  return "";
}

/** The address keeps the worksheet and the step, a cookie the language, so that a reload returns to them. */
function remember({ worksheet, step, language }) {
  const url = new URL(location.href);
  url.pathname = url.pathname.replace(/^\/worksheet\/[^/]+/, `/worksheet/${worksheet}`);
  url.searchParams.set("step", step);
  if (url.searchParams.has("language")) url.searchParams.set("language", language);
  if (url.href !== location.href) history.replaceState(history.state, "", url);
  if (document.cookie.includes(`${COOKIE}=${language}`)) return;
  document.cookie = `${COOKIE}=${language}; path=/; max-age=31536000; samesite=strict`;
}

/** This browser keeps where a community was left: the list of all leads there again. */
function leave({ worksheet, step }, community) {
  if (community) keep("localStorage", `workbook:left:${community}`).write({ worksheet, step });
}

function hello(config, desk) {
  const { step = config.step, language = config.language } = desk.screen ?? {};
  const wanted = new URL(location.href).searchParams.get("step") || step || "";
  return {
    kind: "open",
    community: config.community ?? "",
    worksheet: desk.screen?.worksheet ?? config.worksheet ?? "",
    step: wanted,
    language: language ?? "en",
    author: desk.author,
  };
}

function begin() {
  const config = JSON.parse(document.getElementById("workbook-page").textContent);
  const model = new Model((data) => link.send(data), config.state);
  const { home, language, languages } = config;
  const host = { page: true, home, language, languages };
  const desk = new Desk({ model, host, key: config.community, texts: config.texts ?? {} });
  const link = new Link({ ...config, comm: comm(), hello: () => hello(config, desk), desk, model });
  link.open();
  model.on("change:screen", () => {
    if (!desk.screen) return;
    remember(desk.screen);
    leave(desk.screen, config.community);
  });
  mount(document.getElementById("workbook") ?? document.body, desk);
  guard(desk);
  addEventListener("pagehide", () => {
    link.leave();
    if (config.leave) navigator.sendBeacon(config.leave);
  });
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}

begin();
