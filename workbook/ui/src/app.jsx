/** The whole screen: header, steps, question, script, things to fill in, foot. */
import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { Block, named } from "./block.jsx";
import { Dialog } from "./dialog.jsx";
import { Foot } from "./foot.jsx";
import { Gone } from "./gone.jsx";
import { Header } from "./header.jsx";
import { History } from "./history.jsx";
import { isRedo, isUndo } from "./keys.js";
import { keep } from "./keep.js";
import { Script } from "./script.jsx";
import { Steps } from "./steps.jsx";
import { tip } from "./tip.js";
import { Toasts } from "./toasts.jsx";
import { Trouble } from "./trouble.jsx";
import { People } from "./people.jsx";
import { Working } from "./working.jsx";

const scale = keep("localStorage", "workbook:scale");

function useDesk(desk) {
  const [, changed] = useReducer((n) => n + 1, 0);
  useLayoutEffect(() => desk.watch(changed), [desk]);
}

/** After a change of step: the heading gets the focus, the page its title and language. */
function useStep(desk) {
  const heading = useRef();
  const before = useRef(null);
  const { step, language } = desk.screen ?? {};
  useLayoutEffect(() => {
    if (!step) return;
    if (before.current && before.current !== step) {
      heading.current?.focus({ preventScroll: true });
      if (desk.host.page) scrollTo(0, 0);
    }
    before.current = step;
  }, [step]);
  useEffect(() => {
    if (!step || !desk.host.page) return;
    const { title, community, steps } = desk.screen;
    const mark = steps.find((one) => one.id === step);
    document.title = [mark?.title, title, community].filter(Boolean).join(" – ");
    document.documentElement.lang = language;
  });
  return heading;
}

export function App({ desk }) {
  useDesk(desk);
  const heading = useStep(desk);
  const [size, resize] = useReducer((old, next) => (scale.write(next), next), scale.read(1));
  const { screen, gone, link, question } = desk;
  const onKeyDown = (event) => {
    if (event.defaultPrevented || event.target.closest("input, textarea, select, dialog")) return;
    const on = isUndo(event) ? "undo" : isRedo(event) ? "redo" : "";
    if (!on || !screen) return; // what can be undone may be known here a moment later
    event.preventDefault();
    desk.post({ on });
  };
  return (
    <div
      class="wb"
      data-lm-suppress-shortcuts="true"
      lang={screen?.language}
      style={{ "--scale": size }}
      onKeyDown={onKeyDown}
      onPointerOver={tip}
    >
      <Trouble desk={desk} />
      {gone && <Gone desk={desk} gone={gone} />}
      {!gone && !screen && <Loading desk={desk} />}
      {!gone && screen && (
        <div class="wb-screen" inert={link === "lost"}>
          {desk.host.page && <Skip desk={desk} heading={heading} />}
          <Header desk={desk} size={size} resize={resize} />
          <Steps desk={desk} />
          <Work desk={desk} heading={heading} />
          <Foot desk={desk} />
        </div>
      )}
      {!gone && question && <Dialog key={question.button.action} desk={desk} question={question} />}
      <Toasts desk={desk} />
    </div>
  );
}

function Loading({ desk }) {
  return (
    !desk.trouble && (
      <p class="wb-loading" role="status">
        {desk.text("loading")}
      </p>
    )
  );
}

function Skip({ desk, heading }) {
  const onClick = (event) => {
    event.preventDefault();
    heading.current.focus();
  };
  return (
    <a class="wb-skip" href="#main" onClick={onClick}>
      {desk.text("skip")}
    </a>
  );
}

function Work({ desk, heading }) {
  const { screen, host } = desk;
  const Main = host.page ? "main" : "section";
  return (
    <div class="wb-work">
      <Main id={host.page ? "main" : undefined} class="wb-main" aria-labelledby="workbook-question">
        <h1 id="workbook-question" tabIndex={-1} ref={heading}>
          <People text={screen.question} />
        </h1>
        {screen.working && <Working work={screen.working} desk={desk} />}
        {named(screen.blocks).map(([name, block]) => (
          <Block key={`${screen.step} ${name}`} block={block} desk={desk} />
        ))}
        <History desk={desk} />
      </Main>
      {screen.script && <Script key={screen.step} script={screen.script} desk={desk} />}
    </div>
  );
}
