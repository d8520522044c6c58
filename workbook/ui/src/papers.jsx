/** Documents side by side: the first page of each, and the buttons that make it. */
import { Press } from "./buttons.jsx";
import { inside } from "./picture.jsx";

export function Papers({ block, desk }) {
  const { id, caption, papers } = block;
  return (
    <section class="wb-papers" data-block={id} aria-label={caption} aria-busy={!papers.length}>
      <h2>{caption}</h2>
      {papers.length ? (
        <ul>
          {papers.map((paper) => (
            <Paper key={paper.id} paper={paper} desk={desk} />
          ))}
        </ul>
      ) : (
        <p class="wb-drawing" role="status">
          {desk.text("layingOut")}
        </p>
      )}
    </section>
  );
}

function Paper({ paper, desk }) {
  const { id, title, note, source, coming, wide, buttons } = paper;
  return (
    <li>
      <section class={wide ? "wb-paper wb-wide" : "wb-paper"} data-paper={id} aria-label={title}>
        {(coming || inside(source)) && (
          <div class="wb-paper-page" aria-busy={coming}>
            {inside(source) ? <img src={source} alt="" /> : <p>{desk.text("paperComing")}</p>}
          </div>
        )}
        <h3>{title}</h3>
        {note && <p>{note}</p>}
        <div class="wb-buttons">
          {buttons.map((button) => (
            <Press key={button.action} button={button} desk={desk} />
          ))}
        </div>
      </section>
    </li>
  );
}
