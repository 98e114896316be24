import { z } from "zod";
import { anyOf } from "../dates/calendar.ts";
import { vocabulary } from "../codebook.ts";

const list = z.array(z.string());
const words = vocabulary(
  "bylines.yaml",
  z.object({ openers: list, generic: list, posts: list, ends: list, particles: list, outlets: list }),
);

const generic = new Set(words.generic);
const outlets = new Set(words.outlets);
const part = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const NAME = new RegExp(`^${part}(?:\\s(?:${part}|${anyOf(words.particles)})){0,5}$`, "u");
const SEPARATOR = /\s*(?:,|;|\/|\band\b|&|\|)\s*/u;

/** `By` and its like at the start of a line. */
export const OPENER = new RegExp(`^\\(?(?:${anyOf(words.openers)})(?:\\s?:\\s?|\\s)(?:the\\s|our\\s)?`, "iu");
/** Where a name gives way to a post, a place or an outlet. */
export const NAME_END = new RegExp(
  `[,\\s(]+(?:${anyOf([...words.posts, ...words.ends, ...words.generic])})(?![\\p{L}-]).*$`,
  "iu",
);
/** A post at the end of a line. */
export const POST = new RegExp(`(?<!\\p{L})(?:${anyOf(words.posts)})\\)?$`, "iu");

/** Persons' names in a list such as `Kim Min-ji, Lee Jun and Ann Ro`; `null` when it is not a list of names at all. */
export function namesIn(text: string): string[] | null {
  const parts = text
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (parts.length === 0 || parts.length > 8) return null;
  return parts.every((name) => name.length <= 60 && (NAME.test(name) || generic.has(name.toLowerCase())))
    ? parts
    : null;
}

/** Whether a name in a byline stands for nobody in particular (`Staff Reporters`) or for an outlet. */
export function isNobody(name: string): boolean {
  return isGeneric(name) || isOutlet(name);
}

/** Whether a name is made of words for staff and agencies only. */
export function isGeneric(name: string): boolean {
  return name.split(SEPARATOR).every((word) => generic.has(word.toLowerCase()));
}

/** Whether a name ends as names of outlets do (`The Strait Herald`). */
export function isOutlet(name: string): boolean {
  return outlets.has(name.toLowerCase().split(/\s/).at(-1) ?? "");
}
