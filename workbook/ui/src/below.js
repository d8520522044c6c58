/** A panel beside the page ends above its foot, however far the page has been moved. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

const GAP = 12; // px between the panel and the foot
const LEAST = 120; // px

/** `[ref, more]`: whether there is more of the panel than its room shows. */
export function useBelow() {
  const ref = useRef();
  const [more, say] = useState(false);
  const look = () => {
    const { style } = ref.current;
    const foot = ref.current.closest(".wb-screen")?.querySelector(".wb-foot");
    if (!foot) return;
    const room = foot.getBoundingClientRect().top - ref.current.getBoundingClientRect().top - GAP;
    style.setProperty("--below", `${Math.max(LEAST, Math.floor(room))}px`);
    const { scrollTop, clientHeight, scrollHeight } = ref.current;
    say(scrollHeight - scrollTop - clientHeight > 2);
  };
  useLayoutEffect(look);
  useLayoutEffect(() => {
    const heed = { capture: true, passive: true };
    addEventListener("scroll", look, heed);
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look, heed);
      removeEventListener("resize", look);
    };
  }, []);
  return [ref, more];
}
