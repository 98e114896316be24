import { readTable, split } from "./codebook.ts";
import type { Doc } from "./doc.ts";

/** Forms that the spelling of a verb allows; a word may allow several (`put`). */
export const FORM = { base: 1, third: 2, past: 4, participle: 8, gerund: 16 } as const;

let irregular: Map<string, number> | null = null;

/** The forms that token `i` may be, as bits of `FORM`, judged by its spelling and lemma. */
export function verbForms(doc: Doc, i: number): number {
  const word = doc.norms[i] ?? "";
  const known = irregularForms().get(word);
  if (known !== undefined) return known;
  if (word.endsWith("ing") && word.length > 4) return FORM.gerund;
  if (word.endsWith("ed") && word.length > 3) return FORM.past | FORM.participle;
  if (word.endsWith("s") && doc.lemmas[i] !== word) return FORM.third;
  return FORM.base;
}

function irregularForms(): Map<string, number> {
  if (irregular) return irregular;
  irregular = new Map();
  const add = (word: string, form: number) => irregular?.set(word, (irregular.get(word) ?? 0) | form);
  for (const { base, past, participle } of readTable<"base" | "past" | "participle">("language/irregular-verbs.tsv")) {
    add(base, FORM.base);
    for (const word of split(past)) add(word, FORM.past);
    for (const word of split(participle)) add(word, FORM.participle);
  }
  return irregular;
}
