import grammar from "./grammar.json";

/** A term of grammar: its code as the field writes it, its name, and what it means. */
export interface Term {
  code: string;
  name: string;
  means: string;
}

const parts: Readonly<Record<string, string[]>> = grammar.parts;
const forms: Readonly<Record<string, string>> = grammar.forms;
const relations: Readonly<Record<string, string[]>> = grammar.relations;

/** A part of speech, by its Universal Dependencies tag. */
export function partTerm(upos: string): Term {
  return term(upos, parts[upos]);
}

/** A relation to the head, by its Universal Dependencies label; a subtype unknown is said as its main type. */
export function relationTerm(relation: string): Term {
  return term(relation, relations[relation] ?? relations[relation.split(":")[0] ?? ""]);
}

/** What a Penn Treebank tag says beyond the part of speech: `past` for VBD; `null` where it says no more. */
export function formWords(xpos: string): string | null {
  return forms[xpos] ?? null;
}

function term(code: string, [name = code, means = ""]: readonly string[] = []): Term {
  return { code, name, means };
}
