import { fold } from "../fold.ts";
import { readLists, readTable } from "../codebook.ts";

/** Names of people by their parts, from `given-names.tsv` and `name-parts.yaml` of `codebook/language/`. */
interface GivenNames {
  /** Folded given name to the pronoun that it calls for; `null` where it is given to both. */
  genders: ReadonlyMap<string, "he" | "she" | null>;
  /** Family names that stand before the given name. */
  familyFirst: ReadonlySet<string>;
  /** Lower-case words inside names (`al`, `van`). */
  particles: ReadonlySet<string>;
  /** Family names, in lower case, that are small words as well (`He`, `To`). */
  alsoWords: ReadonlySet<string>;
}

let loaded: GivenNames | null = null;

export function givenNames(): GivenNames {
  if (loaded) return loaded;
  const rows = readTable<"name" | "pronoun">("language/given-names.tsv");
  const genders = new Map(
    rows.map(({ name, pronoun }) => [fold(name), pronoun === "" ? null : (pronoun as "he" | "she")]),
  );
  const { familyFirst, particles, alsoWords } = readLists("language/name-parts.yaml") as Record<string, string[]>;
  loaded = {
    genders,
    familyFirst: new Set(familyFirst),
    particles: new Set(particles),
    alsoWords: new Set(alsoWords),
  };
  return loaded;
}

/** Whether a word is a given name; `Anne-Marie` is, where `Anne` is. */
export function isGivenName(word: string): boolean {
  const { genders } = givenNames();
  const plain = fold(word);
  return genders.has(plain) || genders.has(plain.split("-")[0] ?? "");
}

/** The pronoun that a full name calls for, by its first word; `null` where that tells nothing. */
export function genderOfName(name: string): "he" | "she" | null {
  const first = fold(name).split(" ")[0] ?? "";
  const { genders } = givenNames();
  return genders.get(first) ?? genders.get(first.split("-")[0] ?? "") ?? null;
}
