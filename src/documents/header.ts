import type { Removal } from "../model/document.ts";
import { readByline } from "./byline.ts";
import type { DateClaim } from "./draft.ts";
import { firstProse, type Line } from "./line.ts";
import { namesIn } from "./names.ts";
import { findStamps } from "./stamps.ts";

/** Bylines, wherever they stand. Within the article only such as `By` announces or a date follows count. */
export function markBylines(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.reason === null && !line.prose && readByline(line.passage.text) !== null) line.reason = "byline";
  }
}

/** Lines from the end in which a note on the author is looked for. */
const FOOT = 6;
const NOTE = /^ (?:is|was|has been|covers|writes|reports|reported|contributed|joined)\b/;

/** A name alone between headline and article is a byline too. */
export function markLoneNames(lines: readonly Line[]): void {
  const title = lines.findIndex((line) => line.reason?.startsWith("title"));
  for (const line of lines.slice(title + 1, firstProse(lines))) {
    if (line.reason === null && isPersonsName(line.passage.text)) line.reason = "byline";
  }
}

/** Names of the authors alone, and notes on them, after the article. */
export function markAuthors(lines: readonly Line[]): void {
  const authors = lines.flatMap((line) => (line.reason === "byline" ? authorsIn(line.passage.text) : []));
  for (const line of lines.slice(-FOOT)) {
    const { text } = line.passage;
    if (authors.some((name) => text === name || (text.startsWith(`${name} `) && NOTE.test(text.slice(name.length))))) {
      line.reason ??= "author note";
    }
  }
}

function authorsIn(text: string): string[] {
  return readByline(text)?.authors ?? (isPersonsName(text) ? (namesIn(text) ?? []) : []);
}

function isPersonsName(text: string): boolean {
  const names = namesIn(text.replace(/ in \p{Lu}\S+(?: \p{Lu}\S+)?$/u, ""));
  return names !== null && names.length <= 3 && names.every((name) => /^\S+\s\S+(\s\S+)?$/.test(name));
}

/** What the lines around an article say in words of the outlet, the authors and the dates. */
export interface Header {
  outlet: string | null;
  authors: string[];
  dates: DateClaim;
}

const SITE =
  /(?<![\p{L}\p{N}@./-])(?:www\.)?([\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{2,63})*\.(?:com|org|net|info|news|tv|co\.\p{L}{2}))(?![\p{L}\p{N}/@])/iu;
const SOURCE = /^Source:\s*(\p{Lu}[^|:;,\d]{1,40}?)\s*(?:[|:;,\d]|$)/u;
/** Removed lines whose dates are not the document's: when a picture was taken, when another story appeared. */
const OTHERS_DATES = new Set(["caption", "related links", "comments", "repeated"]);

/** Reads the lines removed before an article, and after it only those dates that a label explains. */
export function readHeader(header: readonly Removal[], footer: readonly Removal[]): Header {
  const bylines = [...header, ...footer].flatMap(({ text, reason }) =>
    OTHERS_DATES.has(reason) ? [] : (readByline(text) ?? []),
  );
  const lone = header.flatMap(({ text, reason }) =>
    reason === "byline" && isPersonsName(text) ? (namesIn(text) ?? []) : [],
  );
  const stamps = [...stampsOf(header), ...stampsOf(footer).filter((stamp) => stamp.label !== null)];
  const published = stamps.filter((stamp) => stamp.label === "published");
  const plain = stamps.filter((stamp) => stamp.label === null);
  return {
    outlet: bylines.find((byline) => byline.outlet !== null)?.outlet ?? outletIn(header),
    authors: [...new Set([...bylines.flatMap((byline) => byline.authors), ...lone])],
    dates: {
      from: "text",
      published: mostPrecise([...published, ...plain]),
      updated: mostPrecise(stamps.filter((stamp) => stamp.label === "updated")),
    },
  };
}

function stampsOf(removals: readonly Removal[]) {
  return removals.flatMap(({ text, reason }) => (OTHERS_DATES.has(reason) ? [] : findStamps(text)));
}

/** The first date, or the same day told with its time. */
function mostPrecise(stamps: readonly { value: string }[]): string | null {
  const first = stamps[0]?.value;
  if (first === undefined) return null;
  return stamps.find(({ value }) => value.length > 10 && value.startsWith(first.slice(0, 10)))?.value ?? first;
}

function outletIn(header: readonly Removal[]): string | null {
  for (const { text, reason } of header) {
    const named = OTHERS_DATES.has(reason) ? null : (SOURCE.exec(text) ?? SITE.exec(text));
    if (named?.[1] !== undefined) return named[1];
  }
  return null;
}
