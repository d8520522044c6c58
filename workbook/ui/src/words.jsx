/** A text in a column: words stay whole as long as they can, and are broken between syllables. */
import { People } from "./people.jsx";
import { pieces, softened } from "./syllables.js";

const LONGEST = 14; // letters of a word that stays whole, however narrow its column

const short = (words) => words.every((word) => word.length <= LONGEST);

/** `soft`: words are broken that would stay whole elsewhere. The style sheet clamps long texts. */
export function Words({ text, language, soft, ...rest }) {
  const whole = short(pieces(text));
  const shown = whole && !soft ? text : softened(text, language);
  const parted = soft && short(pieces(shown));
  const classes = ["wb-long", whole && "wb-whole", parted && "wb-parted", rest.class];
  return <People {...rest} text={shown} class={classes.filter(Boolean).join(" ")} />;
}
