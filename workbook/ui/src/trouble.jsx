/** The banner that says what is happening while nobody answers. */
import { Sign } from "./signs.jsx";

export function Trouble({ desk }) {
  return (
    <div class="wb-trouble" role="alert" hidden={!desk.trouble}>
      {desk.trouble && <Sign name="noConnection" />}
      {desk.trouble}
    </div>
  );
}
