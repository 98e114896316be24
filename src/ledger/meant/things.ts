import { READING, readRows, THINGS } from "./codebook.ts";
import { indexStems, runsOf, type StemIndex } from "./pattern.ts";
import { stemsOf, type Word } from "./words.ts";

/** Something that words name, or the kin of it. */
export interface Thing {
  name: string;
  at: number;
}

/** The things that words name, each once; of words within longer names only the longer name counts. */
export function thingsIn(words: readonly Word[]): Thing[] {
  const index = indexStems(words);
  const named = findNames(NAMES, words, index);
  const covered = new Set(named.flatMap(({ at }) => at));
  const found = [
    ...named,
    ...findNames(GOODS, words, index).filter(({ at }) => !at.some((place) => covered.has(place))),
  ];
  const longest = found.filter(
    ({ at }) => !found.some((other) => other.at.length > at.length && at.every((place) => other.at.includes(place))),
  );
  return [...new Map(longest.map(({ name, at }) => [name, { name, at: at[0] ?? 0 }])).values()];
}

/** Stems of capitalised words behind the first: names of places, people and ships. */
export function properStems(words: readonly Word[]): Set<string> {
  const named = words.filter(
    ({ text, lower, stem }, at) => at > 0 && stem !== "" && /^\p{Lu}/u.test(text) && !EMPTY.has(lower),
  );
  return new Set(named.map((word) => word.stem));
}

function findNames(names: ReadonlyMap<string, ThingName[]>, words: readonly Word[], index: StemIndex) {
  return [...index.keys()].flatMap((first) =>
    (names.get(first) ?? []).flatMap(({ name, run }) =>
      runsOf(run, index)
        .filter((at) => at.length > 1 || !isVerb(words[at[0] ?? 0]?.lower ?? "", name))
        .map((at) => ({ name, at })),
    ),
  );
}

/** `shipping` and `armed` name no thing; `fishing` does, because it is written so. */
function isVerb(lower: string, name: string): boolean {
  return /(?:ing|ed)$/.test(lower) && !(THINGS[name]?.same.includes(lower) ?? false);
}

/** Whether one thing is the other or a kind of it. */
export function isKindOf(thing: string, wider: string): boolean {
  return widerThan(thing).has(wider);
}

/** A thing and all that it is a kind of. WordNet has circles: `beer` is `brew` is `beer`. */
function widerThan(thing: string, known: Set<string> = new Set()): Set<string> {
  if (known.has(thing)) return known;
  known.add(thing);
  for (const each of WIDER.get(thing) ?? []) widerThan(each, known);
  return known;
}

/** Stems of the words that tell something, the names of states taken out by the caller. */
export function tellingStems(words: readonly Word[]): Set<string> {
  return new Set(
    words.filter(({ lower, stem }) => stem !== "" && lower.length > 2 && !EMPTY.has(lower)).map((word) => word.stem),
  );
}

const EMPTY = new Set(READING.empty);
const EMPTY_STEMS = new Set(READING.empty.flatMap(stemsOf));

interface ThingName {
  name: string;
  run: string[];
}

/** Every name of a thing as stems, by the first. A thing that only stands in `holds` is called by its own name. */
const NAMES: ReadonlyMap<string, ThingName[]> = Map.groupBy(
  [
    ...Object.entries(THINGS).flatMap(([name, { same }]) => same.map((each) => ({ name, run: stemsOf(each) }))),
    ...[...new Set(Object.values(THINGS).flatMap(({ holds }) => holds))]
      .filter((name) => !(name in THINGS))
      .map((name) => ({ name, run: stemsOf(name) })),
  ],
  ({ run }) => run[0] ?? "",
);

/** Goods that the hand-written list does not name. */
const GOODS: ReadonlyMap<string, ThingName[]> = Map.groupBy(
  readRows<"noun" | "wider">("ledger/goods.tsv")
    .map(({ noun }) => ({ name: noun, run: stemsOf(noun) }))
    .filter(({ run }) => run.some((stem) => !EMPTY_STEMS.has(stem))),
  ({ run }) => run[0] ?? "",
);

const WIDER: ReadonlyMap<string, string[]> = (() => {
  const wider = new Map<string, string[]>();
  const add = (name: string, more: readonly string[]) => wider.set(name, [...(wider.get(name) ?? []), ...more]);
  for (const [name, { holds }] of Object.entries(THINGS)) for (const held of holds) add(held, [name]);
  const called = new Map(Object.entries(THINGS).flatMap(([name, { same }]) => same.map((each) => [each, name])));
  for (const { noun, wider: more } of readRows<"noun" | "wider">("ledger/goods.tsv"))
    if (!called.has(noun))
      add(
        noun,
        more.split("|").map((each) => called.get(each) ?? each),
      );
  return wider;
})();
