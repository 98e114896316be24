import { readByline } from "./byline.ts";
import { firstProse, type Line } from "./line.ts";
import { namesIn } from "./names.ts";

/** Lines from the end in which a note on the author is looked for. */
const FOOT = 6;
const NOTE = /^ (?:is|was|has been|covers|writes|reports|reported|contributed|joined)\b/;

/** Marks bylines, wherever they stand. */
export function markBylines(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.reason === null && !line.prose && readByline(line.passage.text) !== null) line.reason = "byline";
  }
}

/** Marks a name alone between headline and article: a byline too. */
export function markLoneNames(lines: readonly Line[]): void {
  const title = lines.findIndex((line) => line.reason?.startsWith("title"));
  for (const line of lines.slice(title + 1, firstProse(lines))) {
    if (line.reason === null && isPersonsName(line.passage.text)) line.reason = "byline";
  }
}

/** Marks the authors' names and notes on them after the article. */
export function markAuthors(lines: readonly Line[]): void {
  const authors = lines.flatMap((line) => (line.reason === "byline" ? authorsIn(line.passage.text) : []));
  for (const line of lines.slice(-FOOT)) {
    const { text } = line.passage;
    if (authors.some((name) => text === name || (text.startsWith(`${name} `) && NOTE.test(text.slice(name.length))))) {
      line.reason ??= "author note";
    }
  }
}

/** The persons that a line removed as a byline names. */
export function authorsIn(text: string): string[] {
  return readByline(text)?.authors ?? (isPersonsName(text) ? (namesIn(text.replace(PLACE, "")) ?? []) : []);
}

/** `Ann Ro in Kyiv`. */
const PLACE = / in \p{Lu}\S+(?: \p{Lu}\S+)?$/u;

function isPersonsName(text: string): boolean {
  const names = namesIn(text.replace(PLACE, ""));
  return names !== null && names.length <= 3 && names.every((name) => /^\S+\s\S+(\s\S+)?$/.test(name));
}
