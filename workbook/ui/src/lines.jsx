/** Lines over months: drawn to the width there is, with letters of the size of all others. */
import { useWidth } from "./width.js";
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";
import { ends, shown, path, ribbon } from "./course.js";

export const EM = 20; // of the drawing's own units to a letter's size
const HEIGHT = 11; // letters
const LEFT = 6; // letters for what stands beside the ticks
const FOOT = 1.8;
const HEAD = 1.6;

/** Where a moment and a height lie in the drawing. */
function placing(block, width) {
  const wide = (width - LEFT - 1) * EM;
  const apart = wide / Math.max(1, block.moments.length - 1);
  return {
    x: (at) => LEFT * EM + at * apart,
    y: (at) => HEAD * EM + (1 - at) * (HEIGHT - HEAD - FOOT) * EM,
  };
}

export function Lines({ block }) {
  const [ref, width] = useWidth(56);
  const place = placing(block, width);
  const [left, right] = ends(block, place);
  return (
    <figure class="wb-lines" ref={ref}>
      <figcaption>
        <h2>{block.caption}</h2>
        <Legend block={block} />
      </figcaption>
      <Drawing block={block} place={{ ...place, left, right }} width={width} height={HEIGHT}>
        <Moments block={block} place={place} width={width} />
      </Drawing>
      <Flags block={block} />
    </figure>
  );
}

/** The lines with their scale; `place` says where a moment and a height lie, in units. */
export function Drawing({ block, place, width, height, children }) {
  const told = block.flags.map((flag) => flag.text).join(" ");
  return (
    <svg
      viewBox={`0 0 ${width * EM} ${height * EM}`}
      role="img"
      aria-label={`${block.caption}. ${told}`}
    >
      <Scale block={block} place={place} />
      {children}
      {block.band && <path class="wb-band" d={ribbon(block.band, place)} />}
      {block.curves.map((curve) => (
        <path
          key={curve.key}
          class={`wb-curve wb-stroke-${curve.mark % 6} ${curve.faint ? "wb-faint" : ""}`}
          d={path(curve, place)}
        />
      ))}
      {block.flags.map((flag, at) => (
        <circle
          key={at}
          class={`wb-flag-point wb-flag-${flag.kind}`}
          cx={place.x(flag.x)}
          cy={place.y(flag.at)}
          r={0.42 * EM}
        />
      ))}
    </svg>
  );
}

export function Flags({ block }) {
  return (
    block.flags.length > 0 && (
      <ul class="wb-flags">
        {block.flags.map((flag, at) => (
          <li key={at} class={`wb-flag wb-flag-${flag.kind}`}>
            <Sign name={flag.kind} />
            <People text={flag.text} />
          </li>
        ))}
      </ul>
    )
  );
}

export function Legend({ block }) {
  return (
    <ul class="wb-legend">
      {block.curves.map((curve) => (
        <li key={curve.key}>
          <svg class="wb-sample" viewBox="0 0 40 12" aria-hidden="true" focusable="false">
            <path
              class={`wb-curve wb-stroke-${curve.mark % 6} ${curve.faint ? "wb-faint" : ""}`}
              d="M0 6H40"
            />
          </svg>
          <People text={curve.label} />
        </li>
      ))}
      {block.band && (
        <li>
          <span class="wb-band-sample" />
          <People text={block.band.label} />
        </li>
      )}
      {block.level !== null && block.level_label && (
        <li>
          <svg class="wb-sample" viewBox="0 0 40 12" aria-hidden="true" focusable="false">
            <path class="wb-level" d="M0 6H40" />
          </svg>
          <People text={block.level_label} />
        </li>
      )}
    </ul>
  );
}

/** The ticks with their lines, zero and the level. */
function Scale({ block, place }) {
  const { left, right } = place;
  const across = (at) => `M${left} ${place.y(at)}H${right}`;
  return (
    <>
      {block.ticks.map((tick) => (
        <g key={tick.at}>
          <path class="wb-grid" d={across(tick.at)} />
          <text class="wb-tick" x={left - 0.4 * EM} y={place.y(tick.at) + 0.35 * EM}>
            {tick.label}
          </text>
        </g>
      ))}
      {block.zero !== null && <path class="wb-zero" d={across(block.zero)} />}
      {block.level !== null && <path class="wb-level" d={across(block.level)} />}
    </>
  );
}

/** The months that have room for their names. */
function Moments({ block, place, width }) {
  return shown(block.moments, width - LEFT).map((at) => (
    <g key={at}>
      <path class="wb-grid" d={`M${place.x(at)} ${place.y(0)}v${0.3 * EM}`} />
      <text class="wb-moment" x={place.x(at)} y={(HEIGHT - 0.3) * EM}>
        {block.moments[at]}
      </text>
    </g>
  ));
}
