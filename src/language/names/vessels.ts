import { readLists } from "../codebook.ts";
import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import type { Entities } from "./entities.ts";
import type { MentionIndex } from "./mention-index.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";

interface Lists {
  kinds: string[];
  prefixes: string[];
  navies: Record<string, string>;
  notFlag: string[];
}

interface Words {
  kinds: ReadonlySet<string>;
  prefixes: ReadonlySet<string>;
  /** Prefix of a navy's ships to its state. */
  navies: ReadonlyMap<string, string>;
  notFlag: ReadonlySet<string>;
}

const LONGEST_NAME = 5;
/** How far before the kind of ship its flag may stand, in tokens. */
const FLAG_REACH = 8;
const OPENING = /^["“‘'«]$/;
const PLACING = /^(?:in|at|near|off|from|to|of)$/;
const VERBAL = tagSet("VERB", "AUX");
let loaded: Words | null = null;

/** The ship whose kind or prefix stands at a token (`the tanker Lady R`, `HMS Diamond`); `null` where none is named. */
export function vesselAt(doc: Doc, i: number, mentions: MentionIndex, entities: Entities): Mention | null {
  const { kinds, prefixes, navies } = words();
  const word = doc.norms[i] ?? "";
  const navy = /^\p{Lu}+$/u.test(doc.words[i] ?? "") ? navies.get(word) : undefined;
  if (navy === undefined && !prefixes.has(word) && !kinds.has(word)) return null;
  const name = readName(doc, i + 1, mentions);
  if (!name || (kinds.has(word) && !isShip(doc, i, name, mentions))) return null;
  const flag = navy ?? flagBefore(doc, i, mentions);
  const entity = entities.intern({
    name: doc.text.slice(doc.starts[name.start], doc.ends[name.end - 1]),
    type: "vessel",
    country: flag,
    sector: null,
    office: null,
    because: flag === null ? `named behind ${doc.norms[i]}` : `${doc.norms[i]} of ${flag}`,
  });
  return { ...name, entity, head: name.end - 1, kind: "name" };
}

/** Capitalised words, numbers behind them, in quotation marks or not. */
function readName(doc: Doc, from: number, mentions: MentionIndex): TokenRange | null {
  const start = OPENING.test(doc.words[from] ?? "") ? from + 1 : from;
  let end = start;
  while (end < start + LONGEST_NAME && isPart(doc, end, end > start) && !isActor(doc, end, mentions)) end++;
  return end > start ? { start, end } : null;
}

function isPart(doc: Doc, i: number, inside: boolean): boolean {
  const word = doc.words[i] ?? "";
  return /^\p{Lu}/u.test(word) || (inside && /^(?:\d{1,4}|[IVX]+|al|el|de|la|del|of)$/.test(word) && follows(doc, i));
}

/** A number may end a name; a small word must not. */
function follows(doc: Doc, i: number): boolean {
  return /^[\dIVX]/.test(doc.words[i] ?? "") || /^\p{Lu}/u.test(doc.words[i + 1] ?? "");
}

/** Companies, bodies and institutions do not lend ships their names. */
function isActor(doc: Doc, i: number, mentions: MentionIndex): boolean {
  const mention = mentions.at(i);
  const type = mention ? doc.entities[mention.entity]?.type : undefined;
  return mention?.kind === "adjective" || /^(?:company|intergovernmental|government|group)$/.test(type ?? "");
}

/** `the tanker Iran seized`: a state, city or person alone before a verb acts; the ship has no name here, unless the two are one phrase. */
function isShip(doc: Doc, kind: number, name: TokenRange, mentions: MentionIndex): boolean {
  const mention = mentions.startingAt(name.start);
  if (mention?.end !== name.end || mention.start !== name.start) return true;
  const { type } = doc.entities[mention.entity] as DocEntity;
  if (type !== "place" && type !== "person") return false;
  const head = doc.heads[kind]!;
  return !hasTag(doc, name.end, VERBAL) || (head >= name.start && head < name.end);
}

/** The flag that stands before the ship, where the text gives it in the same phrase. */
function flagBefore(doc: Doc, kind: number, mentions: MentionIndex): string | null {
  for (let i = kind - 1; i >= Math.max(0, kind - FLAG_REACH); i--) {
    const mention = mentions.at(i);
    const owner = mention ? doc.entities[mention.entity] : undefined;
    const behind = doc.norms[mention?.end ?? 0] === "-" ? doc.norms[mention!.end + 1] : doc.norms[mention?.end ?? 0];
    if (owner?.type === "state" && !words().notFlag.has(behind ?? "")) return owner.country;
    if (PLACING.test(doc.norms[i] ?? "") || /^[.;]$/.test(doc.norms[i] ?? "")) return null;
  }
  return null;
}

function words(): Words {
  if (loaded) return loaded;
  const lists = readLists("actors/vessels.yaml") as Lists;
  loaded = {
    kinds: new Set(lists.kinds),
    prefixes: new Set(lists.prefixes),
    navies: new Map(Object.entries(lists.navies)),
    notFlag: new Set(lists.notFlag),
  };
  return loaded;
}
