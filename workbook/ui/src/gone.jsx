/** The page that stands where a community cannot be opened. */
import { Sign } from "./signs.jsx";

export function Gone({ desk, gone }) {
  const home = gone.link || desk.host.home;
  const Main = desk.host.page ? "main" : "section";
  return (
    <Main class="wb-gone">
      <Sign name="stop" />
      <h1>{desk.text("goneTitle")}</h1>
      <p role="alert">{gone.sentence}</p>
      {home && (
        <p>
          <a class="wb-button wb-main-button" href={home}>
            {desk.text("goneHome")}
          </a>
        </p>
      )}
    </Main>
  );
}
