import { READING } from "./codebook.ts";
import { stemsOf, type Word } from "./words.ts";

/** Places that a text must fill, each by one of several runs of stems. */
export type Pattern = readonly (readonly string[])[][];

/** The words of a text that fill a pattern, as their places in it, ascending. */
export type Filled = readonly number[];

/** The places of each stem in a text. */
export type StemIndex = ReadonlyMap<string, readonly number[]>;

/** Reads a pattern as `codebook/ledger/acts.yaml` writes it; `{name}` is replaced by the list of that name. */
export function readPattern(written: string, lists: Readonly<Record<string, readonly string[]>>): Pattern {
  return written.split(" ").map((place) =>
    place
      .replace(/\{(\w+)\}/g, (_, name: string) => (lists[name] ?? []).join("|"))
      .split("|")
      .map(stemsOf),
  );
}

/** Where each stem stands. */
export function indexStems(words: readonly Word[]): StemIndex {
  const index = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const places = index.get(word.stem);
    if (places) places.push(at);
    else index.set(word.stem, [at]);
  }
  return index;
}

/** The tightest way in which a text fills a pattern, in any order and within the window; `null` if it does not. */
export function fill(pattern: Pattern, text: StemIndex): Filled | null {
  const found: Filled[][] = [];
  for (const place of pattern) {
    const runs: Filled[] = [];
    // Every text is held against every pattern, and nearly all of them fail here: a look-up, and nothing made.
    for (const run of place) if (text.has(run[0] ?? "")) runs.push(...runsOf(run, text));
    if (runs.length === 0) return null;
    found.push(runs);
  }
  const [first = [], ...others] = found;
  return first.map((start) => complete(start, others)).reduce(tighter, null);
}

/** Takes for each further place the run that is nearest to what is filled already and shares no word with it. */
function complete(start: Filled, others: readonly Filled[][]): Filled | null {
  const taken = [...start];
  for (const runs of others) {
    const free = runs.filter((run) => run.every((at) => !taken.includes(at)));
    const nearest = free.toSorted((a, b) => distance(a, taken) - distance(b, taken))[0];
    if (nearest === undefined) return null;
    taken.push(...nearest);
  }
  taken.sort((a, b) => a - b);
  return width(taken) <= READING.window ? taken : null;
}

function tighter(best: Filled | null, filled: Filled | null): Filled | null {
  if (best === null || filled === null) return best ?? filled;
  return width(filled) < width(best) ? filled : best;
}

/** Where a run of stems stands, word beside word. */
export function runsOf(run: readonly string[], text: StemIndex): Filled[] {
  const [first = "", ...rest] = run;
  return (text.get(first) ?? [])
    .filter((at) => rest.every((each, k) => text.get(each)?.includes(at + k + 1) ?? false))
    .map((at) => run.map((_, k) => at + k));
}

function distance(run: Filled, taken: readonly number[]): number {
  return Math.min(...taken.flatMap((at) => run.map((other) => Math.abs(at - other))));
}

function width(filled: readonly number[]): number {
  return (filled.at(-1) ?? 0) - (filled[0] ?? 0) + 1;
}
