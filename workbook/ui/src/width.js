/** How wide an element is, in its own letters (em): what fits beside what depends on both. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** `[ref, width]`; drawn again when the element, or its letters, change their size. */
export function useWidth(first) {
  const ref = useRef();
  const [width, measured] = useState(first);
  const measure = () => {
    const letter = parseFloat(getComputedStyle(ref.current).fontSize);
    if (ref.current.clientWidth) measured(Math.floor(ref.current.clientWidth / letter));
  };
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(measure);
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return [ref, width];
}

const CYRILLIC = /[\u0400-\u04ff]/;

/** About the width in em of a text in one line: Cyrillic letters are wider than Latin ones. */
export const wide = (text) => [...text].length * (CYRILLIC.test(text) ? 0.61 : 0.55);

const words = (text) => text.split(/[\s/–-]+/);

/** The width in em of the longest word of some texts, which should not be broken. */
export function widest(texts) {
  return Math.max(0, ...texts.flatMap(words).map(wide));
}
