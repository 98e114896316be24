import type { Doc, DocEntity, Mention } from "../doc.ts";
import { Entities } from "./entities.ts";
import { MentionIndex } from "./mention-index.ts";

const SOUTH: DocEntity = state("South Korea", "KOR");
const NORTH: DocEntity = state("North Korea", "PRK");

/** `the North`, `the South` and `Korea` alone: read only in a text that names a Korea, and said why. */
export function settleKoreas(doc: Doc): string {
  const entities = new Entities(doc);
  const mentions = new MentionIndex(doc);
  const north = doc.entities.some((entity) => entity.country === "PRK");
  const south = doc.entities.some((entity) => entity.country === "KOR");
  let count = 0;
  for (let i = 0; i < doc.words.length; i++) {
    if (mentions.at(i)) continue;
    const read = readKorea(doc, i, north, south);
    if (!read) continue;
    mentions.add({ start: i, end: i + 1, entity: entities.intern(read), head: i, kind: kindOf(doc, i) });
    count++;
  }
  mentions.save();
  return `${count} names of a Korea without its side`;
}

function readKorea(doc: Doc, i: number, north: boolean, south: boolean): DocEntity | null {
  const word = doc.words[i] ?? "";
  if (word === "Korea" || word === "Korean" || word === "Koreans") {
    if (north && !south) return null;
    return { ...SOUTH, because: `${word} without North or South` };
  }
  if (!(north || south) || doc.norms[i - 1] !== "the" || /^\p{Lu}/u.test(doc.words[i + 1] ?? "")) return null;
  if (word === "North") return { ...NORTH, because: "the North in a text about Korea" };
  return word === "South" ? { ...SOUTH, because: "the South in a text about Korea" } : null;
}

function kindOf(doc: Doc, i: number): Mention["kind"] {
  return doc.words[i] === "Korean" ? "adjective" : "name";
}

function state(name: string, country: string): DocEntity {
  return { name, type: "state", country, sector: null, office: null, because: "" };
}
