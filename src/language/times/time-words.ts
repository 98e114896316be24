import { readLists } from "../codebook.ts";

/** How the words before a time bound it: its days are the last, the first, or just beyond. */
export type Relation = "end" | "before" | "start" | "after";

interface TimeLists {
  months: string[][];
  ambiguous: string[];
  homonyms: string[];
  weekdays: string[][];
  numbers: Record<string, number>;
  ordinals: string[];
  seasons: Record<string, [number, number]>;
  future: string[];
  past: string[];
  timetable: string[];
  prepositions: string[];
  relations: Record<string, Relation>;
  repeating: string[];
  looksBack: string[];
  lasted: string[];
}

/** The words of time in `codebook/language/times.yaml`, ready for look-up. */
export interface TimeWords {
  /** Name to number, January is 1. */
  months: ReadonlyMap<string, number>;
  ambiguous: ReadonlySet<string>;
  homonyms: ReadonlySet<string>;
  /** Name to number, Monday is 0. */
  weekdays: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, number>;
  /** Word to number, `first` is 1. */
  ordinals: ReadonlyMap<string, number>;
  seasons: ReadonlyMap<string, readonly [number, number]>;
  future: ReadonlySet<string>;
  past: ReadonlySet<string>;
  timetable: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  relations: ReadonlyMap<string, Relation>;
  repeating: ReadonlySet<string>;
  looksBack: ReadonlySet<string>;
  lasted: ReadonlySet<string>;
}

let loaded: TimeWords | null = null;

export function timeWords(): TimeWords {
  loaded ??= load();
  return loaded;
}

function load(): TimeWords {
  const lists = readLists("language/times.yaml") as TimeLists;
  return {
    months: new Map(lists.months.flatMap((names, k) => names.map((name) => [name, k + 1] as const))),
    ambiguous: new Set(lists.ambiguous),
    homonyms: new Set(lists.homonyms),
    weekdays: new Map(lists.weekdays.flatMap((names, k) => names.map((name) => [name, k] as const))),
    numbers: new Map(Object.entries(lists.numbers)),
    ordinals: new Map(lists.ordinals.map((word, k) => [word, k + 1] as const)),
    seasons: new Map(Object.entries(lists.seasons)),
    future: new Set(lists.future),
    past: new Set(lists.past),
    timetable: new Set(lists.timetable),
    prepositions: new Set(lists.prepositions),
    relations: new Map(Object.entries(lists.relations)),
    repeating: new Set(lists.repeating),
    looksBack: new Set(lists.looksBack),
    lasted: new Set(lists.lasted),
  };
}
