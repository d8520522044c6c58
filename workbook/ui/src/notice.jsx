/** A sentence for the room, with a sign. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";
import { Way } from "./ways.jsx";

export function Notice({ block, desk }) {
  return (
    <div class={`wb-notice wb-notice-${block.kind}`}>
      <Sign name={block.kind} />
      <p>
        <span class="wb-hidden">{desk.text(block.kind)}: </span>
        <People text={block.text} /> <Way desk={desk} to={block.go} />
      </p>
    </div>
  );
}
