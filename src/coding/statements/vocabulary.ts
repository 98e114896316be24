import { z } from "zod";
import type { StatementKind } from "../../model/statement.ts";
import { readCodebook } from "../codebook.ts";
import { fold } from "../frames/spelling.ts";

const LISTS = [
  "set-off",
  "addressing",
  "firm",
  "hedged",
  "obliging",
  "first-person",
  "likelihood",
  "odds",
  "steered",
  "arriving",
  "reprisals",
  "avenging",
  "answering",
  "willing",
  "resolving",
  "intents",
  "desisting",
  "forgoing",
  "unhesitating",
  "undenied",
  "contesting",
  "claims",
  "announcing",
  "domestic",
  "rating",
  "advising",
  "requesting",
  "harming",
  "offices",
  "gestures",
  "turning",
  "voicing",
  "weak-odds",
  "insisting",
  "happening",
  "scholarly",
  "aloof",
  "refusable",
  "warning",
  "standing",
  "idle",
  "indefinite",
  "asking",
  "depending",
  "uncontrolled",
  "institutions",
] as const;

type Lists = Record<(typeof LISTS)[number], ReadonlySet<string>>;

/** The words of `codebook/coding/statements.yaml`, which says what each list is for. */
export interface Vocabulary extends Lists {
  /** The kind of statement that a verb with its particle governs. */
  governing: ReadonlyMap<string, StatementKind>;
  /** The kind of statement that the complement of a noun is. */
  nouns: ReadonlyMap<string, StatementKind>;
}

const kinds = z.partialRecord(
  z.enum(["position", "commitment", "threat", "demand", "offer", "forecast", "recommendation", "denial"]),
  z.array(z.string()),
);
const list = z.array(z.string());
const shape = z.strictObject({
  ...(Object.fromEntries(LISTS.map((name) => [name, list])) as Record<(typeof LISTS)[number], typeof list>),
  governing: kinds,
  nouns: kinds,
});

let loaded: Vocabulary | null = null;

/** The vocabulary of statements, read and checked on first use. @throws Failure `coding.codebook` */
export function vocabulary(): Vocabulary {
  loaded ??= readVocabulary();
  return loaded;
}

function readVocabulary(): Vocabulary {
  const { governing, nouns, ...lists } = readCodebook("coding/statements.yaml", shape);
  const sets = Object.fromEntries(LISTS.map((name) => [name, new Set(lists[name].map(folded))])) as unknown as Lists;
  return { ...sets, governing: byPhrase(governing), nouns: byPhrase(nouns) };
}

function folded(phrase: string): string {
  return phrase.split(" ").map(fold).join(" ");
}

function byPhrase(table: Partial<Record<StatementKind, string[]>>): Map<string, StatementKind> {
  const found = new Map<string, StatementKind>();
  for (const [kind, phrases] of Object.entries(table))
    for (const phrase of phrases) found.set(folded(phrase), kind as StatementKind);
  return found;
}
