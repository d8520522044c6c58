/** A finished figure, and the files it can be taken home as. */
import { Sign } from "./signs.jsx";

/** Only addresses that carry the thing itself: nothing is fetched, no page is left. */
export const inside = (address) => /^data:/i.test(address);

export function Picture({ block, desk }) {
  return (
    <figure class="wb-picture" aria-busy={!block.source}>
      {inside(block.source) ? (
        <img src={block.source} alt={block.alt} />
      ) : (
        <p class="wb-drawing" role="status">
          {desk.text("drawing")}
        </p>
      )}
      {block.files.length > 0 && (
        <figcaption>
          <Save files={block.files} />
        </figcaption>
      )}
    </figure>
  );
}

/** A button for each file. */
export function Save({ files }) {
  return (
    <p class="wb-files">
      {files
        .filter((file) => inside(file.source))
        .map((file) => (
          <a key={file.name} class="wb-button" href={file.source} download={file.name}>
            <Sign name="file" />
            {file.label}
          </a>
        ))}
    </p>
  );
}
