import { readTable, split } from "../codebook.ts";
import type { Doc } from "../doc.ts";

/** Forms that the spelling of a verb allows; a word may allow several (`put`). */
export const FORM = { base: 1, third: 2, past: 4, participle: 8, gerund: 16 } as const;

let irregular: Map<string, { forms: number; base: string }> | null = null;

/** The forms that token `i` may be, as bits of `FORM`, judged by its spelling and lemma. */
export function verbForms(doc: Doc, i: number): number {
  const word = doc.norms[i] ?? "";
  const known = irregularForms().get(word);
  if (known) return known.forms;
  if (word.endsWith("ing") && word.length > 4) return FORM.gerund;
  if (word.endsWith("ed") && word.length > 3) return FORM.past | FORM.participle;
  if (word.endsWith("s") && doc.lemmas[i] !== word) return FORM.third;
  return FORM.base;
}

/** The forms that a word may be as a verb, as bits of `FORM`, judged by its spelling alone. */
export function formsOf(word: string): number {
  const known = irregularForms().get(word);
  if (known) return known.forms;
  if (word.endsWith("ing") && word.length > 4) return FORM.gerund;
  if (word.endsWith("ed") && word.length > 3) return FORM.past | FORM.participle;
  return word.endsWith("s") ? FORM.third : FORM.base;
}

/** The base of an irregular form, `null` for regular verbs. */
export function baseOf(word: string): string | null {
  return irregularForms().get(word)?.base ?? null;
}

function irregularForms(): ReadonlyMap<string, { forms: number; base: string }> {
  if (irregular) return irregular;
  const found = new Map<string, { forms: number; base: string }>();
  const add = (word: string, form: number, base: string) =>
    found.set(word, { forms: (found.get(word)?.forms ?? 0) | form, base: found.get(word)?.base ?? base });
  for (const { base, past, participle } of readTable<"base" | "past" | "participle">("language/irregular-verbs.tsv")) {
    add(base, FORM.base, base);
    for (const word of split(past)) add(word, FORM.past, base);
    for (const word of split(participle)) add(word, FORM.participle, base);
  }
  irregular = found;
  return found;
}
