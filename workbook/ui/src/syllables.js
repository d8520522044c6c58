/**
 * Where words that are too long for a column may be broken: between syllables, with a hyphen.
 *
 * Browsers know this for Russian only where they have fetched a dictionary, and not at all for
 * Azerbaijani. The rule is that of both languages: the last consonant before a vowel goes with it.
 */
const SOFT = "\u00ad";
const LONG = 9; // letters of a word that may be broken
const LEAST = 3; // letters on either side of the hyphen
const WORDS = /\p{L}{9,}/gu;
const CYRILLIC = { script: /^[\u0400-\u04ff]+$/, vowel: /[аеёиоуыэюя]/i, joined: /[бвгдкпт][лр]/i };
const LATIN = { script: /^[a-zçəğıöşü]+$/i, vowel: /[aeəıioöuü]/i, joined: /[^\s\S]/ };
const NO_BEGIN = /[ьъ]/i;

/** A text with soft hyphens in its long words, where it is in a language whose rule is known. */
export function softened(text, language) {
  return text.replace(WORDS, (word) => parts(word, language).join(SOFT));
}

/** What a text can be broken into: its words, and the parts of those that were softened. */
export const pieces = (text) => text.split(/[\s/–\u00ad-]+/);

/** The parts of a word; the whole of it where we know no rule. */
export function parts(word, language) {
  const rule = [CYRILLIC, language === "az" && LATIN].find((one) => one && one.script.test(word));
  if (!rule || word.length < LONG) return [word];
  const ends = breaks(word, rule).filter((at) => at >= LEAST && word.length - at >= LEAST);
  return [0, ...ends].map((from, at) => word.slice(from, ends[at]));
}

/** Where syllables begin, but for those of a single vowel. */
function breaks(word, { vowel, joined }) {
  const vowels = [...word].flatMap((letter, at) => (vowel.test(letter) ? [at] : []));
  return vowels.slice(1).flatMap((at, before) => {
    const between = at - vowels[before] - 1;
    if (!between || NO_BEGIN.test(word[at - 1])) return [];
    return [between > 1 && joined.test(word.slice(at - 2, at)) ? at - 2 : at - 1];
  });
}
