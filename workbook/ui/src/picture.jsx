/** A finished figure, a look at it that is large enough for the room, and the files it comes as. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Sign } from "./signs.jsx";

/** Only addresses that carry the thing itself: nothing is fetched, no page is left. */
export const inside = (address) => /^data:/i.test(address);

export function Picture({ block, desk }) {
  const [large, enlarge] = useState(false);
  const there = inside(block.source);
  return (
    <figure class="wb-picture" aria-busy={!block.source}>
      {there ? (
        <img src={block.source} alt={block.alt} onClick={() => enlarge(true)} />
      ) : (
        <p class="wb-drawing" role="status">
          {desk.text("drawing")}
        </p>
      )}
      {there && (
        <figcaption class="wb-files">
          <button type="button" class="wb-button" onClick={() => enlarge(true)}>
            <Sign name="large" />
            {desk.text("enlarge")}
          </button>
          <Links files={block.files} />
        </figcaption>
      )}
      {there && large && <Large block={block} desk={desk} close={() => enlarge(false)} />}
    </figure>
  );
}

/** The figure over the whole screen, so large that its smallest letters can be read from afar. */
function Large({ block, desk, close }) {
  const dialog = useRef();
  useLayoutEffect(() => dialog.current.showModal(), []);
  return (
    <dialog ref={dialog} class="wb-large" aria-label={block.alt} onClose={close}>
      <button type="button" class="wb-button" onClick={() => dialog.current.close()}>
        <Sign name="cross" />
        {desk.text("close")}
      </button>
      <div class="wb-large-room" tabIndex="0" role="group" aria-label={block.alt}>
        <img src={block.source} alt="" />
      </div>
    </dialog>
  );
}

function Links({ files }) {
  return files
    .filter((file) => inside(file.source))
    .map((file) => (
      <a key={file.name} class="wb-button" href={file.source} download={file.name}>
        <Sign name="file" />
        {file.label}
      </a>
    ));
}

/** A button for each file. */
export function Save({ files }) {
  return (
    <p class="wb-files">
      <Links files={files} />
    </p>
  );
}
