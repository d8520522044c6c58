/** Work that takes longer: how far it is, and the button that ends it with the best it has. */
export function Working({ work, desk }) {
  return (
    <section class="wb-working" aria-label={desk.text("working")}>
      <p role="status">
        {desk.text(work.stopping ? "stopping" : "working")} <b>{work.text}</b>
      </p>
      <wb-pulse aria-hidden="true" />
      <button
        type="button"
        class="wb-button"
        aria-disabled={work.stopping || undefined}
        onClick={() => work.stopping || desk.post({ on: "stop" })}
      >
        {work.stop}
      </button>
    </section>
  );
}
