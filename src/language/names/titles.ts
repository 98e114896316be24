import { readLists } from "../codebook.ts";

/** What a noun at the end of a title makes of the phrase. */
export interface TitleHead {
  kind: "person" | "institution" | "force" | "expert";
  /** PLOVER sector, `null` for those who speak for nobody. */
  sector: string | null;
}

/** Words of titles, offices and institutions, from `codebook/actors/offices.yaml`. */
export interface Titles {
  heads: ReadonlyMap<string, TitleHead>;
  modifiers: ReadonlySet<string>;
  honorifics: ReadonlySet<string>;
  former: ReadonlySet<string>;
  /** Words of those who stand against the state (`opposition leader`). */
  opposed: ReadonlySet<string>;
  /** Heads that name a body only behind a modifier. */
  needModifier: ReadonlySet<string>;
  /** Two words that are one head (`border guard`). */
  pairs: ReadonlyMap<string, TitleHead>;
  /** Offices that only one state has, to its code. */
  ofOneState: ReadonlyMap<string, string>;
}

type Sectors = Record<string, string[]>;

interface Offices {
  persons: Sectors;
  institutions: Sectors;
  forces: Sectors;
  modifiers: string[];
  experts: string[];
  honorifics: string[];
  former: string[];
  opposed: string[];
  needModifier: string[];
  pairs: { forces: string[] };
  ofOneState: Record<string, string[]>;
}

let loaded: Titles | null = null;

export function titles(): Titles {
  loaded ??= load();
  return loaded;
}

function load(): Titles {
  const lists = readLists("actors/offices.yaml") as Offices;
  const heads = new Map<string, TitleHead>();
  const add = (sectors: Sectors, kind: TitleHead["kind"]) => {
    for (const [sector, words] of Object.entries(sectors)) for (const word of words) heads.set(word, { kind, sector });
  };
  add(lists.forces, "force");
  add(lists.institutions, "institution");
  add(lists.persons, "person");
  for (const word of lists.experts) heads.set(word, { kind: "expert", sector: null });
  return {
    heads,
    modifiers: new Set(lists.modifiers),
    honorifics: new Set(lists.honorifics),
    former: new Set(lists.former),
    opposed: new Set(lists.opposed),
    needModifier: new Set(lists.needModifier),
    pairs: new Map(lists.pairs.forces.map((words) => [words, { kind: "force", sector: "MIL" }])),
    ofOneState: new Map(Object.entries(lists.ofOneState).flatMap(([code, all]) => all.map((office) => [office, code]))),
  };
}
