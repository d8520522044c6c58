/** The slim header: where we are, whether everything is saved, and the few tools. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";
import { Status } from "./status.jsx";
import { Tool } from "./tool.jsx";

const SIZES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75];

export function Header({ desk, size, resize }) {
  const { screen, host } = desk;
  const { namesake } = screen;
  const Bar = host.page ? "header" : "div";
  return (
    <Bar class="wb-header">
      {host.home && (
        <a
          class="wb-tool"
          href={host.home}
          aria-label={desk.text("home")}
          title={desk.text("home")}
        >
          <Sign name="home" />
        </a>
      )}
      <p class="wb-village">
        <span class="wb-where">
          <span class="wb-named" title={[screen.community, namesake?.told].filter(Boolean).join("\n")}>
            <People text={screen.community} tag="strong" />
            {namesake && <Which namesake={namesake} desk={desk} />}
          </span>
          {screen.region && <People text={screen.region} class="wb-region" title={screen.region} />}
        </span>
        {screen.illustrative && <span class="wb-badge">{desk.text("illustrative")}</span>}
      </p>
      <Worksheets desk={desk} />
      <Status desk={desk} />
      <div class="wb-tools">
        <Back desk={desk} on="undo" />
        <Back desk={desk} on="redo" />
        <Size desk={desk} size={size} resize={resize} by={-1} />
        <Size desk={desk} size={size} resize={resize} by={1} />
        {host.languages && <Language desk={desk} languages={host.languages} />}
      </div>
    </Bar>
  );
}

/** Which of those with its name it is: in short for the eye, in words for the ear. */
function Which({ namesake: { number, count, told }, desk }) {
  return (
    <span class="wb-which">
      <span aria-hidden="true">{desk.text("of", { value: number, whole: count })}</span>
      <span class="wb-hidden">{told}</span>
    </span>
  );
}

/** The worksheets of the community; choosing one goes to where it was left. */
function Worksheets({ desk }) {
  const { worksheets, worksheet } = desk.screen;
  if (!worksheets.length) return null;
  const here = worksheets.find((one) => one.id === worksheet);
  return (
    <select
      class="wb-language wb-worksheets"
      aria-label={desk.text("worksheet")}
      title={here?.title}
      value={here?.step}
      onChange={(event) => desk.post({ on: "go", step: event.target.value })}
    >
      {worksheets.map(({ id, title, step }) => (
        <option key={id} value={step}>
          {title}
        </option>
      ))}
    </select>
  );
}

/** Undo or redo; its name says what. */
function Back({ desk, on }) {
  const what = desk.screen[on];
  const name = what ? desk.text(`${on}What`, { what }) : desk.text(on);
  return (
    <Tool name={name} disabled={!desk.can(on)} onClick={() => desk.post({ on })}>
      <Sign name={on} />
    </Tool>
  );
}

function Size({ desk, size, resize, by }) {
  const next = SIZES[SIZES.indexOf(size) + by];
  const name = desk.text(by < 0 ? "smaller" : "larger");
  return (
    <Tool name={name} disabled={next === undefined} onClick={() => resize(next)}>
      A{by < 0 ? "−" : "+"}
    </Tool>
  );
}

function Language({ desk, languages }) {
  return (
    <select
      class="wb-language"
      aria-label={desk.text("language")}
      value={desk.screen.language}
      onChange={(event) => desk.post({ on: "language", language: event.target.value })}
    >
      {Object.entries(languages).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
