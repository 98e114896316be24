import { readFileSync } from "node:fs";
import { analyse } from "../src/language/analyse.ts";
import type { EntityType } from "../src/model/entity.ts";
import { dataFile } from "./data.ts";
import type { Line } from "./row.ts";

/** A name in a text, by offsets; `end` exclusive. */
interface NameSpan {
  start: number;
  end: number;
  kind: Kind;
}

type Kind = "PER" | "LOC" | "ORG";

const KINDS: readonly Kind[] = ["PER", "LOC", "ORG"];
const NAMED: Partial<Record<EntityType, Kind>> = {
  person: "PER",
  state: "LOC",
  place: "LOC",
  government: "ORG",
  intergovernmental: "ORG",
  organization: "ORG",
  company: "ORG",
  military: "ORG",
  group: "ORG",
};

/**
 * Names of people, places and organizations against Universal NER on EWT dev (Mayhew et al. 2024): F1 of exact spans, a
 * rough check on web text of another convention. States and places count as LOC; governments, bodies, companies, forces
 * and armed groups as ORG, save that a capital standing for its government is LOC, as it is there. Only mentions that are
 * names count, people without their titles; demonyms before nouns are no names there.
 */
export function evalNames(): Line[] {
  const path = dataFile("ner", "uner_ewt-dev.iob2");
  if (path === null) return [{ name: "names", leftOut: "ner/uner_ewt-dev.iob2 is not in BONGSU_DATA" }];
  const counts = new Map<Kind, { right: number; said: number; gold: number }>();
  for (const kind of KINDS) counts.set(kind, { right: 0, said: 0, gold: 0 });
  for (const { text, names } of readNames(readFileSync(path, "utf8"))) {
    const found = namesIn(text);
    for (const kind of KINDS) {
      const count = counts.get(kind)!;
      const gold = new Set(names.filter((name) => name.kind === kind).map(key));
      const said = new Set(found.filter((name) => name.kind === kind).map(key));
      count.gold += gold.size;
      count.said += said.size;
      count.right += [...said].filter((name) => gold.has(name)).length;
    }
  }
  return KINDS.map((kind) => {
    const { right, said, gold } = counts.get(kind)!;
    return { name: `names on EWT dev: ${kind} F1`, value: (200 * right) / (said + gold), unit: "%" };
  });
}

function key({ start, end }: NameSpan): string {
  return `${start}-${end}`;
}

/** Names that the engine reads in a text. */
function namesIn(text: string): NameSpan[] {
  const doc = analyse(text, { published: null });
  return doc.mentions.flatMap(({ start, end, entity, kind }) => {
    const { name, type, because } = doc.entities[entity]!;
    const named = because.startsWith("capital for") ? "LOC" : NAMED[type];
    if (kind !== "name" || named === undefined) return [];
    const offset = doc.starts[start]!;
    const phrase = text.slice(offset, doc.ends[end - 1]);
    const at = type === "person" ? phrase.lastIndexOf(name) : -1;
    return at === -1
      ? [{ start: offset, end: offset + phrase.length, kind: named }]
      : [{ start: offset + at, end: offset + at + name.length, kind: named }];
  });
}

/** Sentences of an IOB2 file with their names as offsets into the `# text` line; tokens that do not lie in it are left out. */
function readNames(content: string): { text: string; names: NameSpan[] }[] {
  return content.split("\n\n").flatMap((block) => {
    const lines = block.split("\n");
    const text = lines.find((line) => line.startsWith("# text = "))?.slice("# text = ".length);
    if (text === undefined) return [];
    const names: NameSpan[] = [];
    let from = 0;
    for (const [, word = "", tag = "O"] of lines.filter((line) => /^\d/.test(line)).map((line) => line.split("\t"))) {
      const start = text.indexOf(word, from);
      if (start === -1) continue;
      from = start + word.length;
      const kind = tag.slice(2) as Kind;
      const last = names.at(-1);
      if (tag.startsWith("B-")) names.push({ start, end: from, kind });
      else if (tag.startsWith("I-") && last) last.end = from;
    }
    return [{ text, names }];
  });
}
