/** From a list of twigs to a tree, and how much of it fits side by side. */
import { widest } from "./width.js";

const SMALLEST = 8; // em: a box, its border and the gap beside it
const BESIDE = 1.8; // em of those that no letter gets
const INDENT = 1.5; // em by which what hangs under a box is pushed in

/** Twigs as `{...twig, grown: [...]}`, those that grow from the core first. */
export function nested(twigs) {
  const all = new Map(twigs.map((twig) => [twig.id, { ...twig, grown: [] }]));
  const top = [];
  for (const twig of all.values()) (all.get(twig.under)?.grown ?? top).push(twig);
  return top;
}

/** How many boxes stand side by side at the far end of a twig. */
export function leaves({ grown }) {
  return grown.length ? grown.reduce((sum, twig) => sum + leaves(twig), 0) : 1;
}

/**
 * How to draw what grows from the core on `width` em: `spread`, with every level beside the one
 * before it, or in rows of `columns` boxes with everything further hanging under them.
 */
export function shape(twigs, width) {
  const top = nested(twigs);
  const word = ({ text }) => widest([text]) + BESIDE;
  const box = Math.max(SMALLEST, ...twigs.map(word));
  if (leaves({ grown: top }) * box <= width) return { top, spread: true, columns: top.length };
  const pushed = twigs.map((twig) => word(twig) + INDENT * (twig.depth - 1));
  const fit = Math.max(1, Math.floor(width / Math.max(SMALLEST, ...pushed)));
  const rows = Math.ceil(top.length / fit);
  return { top, spread: false, columns: Math.ceil(top.length / rows) };
}
