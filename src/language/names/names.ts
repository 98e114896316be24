import { dictionary } from "./dictionary.ts";
import type { Doc, DocEntity, Mention } from "../doc.ts";
import { Entities } from "./entities.ts";
import { fold } from "../fold.ts";
import type { Entry, Found } from "./gazetteer.ts";
import { holderOn } from "./holders.ts";

/** Names of the dictionary: states, demonyms, capitals, bodies, institutions, companies, groups, office holders. */
export function names(doc: Doc): string {
  const entities = new Entities(doc);
  const folded = fold(doc.text);
  const gazetteer = dictionary();
  for (let i = 0; i < doc.words.length; i++) {
    const found = gazetteer.longestAt(folded, doc.starts[i] as number);
    if (!found) continue;
    const end = tokenAfter(doc, i, found.end);
    const entity = end === null ? null : choose(found, doc.published);
    if (entity === null || end === null) continue;
    doc.mentions.push(mention(i, end, entities.intern(entity), kindOf(found)));
    i = end - 1;
  }
  return `${doc.mentions.length} names of ${doc.entities.length} entities`;
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
