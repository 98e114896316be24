import { readRows } from "./codebook.ts";
import { type Word, wordsOf } from "./words.ts";

/** A state or body that words name. */
export interface NamedState {
  code: string;
  /** Place of its first word, and the one after its last. */
  at: number;
  end: number;
  /** Named by an adjective or as somebody's: `Russian ships`, `Japan's ban`. */
  modifies: boolean;
  /** A body between states. */
  body: boolean;
}

interface Name {
  /** `null`: holds a state's name and is not the state. */
  code: string | null;
  words: string[];
  adjective: boolean;
  body: boolean;
}

/** The states and bodies that words name, in order. Of names within longer names only the longer counts. */
export function statesIn(words: readonly Word[]): NamedState[] {
  const found: NamedState[] = [];
  let at = 0;
  while (at < words.length) {
    const name = nameAt(words, at);
    const end = at + (name?.words.length ?? 1);
    if (name?.code) {
      const modifies = name.adjective || (words[end - 1]?.possessive ?? false);
      found.push({ code: name.code, at, end, modifies, body: name.body });
    }
    at = end;
  }
  return found;
}

/** The words with the stems of states' names taken out: `United States` tells of no unit. What is brought before a body stays. */
export function unnamed(words: readonly Word[], found: readonly NamedState[] = statesIn(words)): Word[] {
  return words.map((word, at) =>
    found.some(({ at: from, end, body }) => !body && at >= from && at < end) ? { ...word, stem: "" } : word,
  );
}

function nameAt(words: readonly Word[], at: number): Name | null {
  const first = words[at]?.text ?? "";
  return NAMES.get(first)?.find((name) => name.words.every((each, k) => words[at + k]?.text === each)) ?? null;
}

/** By their first word, longer names first. */
const NAMES: ReadonlyMap<string, Name[]> = (() => {
  const names = [...states(), ...bodies(), ...institutions(), ...holders(), ...others()];
  const longestFirst = names
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length);
  return Map.groupBy(longestFirst, ({ words }) => words[0] ?? "");
})();

function states(): Name[] {
  type Column = "code" | "name" | "variants" | "adjectives" | "people" | "capitals";
  return readRows<Column>("actors/states.tsv").flatMap(({ code, name, variants, adjectives, people, capitals }) => {
    const plurals = adjectives.split("|").flatMap((each) => (/(?:n|i)$/.test(each) ? [`${each}s`] : []));
    return [
      ...named(code, [name, variants, people, capitals]),
      ...named(code, plurals),
      ...named(code, [adjectives], { adjective: true }),
    ];
  });
}

function bodies(): Name[] {
  return readRows<"code" | "name" | "variants">("actors/bodies.tsv").flatMap(({ code, name, variants }) =>
    code === "" ? [] : named(code, [name, variants], { body: true }),
  );
}

function institutions(): Name[] {
  return readRows<"country" | "name" | "variants">("actors/institutions.tsv").flatMap(({ country, name, variants }) =>
    country === "" ? [] : named(country, [name, variants]),
  );
}

/** Office holders whose name stands for one state whenever they held the office. */
function holders(): Name[] {
  return readRows<"name" | "variants" | "country">("actors/office-holders.tsv").flatMap(({ country, name, variants }) =>
    country === "" ? [] : named(country, [name, variants]),
  );
}

function others(): Name[] {
  return readRows<"name" | "variants">("actors/not-actors.tsv").flatMap(({ name, variants }) =>
    named(null, [name, variants]),
  );
}

function named(
  code: string | null,
  cells: readonly string[],
  is: { adjective?: boolean; body?: boolean } = {},
): Name[] {
  return cells
    .flatMap((cell) => cell.split("|"))
    .filter((each) => each !== "" && !each.endsWith("-"))
    .map((each) => ({
      code,
      words: wordsOf(each).map(({ text }) => text),
      adjective: is.adjective ?? false,
      body: is.body ?? false,
    }));
}
