import { readLists, readTable } from "../codebook.ts";
import type { Doc, Mention } from "../doc.ts";
import type { Entities } from "./entities.ts";
import { fold } from "../fold.ts";
import { Gazetteer } from "./gazetteer.ts";
import type { Entry } from "./gazetteer.ts";

interface Weapons {
  named: Gazetteer;
  /** Names that need one of `nouns` beside them. */
  beside: Gazetteer;
  nouns: ReadonlySet<string>;
}

const LOWER_A = 97;
let loaded: Weapons | null = null;

/** Finds weapons in a document by name (`Su-35`, `Patriot batteries`). */
export class WeaponFinder {
  readonly #doc: Doc;
  readonly #entities: Entities;
  readonly #folded: string;

  constructor(doc: Doc, entities: Entities) {
    this.#doc = doc;
    this.#entities = entities;
    this.#folded = fold(doc.text);
  }

  /** The weapon that starts at a token, `null` where none does. */
  at(i: number): Mention | null {
    // Weapons are written with a capital or a number in front; most words are not.
    if ((this.#doc.words[i]?.charCodeAt(0) ?? LOWER_A) >= LOWER_A) return null;
    const { named, beside, nouns } = weapons();
    const start = this.#doc.starts[i]!;
    const sure = named.longestAt(this.#folded, start);
    const found = sure ?? beside.longestAt(this.#folded, start);
    if (!found) return null;
    const end = this.#tokenEnding(i, found.end);
    if (end === null) return null;
    const noun = (k: number) => nouns.has(this.#doc.norms[k] ?? "");
    if (!sure && !noun(end) && !noun(i - 1) && !(noun(end + 1) && !noun(i))) return null;
    const name = this.#doc.text.slice(start, found.end);
    const because = sure ? "named weapon" : "named beside a word for weapons";
    const entity = this.#entities.intern({ name, type: "weapon", country: null, sector: null, office: null, because });
    return { start: i, end, entity, head: end - 1, kind: "name" };
  }

  #tokenEnding(start: number, offset: number): number | null {
    const { ends } = this.#doc;
    let i = start;
    while (i < ends.length && ends[i]! < offset) i++;
    return ends[i] === offset ? i + 1 : null;
  }
}

function weapons(): Weapons {
  if (loaded) return loaded;
  const rows = readTable<"name" | "beside">("actors/weapons.tsv");
  const { nouns } = readLists("actors/weapon-nouns.yaml") as { nouns: string[] };
  const named = (beside: boolean) => rows.filter((row) => (row.beside !== "") === beside).map(({ name }) => name);
  loaded = { named: gazetteer(named(false)), beside: gazetteer(named(true)), nouns: new Set(nouns) };
  return loaded;
}

function gazetteer(names: string[]): Gazetteer {
  const found = new Gazetteer();
  for (const name of names) {
    const weapon: Entry = {
      name,
      type: "weapon",
      country: null,
      sector: null,
      office: null,
      kind: "name",
      from: "",
      to: "",
    };
    found.add(name, weapon);
  }
  return found;
}
