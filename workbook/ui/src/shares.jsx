/** Who gives which part of a whole: one bar across the screen, then each group with its parts. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

const percent = (share) => `${Math.max(0, Math.min(1, share)) * 100}%`;
const look = (mark) => (mark === null ? "wb-nobody" : `wb-mark-${mark % 10}`);

export function Shares({ block, desk }) {
  const { caption, total, groups, lines } = block;
  const slices = groups.flatMap((group) => group.slices);
  return (
    <figure class="wb-shares" aria-label={caption}>
      <h2>
        {caption} <span class="wb-shares-total">{total}</span>
      </h2>
      <div class="wb-shares-bar" aria-hidden="true">
        {slices
          .filter((slice) => slice.share > 0)
          .map((slice) => (
            <span
              key={slice.key}
              class={`wb-slice ${look(slice.mark)}`}
              style={{ width: percent(slice.share) }}
            />
          ))}
        {lines.map((line) => (
          <span key={line.label} class="wb-mark" style={{ left: percent(line.at) }} />
        ))}
      </div>
      {lines.length > 0 && (
        <ul class="wb-shares-lines">
          {lines.map((line) => (
            <li key={line.label} class={`wb-shares-${line.kind}`}>
              <span class="wb-mark-sample" />
              <Sign name={line.kind} />
              <span class="wb-hidden">{desk.text(line.kind)}: </span>
              <People text={line.label} />
            </li>
          ))}
        </ul>
      )}
      <ul class="wb-shares-groups">
        {groups.map((group) => (
          <Together key={group.label} group={group} />
        ))}
      </ul>
    </figure>
  );
}

function Together({ group }) {
  const { label, text, note, slices } = group;
  return (
    <li class="wb-together">
      <People text={label} tag="p" class="wb-together-label" />
      <p class="wb-together-note">{note}</p>
      <p class="wb-together-text">{text}</p>
      <ul>
        {slices.map((slice) => (
          <li key={slice.key}>
            <span class="wb-slice-name">
              <span class={`wb-swatch ${look(slice.mark)}`} />
              <People text={slice.label} />
            </span>
            <span class="wb-slice-text">
              {slice.text}
              {slice.note && <span class="wb-slice-note"> {slice.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
