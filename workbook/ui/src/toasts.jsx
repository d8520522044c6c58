/** Sentences said in passing: seen for a while, and read out. */
import { useEffect } from "preact/hooks";
import { Sign } from "./signs.jsx";
import { Tool } from "./tool.jsx";

const LONGEST = 20_000; // ms
const time = (sentence) => Math.min(LONGEST, 5000 + 60 * sentence.length);

export function Toasts({ desk }) {
  return (
    <>
      <p class="wb-hidden" role="alert">
        {desk.told}
      </p>
      <List desk={desk} />
    </>
  );
}

function List({ desk }) {
  return (
    <div class="wb-toasts" role="log" aria-live="polite">
      {desk.toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} desk={desk} />
      ))}
    </div>
  );
}

function Toast({ toast, desk }) {
  const { id, sentence, tone, stays } = toast;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => desk.hush(id), time(sentence));
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div class={`wb-toast wb-notice-${tone}`}>
      <Sign name={tone} />
      <span dir="auto">{sentence}</span>
      <Tool name={desk.text("close")} onClick={() => desk.hush(id)}>
        <Sign name="cross" />
      </Tool>
    </div>
  );
}
