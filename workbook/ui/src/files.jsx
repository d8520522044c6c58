/** Files to take home. */
import { Save } from "./picture.jsx";

export function Files({ block, desk }) {
  return (
    <section class="wb-files-block" aria-label={block.caption} aria-busy={!block.files.length}>
      <h2>{block.caption}</h2>
      {block.files.length ? (
        <Save files={block.files} />
      ) : (
        <p class="wb-drawing" role="status">
          {desk.text("making")}
        </p>
      )}
    </section>
  );
}
