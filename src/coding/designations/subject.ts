import type { TokenRange } from "../../language/doc.ts";
import type { DesignatedSubject } from "../../model/designation.ts";
import { nationalityOf } from "../parties/nationality.ts";
import { ownersOf } from "../parties/party.ts";
import { phraseFrom, type Reading, sentenceRange } from "../reading.ts";
import { imoNumber } from "./imo.ts";
import { type ListItem, listItems } from "./list-item.ts";
import { listingWords } from "./listing-words.ts";
import type { Kind } from "./subject-kind.ts";

/** Signs between a count and the names that it sums up, and between those names. */
const NAMING = new Set([",", ":", "(", "—", "–", "-"]);
const LISTING = new Set([",", "and", ";", "the", ")"]);
const ARTICLES = new Set(["a", "an", "the", "all", "both", "each"]);
/** Two to four capitalised words, small ones between them: most such names are people's. */
const PERSONAL = /^\p{Lu}[\p{L}'’.-]*(?: (?:al|bin|de|van|von|el) \p{Lu}[\p{L}'’-]*| \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** A list on its way from phrases to subjects. */
interface Progress {
  subjects: DesignatedSubject[];
  /** The subject read last, listed or only summed up by names. */
  subject: DesignatedSubject | null;
  last: ListItem | null;
  /** The count that names behind it belong to, and how many it has yet to get. */
  counted: { item: ListItem; subject: DesignatedSubject; open: number } | null;
}

/** The subjects that a stretch of text names, or counts by kind, in order; a count that only sums up names is left out (rule 17). */
export function subjectsIn(reading: Reading, words: TokenRange): DesignatedSubject[] {
  const items = listItems(reading, words);
  const progress: Progress = { subjects: [], subject: null, last: null, counted: null };
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    const { last, subject } = progress;
    if (item.placed || (last && describes(reading, item, last, next))) {
      if (subject) subject.country ??= ownerOf(reading, item);
    } else if (item.name === null) readCount(reading, progress, items, index);
    else readName(reading, progress, item, next);
  }
  return progress.subjects;
}

function readName(reading: Reading, progress: Progress, item: ListItem, next: ListItem | undefined) {
  const { last } = progress;
  let { counted } = progress;
  if (counted && (counted.open <= 0 || !namesIt(counted.item, last, item))) counted = null;
  progress.counted = counted && { ...counted, open: counted.open - 1 };
  const kind = kindOf(reading, item, counted?.item.kind ?? null, last, next);
  if (kind === null) return;
  const country = ownerOf(reading, item) ?? counted?.subject.country ?? null;
  const subject = { kind, name: item.name, count: 1, country, identifiers: { imo: imoAt(reading, item) } };
  progress.subjects.push(subject);
  progress.subject = subject;
  progress.last = { ...item, kind, group: item.group || (last?.group === true && LISTING.has(item.opened)) };
}

function readCount(reading: Reading, progress: Progress, items: ListItem[], index: number) {
  const found = items[index];
  const { last } = progress;
  // `55 Russian and 3 Chinese companies`: the noun holds for both.
  const item = found && { ...found, kind: found.kind ?? (found.count === null ? null : nounBehind(items[index + 1])) };
  if (!item || item.kind === null) return;
  // `two Russian individuals and entities`: the count and the demonym hold for both.
  const shared = item.count === null && item.opened === "and" && last?.name === null ? last.count : null;
  if (shared !== null && item.kind === last?.kind) return;
  const count = item.count ?? shared;
  const country = ownerOf(reading, item) ?? (shared === null ? null : (progress.subject?.country ?? null));
  const subject = {
    kind: item.kind,
    name: null,
    count: count ?? 0,
    country,
    identifiers: { imo: imoAt(reading, item) },
  };
  progress.counted = { item, subject, open: count ?? Number.POSITIVE_INFINITY };
  progress.subject = subject;
  progress.last = { ...item, count };
  if (count !== null && !sumsUp(reading, items, index, count)) progress.subjects.push(subject);
}

function nounBehind(next: ListItem | undefined): Kind | null {
  return next?.opened === "and" && next.count !== null ? next.kind : null;
}

/** Whether the names right behind a count are as many as it says. */
function sumsUp(reading: Reading, items: ListItem[], index: number, count: number): boolean {
  const [counted, ...others] = items.slice(index);
  let names = 0;
  let last = counted;
  for (const item of others) {
    if (!counted || !last || names >= count) break;
    if (item.placed) continue;
    if (item.name !== null && namesIt(counted, last, item)) names++;
    else if (!describes(reading, item, last, undefined)) break;
    last = item;
  }
  return names >= count;
}

/** `two firms, A and B`, `agent A`: whether a name belongs to the count before it. */
function namesIt(counted: ListItem, last: ListItem | null, item: ListItem): boolean {
  if (last !== null && last.name !== null) return LISTING.has(item.opened) || item.start === last.end;
  return item.start === counted.end || NAMING.has(item.opened) || listingWords().is("naming", item.opened);
}

/** `Ivan Petrov, a Russian national`: an article after a comma tells more of the name before. */
function describes(reading: Reading, item: ListItem, last: ListItem, next: ListItem | undefined): boolean {
  if (last.name === null || item.name !== null || !ARTICLES.has(reading.word(item.start))) return false;
  if (item.opened !== "," && item.opened !== "(") return false;
  // `an airline, Pars Wings`: a description that a name of its own follows starts a new subject.
  const named = next?.name && next.opened === "," && next.start === item.end + 1;
  return !(named && item.kind !== null && last.kind !== item.kind);
}

/** What a name is: by its own form, the noun beside it, its count, what is said behind it, its neighbour, or its shape. */
function kindOf(
  reading: Reading,
  item: ListItem,
  counted: Kind | null,
  last: ListItem | null,
  next: ListItem | undefined,
): Kind | null {
  if (item.kind !== null && item.kind !== "person") return item.kind;
  if (counted ?? item.kind) return counted ?? item.kind;
  if (last?.group && LISTING.has(item.opened)) return last.kind;
  if (imoAt(reading, item) !== null) return "vessel";
  const described = next && describes(reading, next, { ...item, kind: null }, undefined) ? next : null;
  // `Mahan Parvaz, two of its pilots`: people are not `it`.
  if (next && reading.doc.norms.slice(next.start, next.end).includes("its")) return "company";
  const personal = PERSONAL.test(item.name ?? "");
  if (described?.kind) return described.either && personal ? "person" : described.kind;
  if (last?.name && LISTING.has(item.opened) && last.kind !== null && !personal) return last.kind;
  return personal ? "person" : null;
}

/** The state that a phrase itself names; a pronoun or a bare office points to the one who lists as easily as to another. */
function ownerOf(reading: Reading, range: TokenRange): string | null {
  let mentioned = false;
  for (let i = range.start; i < range.end; i++) {
    const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
    if (!mention) continue;
    mentioned = true;
    const plain = mention.kind === "name" || mention.kind === "adjective";
    const country = plain ? reading.doc.entities[mention.entity]?.country : nationalityOf(reading, mention);
    if (country) return country;
  }
  if (mentioned) return null;
  const sides = ownersOf(reading, range, phraseFrom(reading, range.start, range.end), "recipient");
  return sides.find((side) => side.country !== null)?.country ?? null;
}

function imoAt(reading: Reading, range: TokenRange): string | null {
  const { starts, ends, text } = reading.doc;
  const last = Math.min(range.end + 5, sentenceRange(reading, range.start).end) - 1;
  return imoNumber(text.slice(starts[range.start], ends[last]));
}
