/** The live board: one column of bars for each series, side by side, on one scale. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";
import { Emblem } from "./emblem.jsx";
import { runs } from "./ties.js";

/** The room that the longest text beside a bar needs: bars of a column share one scale. */
function figures({ rows }) {
  const letters = rows.flatMap((row) =>
    row.bars.map((bar) => bar.text.length + (bar.alarm ? 3 : 0)),
  );
  return `${Math.min(16, Math.max(4, ...letters)) * 0.62}em`;
}

export function Board({ block, desk }) {
  const placed = block.rows.some((row) => row.place || row.tied);
  return (
    <figure class={`wb-board-block ${block.series.length > 2 ? "wb-many" : ""}`}>
      <table class="wb-board" style={{ "--figures": figures(block) }}>
        <caption>{block.caption}</caption>
        <Head block={block} placed={placed} desk={desk} />
        <tbody>
          {runs(block.rows).map((run) => (
            <Fragment key={run.at}>
              {run.rows.map((row, at) => (
                <Line
                  key={run.at + at}
                  row={row}
                  block={block}
                  desk={desk}
                  run={run}
                  at={at}
                  placed={placed}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {block.mark !== null && block.mark_label && (
        <figcaption class="wb-mark-label">
          <span class="wb-mark-sample" />
          {block.mark_label}
        </figcaption>
      )}
    </figure>
  );
}

function Head({ block, placed, desk }) {
  return (
    <thead>
      <tr>
        {placed && (
          <th scope="col">
            <span class="wb-hidden">{desk.text("place")}</span>
          </th>
        )}
        <td />
        {block.series.map((series) => (
          <th key={series.key} scope="col">
            <span class={`wb-swatch wb-mark-${series.mark % 6}`} />
            <People text={series.label} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A row; the first of a run of ties carries the place and the bracket of all of them. */
function Line({ row, block, desk, run, at, placed }) {
  const tied = run.rows.length > 1 || row.tied;
  const classes = [row.strong && "wb-strong", tied && "wb-tied", at === 0 && "wb-first"];
  return (
    <tr class={classes.filter(Boolean).join(" ")}>
      {placed && at === 0 && (
        <td class="wb-place" rowSpan={run.rows.length}>
          <span class="wb-place-number">{row.place}</span>
          {tied && <span class="wb-tie">{desk.text("tie")}</span>}
        </td>
      )}
      <th scope="row" class={row.sign ? "wb-signed" : ""}>
        <Emblem of={row.sign} />
        <People text={row.label} class="wb-long" />
        {tied && <span class="wb-hidden"> ({desk.text("tie")})</span>}
      </th>
      {block.series.map((series, column) => (
        <Bar
          key={series.key}
          bar={row.bars[column]}
          mark={series.mark % 6}
          line={block.mark}
          desk={desk}
        />
      ))}
    </tr>
  );
}

const percent = (share) => `${Math.max(0, Math.min(1, share)) * 100}%`;
const length = (share) => (share > 0 ? `max(3px, ${percent(share)})` : "0");

function Bar({ bar, mark, line, desk }) {
  if (!bar) return <td />;
  return (
    <td class={`wb-bar ${bar.alarm ? "wb-alarm" : ""}`}>
      <div class="wb-bar-line">
        <span class="wb-track" aria-hidden="true">
          {bar.share > 0 && (
            <span class={`wb-fill wb-mark-${mark}`} style={{ width: length(bar.share) }} />
          )}
          {line !== null && <span class="wb-mark" style={{ left: percent(line) }} />}
        </span>
        <span class="wb-bar-text">
          {bar.alarm && <Sign name="problem" />}
          {bar.alarm && <span class="wb-hidden">{desk.text("alarm")}: </span>}
          {bar.text}
        </span>
      </div>
      {bar.note && <span class="wb-bar-note">{bar.note}</span>}
    </td>
  );
}
