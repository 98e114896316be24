import type { TokenRange } from "../../language/doc.ts";
import type { DesignatedSubject } from "../../model/designation.ts";
import { ownersOf } from "../parties/party.ts";
import { phraseFrom, type Reading, sentenceRange } from "../reading.ts";
import { imoNumber } from "./imo.ts";
import { type ListItem, listItems } from "./list-item.ts";
import { listingWords } from "./listing-words.ts";

/** Signs and words between a count and the names that it sums up. */
const NAMING = new Set([",", ":", "(", "—", "–", "-"]);
const LISTING = new Set([",", "and", ";", "the", ")"]);

/** The subjects that a stretch of text names, or counts by kind, in order; a count that only sums up names is left out (rule 17). */
export function subjectsIn(reading: Reading, words: TokenRange): DesignatedSubject[] {
  const items = listItems(reading, words);
  const subjects: DesignatedSubject[] = [];
  /** The item that names behind it belong to, and how many of them it has yet to get. */
  let counted: { item: ListItem; country: string | null; open: number } | null = null;
  let last: ListItem | null = null;
  let subject: DesignatedSubject | null = null;
  for (const [index, item] of items.entries()) {
    if (item.placed) {
      if (subject && subject.country === null) subject.country = ownerOf(reading, item);
      continue;
    }
    if (last?.name !== undefined && last !== null && describes(reading, item, last, items[index + 1])) {
      if (subject) subject.country ??= ownerOf(reading, item);
      continue;
    }
    if (item.name !== null) {
      const names: boolean = counted !== null && counted.open > 0 && namesIt(reading, counted.item, last, item);
      const kind = kindOf(reading, item, names ? (counted?.item.kind ?? null) : null, last, items[index + 1]);
      if (counted && !names) counted = null;
      if (counted) counted.open--;
      if (kind === null) continue;
      const country = ownerOf(reading, item) ?? counted?.country ?? null;
      subject = { kind, name: item.name, count: 1, country, identifiers: { imo: imoAt(reading, item) } };
      subjects.push(subject);
      last = { ...item, kind };
      continue;
    }
    const shared: boolean = item.count === null && item.opened === "and" && last?.name === null && last.count !== null;
    const count: number | null = item.count ?? (shared ? (last?.count ?? null) : null);
    if (item.kind === null || (shared && item.kind === last?.kind)) continue;
    const country = ownerOf(reading, item) ?? (shared ? (subject?.country ?? null) : null);
    counted = { item, country, open: count ?? Number.POSITIVE_INFINITY };
    last = { ...item, count };
    const summed = sumsUp(reading, items, index, count);
    subject = { kind: item.kind, name: null, count: count ?? 0, country, identifiers: { imo: imoAt(reading, item) } };
    if (count !== null && !summed) subjects.push(subject);
  }
  return subjects;
}

/** Whether the names right behind a count are as many as it says. */
function sumsUp(reading: Reading, items: ListItem[], index: number, count: number | null): boolean {
  const counted = items[index];
  if (!counted || count === null) return false;
  let names = 0;
  let last = counted;
  for (const item of items.slice(index + 1)) {
    if (item.placed) continue;
    if (item.name !== null && namesIt(reading, counted, last, item)) names++;
    else if (!describes(reading, item, last, undefined)) break;
    last = item;
    if (names >= count) return true;
  }
  return false;
}

/** `two firms, A and B`, `agent A`: whether a name belongs to the count before it. */
function namesIt(reading: Reading, counted: ListItem, last: ListItem | null, item: ListItem): boolean {
  const first = last === null || last.name === null;
  if (!first) return LISTING.has(item.opened) || item.start === last.end;
  if (item.start === counted.end) return true;
  return NAMING.has(item.opened) || listingWords().is("naming", item.opened);
}

/** `Ivan Petrov, a Russian national`: an article after a comma tells more of the name before. */
function describes(reading: Reading, item: ListItem, last: ListItem, next: ListItem | undefined): boolean {
  if (last.name === null || item.name !== null || !item.article) return false;
  if (!["a", "an", "the", "all", "both", "each"].includes(reading.word(item.start))) return false;
  if (item.opened !== "," && item.opened !== "(") return false;
  // `an airline, Pars Wings`: a description that a name of its own follows starts a new subject.
  return !(next?.name && next.opened === "," && next.start === item.end + 1 && item.kind !== null && last.kind !== item.kind);
}

/** What a name is: by its own form, by the noun beside it, by the count that it belongs to, by what is said behind it, or a person by its shape. */
function kindOf(
  reading: Reading,
  item: ListItem,
  counted: ListItem["kind"],
  last: ListItem | null,
  next: ListItem | undefined,
): ListItem["kind"] {
  const own = item.kind;
  if (own !== null && own !== "person") return own;
  if (counted !== null) return counted;
  if (own !== null) return own;
  if (imoAt(reading, item) !== null) return "vessel";
  const described = next && describes(reading, next, { ...item, kind: null }, undefined) ? next.kind : null;
  if (described !== null) return described;
  if (last?.name && LISTING.has(item.opened) && last.kind !== null && !/\s/.test(item.name ?? "")) return last.kind;
  return /^\p{Lu}[\p{L}'’-]+(?:\s(?:al|bin|de|van|von|el)|\s\p{Lu}[\p{L}'’-]*){1,3}$/u.test(item.name ?? "")
    ? "person"
    : null;
}

function ownerOf(reading: Reading, range: TokenRange): string | null {
  const sides = ownersOf(reading, range, phraseFrom(reading, range.start, range.end), "recipient");
  return sides.find((side) => side.country !== null)?.country ?? null;
}

function imoAt(reading: Reading, range: TokenRange): string | null {
  const { starts, ends, text } = reading.doc;
  const last = Math.min(range.end + 5, sentenceRange(reading, range.start).end) - 1;
  return imoNumber(text.slice(starts[range.start], ends[last]));
}
