import { readLists } from "../codebook.ts";

interface TimeLists {
  months: string[][];
  ambiguous: string[];
  weekdays: string[][];
  numbers: Record<string, number>;
  seasons: Record<string, [number, number]>;
  future: string[];
  past: string[];
}

/** The words of time in `codebook/language/times.yaml`, ready for look-up. */
export interface TimeWords {
  /** Name to number, January is 1. */
  months: ReadonlyMap<string, number>;
  ambiguous: ReadonlySet<string>;
  /** Name to number, Monday is 0. */
  weekdays: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, number>;
  seasons: ReadonlyMap<string, readonly [number, number]>;
  future: ReadonlySet<string>;
  past: ReadonlySet<string>;
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
    weekdays: new Map(lists.weekdays.flatMap((names, k) => names.map((name) => [name, k] as const))),
    numbers: new Map(Object.entries(lists.numbers)),
    seasons: new Map(Object.entries(lists.seasons)),
    future: new Set(lists.future),
    past: new Set(lists.past),
  };
}
