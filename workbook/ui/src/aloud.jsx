/** Sentences to be read aloud, a piece on each line; where words are missing, the gap is seen. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";

export function Aloud({ block, desk }) {
  return (
    <section class="wb-aloud" aria-label={block.caption}>
      <h2>{block.caption}</h2>
      <ol>
        {block.sentences.map(({ pieces }, at) => (
          <li key={at}>
            {pieces.map((piece, at) => (
              <Piece key={at} {...piece} desk={desk} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Piece({ lead, text, gap, desk }) {
  return (
    <p>
      <strong class="wb-if">{lead}</strong>{" "}
      {gap ? (
        <span class="wb-gap">
          <Sign name="look" />
          <span class="wb-hidden">{desk.text("look")}: </span>
          {text}
        </span>
      ) : (
        <People text={text} />
      )}
    </p>
  );
}
