import { readLists } from "../codebook.ts";
import type { Doc, DocEntity } from "../doc.ts";
import { Entities } from "./entities.ts";
import { MentionIndex } from "./mention-index.ts";
import { isNamePart } from "./person-names.ts";
import { titles } from "./titles.ts";

interface Lists {
  vessel: string[];
  prefixes: string[];
  weapons: string[];
}

const LONGEST_NAME = 4;
const PLACES = /^(?:in|at|near|off|from|to|of)$/;
let lists: Record<"kinds" | "prefixes" | "weapons" | "weaponStarts", ReadonlySet<string>> | null = null;

/** Ships by name (`the tanker Lady R`, `MV Angara`), with the flag that stands before them, and weapons by name. */
export function craft(doc: Doc): string {
  const entities = new Entities(doc);
  const mentions = new MentionIndex(doc);
  const { kinds, prefixes, weapons, weaponStarts } = load();
  let count = 0;
  for (let i = 0; i < doc.words.length; i++) {
    if (mentions.at(i)) continue;
    const word = doc.norms[i] ?? "";
    const start = prefixes.has(word) || kinds.has(word) ? i + 1 : -1;
    const end = start === -1 ? -1 : endOfName(doc, start, mentions);
    const weapon = weaponStarts.has(doc.words[i] ?? "") ? weaponAt(doc, i, weapons) : i;
    if (start !== -1 && end > start) {
      mentions.add({
        start,
        end,
        entity: entities.intern(vessel(doc, i, start, end, mentions)),
        head: end - 1,
        kind: "name",
      });
      i = end - 1;
      count++;
    } else if (weapon > i) {
      const name = doc.text.slice(doc.starts[i], doc.ends[weapon - 1]);
      mentions.add({
        start: i,
        end: weapon,
        entity: entities.intern(thing(name, "weapon", null, "named weapon")),
        head: weapon - 1,
        kind: "name",
      });
      i = weapon - 1;
      count++;
    }
  }
  mentions.save();
  return `${count} ships and weapons by name`;
}

function endOfName(doc: Doc, start: number, mentions: MentionIndex): number {
  let end = start;
  while (end < doc.words.length && end < start + LONGEST_NAME && isPart(doc, end) && !mentions.at(end)) end++;
  return end;
}

/** Unlike people, ships are called Lady and Queen. */
function isPart(doc: Doc, i: number): boolean {
  const honorific = titles().honorifics.has(doc.norms[i] ?? "") && /^\p{Lu}/u.test(doc.words[i] ?? "");
  return honorific || isNamePart(doc, i);
}

/** The country of a ship is its flag, where the text gives it in the same phrase. */
function vessel(doc: Doc, word: number, start: number, end: number, mentions: MentionIndex): DocEntity {
  const name = doc.text.slice(doc.starts[start], doc.ends[end - 1]);
  for (let i = word - 1; i >= word - 5 && i >= 0; i--) {
    const mention = mentions.at(i);
    const owner = mention ? doc.entities[mention.entity] : undefined;
    if (owner?.type === "state") return thing(name, "vessel", owner.country, `${doc.norms[word]} of ${owner.name}`);
    if (PLACES.test(doc.norms[i] ?? "") || /^[,.;]$/.test(doc.norms[i] ?? "")) break;
  }
  return thing(name, "vessel", null, `named behind ${doc.norms[word]}`);
}

/** Weapons may hold hyphens (`F-16`), which are tokens of their own. */
function weaponAt(doc: Doc, i: number, weapons: ReadonlySet<string>): number {
  for (let end = Math.min(i + 3, doc.words.length); end > i; end--) {
    const last = doc.ends[end - 1];
    if (last !== undefined && weapons.has(doc.text.slice(doc.starts[i], last))) return end;
  }
  return i;
}

function thing(name: string, type: "vessel" | "weapon", country: string | null, because: string): DocEntity {
  return { name, type, country, sector: null, office: null, because };
}

function load() {
  if (lists) return lists;
  const read = readLists("actors/vessels.yaml") as Lists;
  lists = {
    kinds: new Set(read.vessel),
    prefixes: new Set(read.prefixes),
    weapons: new Set(read.weapons),
    weaponStarts: new Set(read.weapons.flatMap((name) => [name, name.split("-")[0] ?? name])),
  };
  return lists;
}
