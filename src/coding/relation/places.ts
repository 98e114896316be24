import type { Doc, TokenRange } from "../../language/doc.ts";
import { Span } from "../../language/span.ts";

/** Occurrences of a party that are looked at: more than a sentence has, few enough for a hostile one. */
const MOST = 8;

/** Where the words of a party stand in a text: every occurrence, else that of its longest word; empty where there is none. */
export function placesOf(doc: Doc, party: string): TokenRange[] {
  const whole = occurrences(doc, party.trim());
  if (whole.length > 0) return whole;
  const words = party.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  words.sort((a, b) => b.length - a.length);
  for (const word of words) {
    const found = occurrences(doc, word);
    if (found.length > 0) return found;
  }
  return [];
}

function occurrences(doc: Doc, words: string): TokenRange[] {
  if (words === "") return [];
  const lower = doc.text.toLowerCase();
  const exact = rangesOf(doc, doc.text, words);
  // Lower case may be longer than upper case; its offsets are then no offsets into the text.
  return exact.length > 0 || lower.length !== doc.text.length ? exact : rangesOf(doc, lower, words.toLowerCase());
}

function rangesOf(doc: Doc, text: string, sought: string): TokenRange[] {
  const found: TokenRange[] = [];
  let token = 0;
  for (let at = text.indexOf(sought); at !== -1 && found.length < MOST; at = text.indexOf(sought, at + sought.length)) {
    while (token < doc.starts.length && doc.ends[token]! <= at) token += 1;
    let end = token;
    while (end < doc.starts.length && doc.starts[end]! < at + sought.length) end += 1;
    if (end > token) found.push({ start: token, end });
  }
  return found;
}

/** The token that carries the grammar of a place: the one whose head lies outside it. */
export function rootOf(doc: Doc, place: TokenRange): number {
  return new Span(doc, place).root?.index ?? place.start;
}

/**
 * The document with both parties as names, so that phrasings which ask for somebody find them, be they `the plant` or
 * `its workers`.
 */
export function withParties(doc: Doc, places: readonly TokenRange[]): Doc {
  const entity = { type: "organization" as const, country: null, sector: null, office: null, because: "given" };
  const entities = [...doc.entities];
  const mentions = [...doc.mentions];
  for (const place of places) {
    entities.push({ ...entity, name: new Span(doc, place).text });
    mentions.push({ ...place, entity: entities.length - 1, head: rootOf(doc, place), kind: "name" });
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...doc, entities, mentions };
}
