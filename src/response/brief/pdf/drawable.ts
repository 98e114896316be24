import { HANGUL } from "../words/codebook.ts";

/** A stretch of text as it is drawn; `said` is the text itself where that cannot be drawn. */
export interface Drawn {
  text: string;
  said: string | null;
}

/** Written from right to left: a line of this PDF runs one way only. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const NAMED_SCRIPTS = ["Han", "Hiragana", "Katakana", "Arabic", "Hebrew", "Thai", "Devanagari", "Bengali", "Tamil"].map(
  (name) => ({ name, holds: new RegExp(`\\p{Script=${name}}`, "u") }),
);
/** So few characters are told by their numbers. */
const FEW = 2;

const SYLLABLES = /^[\uAC00-\uD7A3]+$/;
const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
const MEDIALS = 21;

/**
 * Parts a text into what the font can draw and what it cannot. Of the latter a reader gets in square brackets, word by word: Hangul
 * romanised letter by letter, another script by its name and length, single signs by their code points.
 */
export function drawable(text: string, has: (codePoint: number) => boolean): Drawn[] {
  const parts: Drawn[] = [];
  for (const character of text.normalize("NFC")) {
    const lacks = !has(character.codePointAt(0) ?? 0) || RIGHT_TO_LEFT.test(character);
    const last = parts.at(-1);
    if (last !== undefined && (last.said !== null) === lacks) {
      last.text += character;
      if (lacks) last.said = last.text;
    } else parts.push({ text: character, said: lacks ? character : null });
  }
  return parts.map(({ text: part, said }) => (said === null ? { text: part, said } : { text: replaced(said), said }));
}

function replaced(word: string): string {
  if (SYLLABLES.test(word)) return `[${Array.from(word, romanised).join("-")}]`;
  const characters = Array.from(word);
  const script = NAMED_SCRIPTS.find(({ holds }) => characters.every((each) => holds.test(each)));
  if (script !== undefined) return `[${script.name}\u00A0×${characters.length}]`;
  const points = characters.map(
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return characters.length <= FEW ? `[${points.join("\u00A0")}]` : `[${characters.length}\u00A0signs]`;
}

/** A syllable of Hangul in Latin letters: Unicode orders the syllables by initial, medial and final. */
function romanised(syllable: string): string {
  const place = (syllable.codePointAt(0) ?? FIRST_SYLLABLE) - FIRST_SYLLABLE;
  const initial = HANGUL.initial[Math.floor(place / (MEDIALS * FINALS))];
  const medial = HANGUL.medial[Math.floor(place / FINALS) % MEDIALS];
  return `${initial}${medial}${HANGUL.final[place % FINALS]}`;
}
