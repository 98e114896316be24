const LINE_ENDS_AND_CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Format characters, bidirectional overrides and invisible tags among them, and fillers that draw nothing; joiners of scripts stay. */
const INVISIBLE = /(?![\u200C\u200D])[\p{Cf}\u115F\u1160\u3164\uFFA0]/gu;
const UNKNOWN_TO_ALL = /[\p{Co}\p{Noncharacter_Code_Point}]/gu;
/** More marks on one letter than any language sets. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Words of others, fit to stand in one line of ours: control characters and line ends become blanks, characters that nobody sees or that
 * turn the direction of what follows are left out, and no letter carries more than four marks. Legible text stays as it is.
 */
export function legible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(INVISIBLE, "")
    .replaceAll(UNKNOWN_TO_ALL, "\u{FFFD}")
    .replaceAll(HEAPED_MARKS, "$1")
    .replaceAll(LINE_ENDS_AND_CONTROLS, " ")
    .trim();
}

/** At most so many characters of a legible text, cut after a word where there is one, with three dots. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(legible(text));
  if (characters.length <= most) return characters.join("");
  const cut = characters.slice(0, most).join("");
  const blank = cut.lastIndexOf(" ");
  return `${cut.slice(0, blank > most / 2 ? blank : cut.length).trimEnd()} …`;
}
