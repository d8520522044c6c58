/** Everybody's answers as dots on a line: how far they lie apart, then what the mean would be. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

export function Dots({ block, desk }) {
  return (
    <figure class="wb-dots-block" data-block={block.id}>
      <table class="wb-dots">
        <caption>{block.caption}</caption>
        <Head block={block} />
        <tbody>
          {block.rows.map((row, at) => (
            <Line key={at} row={row} block={block} desk={desk} />
          ))}
        </tbody>
      </table>
      {block.legend.length > 0 && (
        <figcaption class="wb-dots-legend">
          {block.legend.map((one, at) => (
            <span key={at} class="wb-dots-whose">
              <Dot {...one} />
              <People text={one.label} />
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

function Head({ block }) {
  const { least, most, ends } = block;
  const steps = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  return (
    <thead>
      <tr>
        <td />
        <td>
          {ends[0] && (
            <div class="wb-dots-ends">
              <span>{ends[0]}</span>
              <span>{ends[1]}</span>
            </div>
          )}
          <div class="wb-dots-scale" aria-hidden="true">
            {steps.map((step) => (
              <span key={step} style={place(block, step)}>
                {step}
              </span>
            ))}
          </div>
        </td>
        <td />
      </tr>
    </thead>
  );
}

const share = ({ least, most }, at) => (at - least) / (most - least);
const place = (block, at) => ({ "--at": share(block, at) });

const HIGH = 4; // dots above each other; where there is room, more stand two by two

/**
 * Dots on the same place stand above each other: at `up`, or in pairs at `high` from below and
 * `side` from the middle.
 */
function stacked(dots) {
  const before = new Map();
  return dots.map((dot) => {
    const count = dots.filter(({ at }) => at === dot.at).length;
    const up = before.get(dot.at) ?? 0;
    before.set(dot.at, up + 1);
    if (count <= HIGH) return { ...dot, up, high: up, side: 0 };
    const alone = up === count - 1 && count % 2 === 1;
    return { ...dot, up, high: Math.floor(up / 2), side: alone ? 0 : (up % 2) - 0.5 };
  });
}

const standing = (block, { at, up, high, side }) => ({
  ...place(block, at),
  "--up": up,
  "--down": up - high,
  "--side": side,
});

function Line({ row, block, desk }) {
  const dots = stacked(row.dots);
  const places = row.dots.map(({ at }) => at);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const tall = (key) => 1 + Math.max(0, ...dots.map((dot) => dot[key]));
  const span = { "--from": share(block, low), "--to": share(block, high) };
  return (
    <tr class={row.look ? "wb-wide" : ""}>
      <th scope="row">
        <People text={row.label} class="wb-long" />
        {row.note && <People text={row.note} class="wb-dots-note" />}
      </th>
      <td>
        <div class="wb-dots-line" style={{ "--tall": tall("up"), "--less": tall("up") - tall("high") }}>
          {places.length > 1 && <span class="wb-dots-span" style={span} />}
          {row.mean !== null && (
            <span class="wb-dots-mean" style={place(block, row.mean)} aria-hidden="true" />
          )}
          {dots.map((dot, at) => (
            <Dot key={at} {...dot} style={standing(block, dot)} />
          ))}
        </div>
      </td>
      <td class="wb-dots-text">
        <span class="wb-dots-apart">
          {row.look && <Sign name="look" />}
          {row.look && <span class="wb-hidden">{desk.text("look")}: </span>}
          {row.text}
        </span>
        {row.mean_text && <span>{row.mean_text}</span>}
      </td>
    </tr>
  );
}

function Dot({ sign, mark, label, at, strong, style }) {
  const told = at === undefined ? undefined : `${label}: ${at}`;
  return (
    <span
      class={`wb-dot wb-dot-${mark % 6} ${strong ? "wb-dot-strong" : ""}`}
      style={style}
      title={told}
      role={told && "img"}
      aria-label={told}
      aria-hidden={told ? undefined : true}
    >
      {sign}
    </span>
  );
}
