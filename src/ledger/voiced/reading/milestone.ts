import { VOICED } from "../codebook.ts";

/** Letters between the opener and the noun of a milestone: `once the long war`. */
const BETWEEN = String.raw`[^.;:”"]{0,40}?`;
/** Where it is: `in Ukraine`, which is then no party. */
const PLACE = String.raw`(?:\s+(?:fall|falls|is|are|ends|end|over|silent))*(?:\s+(?:in|over|of)\s+(?:North\s+|South\s+)?[\p{L}-]+)?`;

/** Each milestone with the pattern that finds it: an opener with the noun close behind, or a phrase. */
const MILESTONES = Object.entries(VOICED.milestones).map(([id, { openers, nouns, phrases }]) => ({
  id,
  pattern: new RegExp(`(?:${openers.source}${BETWEEN}${nouns.source}|${phrases.source})${PLACE}`, "giu"),
}));

/** The milestone that words are tied to, such as the end of a war; `null` for none. */
export function milestoneOf(words: string): string | null {
  return MILESTONES.find(({ pattern }) => words.search(pattern) >= 0)?.id ?? null;
}

/** The words without their milestones: a war that has to end first is not what is forecast. */
export function withoutMilestone(words: string): string {
  return MILESTONES.reduce((rest, { pattern }) => rest.replaceAll(pattern, " "), words);
}
