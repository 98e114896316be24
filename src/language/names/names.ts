import { dictionary } from "./dictionary.ts";
import type { Doc, DocEntity, Mention } from "../doc.ts";
import { Entities } from "./entities.ts";
import { fold } from "../fold.ts";
import type { Entry, Found, Gazetteer } from "./gazetteer.ts";
import { holderOn } from "./holders.ts";

/** Kinds of names that are looked up in capitals too (`SEOUL`, `RUSSIAN`): no company or group is called like a word. */
const SHOUTED = new Set(["state", "place", "government"]);

/** Names of the dictionary: states, demonyms, capitals, bodies, institutions, companies, groups, office holders. */
export function names(doc: Doc): string {
  const entities = new Entities(doc);
  const folded = fold(doc.text);
  const lowered = inTitleCase(folded);
  const gazetteer = dictionary();
  for (let i = 0; i < doc.words.length; i++) {
    const start = doc.starts[i] as number;
    const found = gazetteer.longestAt(folded, start) ?? shoutedAt(lowered, doc.words[i] ?? "", start, gazetteer);
    if (!found) continue;
    const end = tokenAfter(doc, i, found.end);
    const entity = end === null ? null : choose(found, doc.published);
    if (entity === null || end === null) continue;
    // `Sino-Russian`: the hyphen is no part of the name.
    const last = end > i + 1 && doc.norms[end - 1] === "-" ? end - 1 : end;
    doc.mentions.push(mention(i, last, entities.intern(entity), kindOf(found)));
    i = last - 1;
  }
  return `${doc.mentions.length} names of ${doc.entities.length} entities`;
}

/** The text with words in capitals as names are written; `null` where it has none. */
function inTitleCase(text: string): string | null {
  if (!/[A-Z]{4}/.test(text)) return null;
  return text.replace(/[A-Z]{2,}/g, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function shoutedAt(text: string | null, word: string, start: number, gazetteer: Gazetteer): Found | null {
  if (text === null || word.length < 3 || !/^[A-Z]+$/.test(word)) return null;
  const found = gazetteer.longestAt(text, start);
  const [entry] = found?.entries ?? [];
  return found && found.phrase.length > 3 && entry && SHOUTED.has(entry.type) ? found : null;
}

/** The token after the one that ends exactly at an offset; `null` where the offset cuts a token. */
function tokenAfter(doc: Doc, start: number, offset: number): number | null {
  let i = start;
  while (i < doc.ends.length && (doc.ends[i] as number) < offset) i++;
  return doc.ends[i] === offset ? i + 1 : null;
}

function choose(found: Found, day: string | null): DocEntity | null {
  const plain = found.entries.find((entry) => entry.kind !== "holder");
  if (plain) return entityOf(plain, found.phrase);
  return holderOn(found.entries, day);
}

function entityOf(entry: Entry, phrase: string): DocEntity {
  const { name, type, country, sector, office } = entry;
  return { name, type, country, sector, office, because: `dictionary: ${phrase}` };
}

function kindOf(found: Found): Mention["kind"] {
  return found.entries[0]?.kind === "adjective" ? "adjective" : "name";
}

function mention(start: number, end: number, entity: number, kind: Mention["kind"]): Mention {
  return { start, end, entity, head: end - 1, kind };
}
