import { readTable, split } from "../codebook.ts";
import { UPOS, XPOS } from "../doc.ts";
import type { Doc } from "../doc.ts";
import { baseOfVerb, positiveOf, singularOfNoun } from "./inflection.ts";

const PERFECT_ONLY = new Set(["been", "got", "had", "become", "gone", "come"]);

let irregular: ReadonlyMap<string, string> | null = null;

/** Lemmas in lower case from words and tags, by Universal Dependencies' conventions: `met` is `meet`, `n't` is `not`, `best` is `good`. */
export function lemmas(doc: Doc): string {
  doc.lemmas = doc.norms.map((norm, i) => lemmaOf(norm, UPOS[doc.upos[i]!]!, XPOS[doc.xpos[i]!]!));
  settlePerfects(doc);
  const changed = doc.lemmas.reduce((count, lemma, i) => (lemma === doc.norms[i] ? count : count + 1), 0);
  return `${changed} of ${doc.lemmas.length} lemmas differ from their words`;
}

/** The lemma of a word in lower case with straight apostrophes; `xpos` is its Penn tag. */
export function lemmaOf(norm: string, upos: string, xpos: string): string {
  const listed = listedLemmas().get(`${upos} ${norm}`);
  if (listed !== undefined) return listed;
  if (upos === "VERB" || upos === "AUX")
    return xpos === "VB" || xpos === "VBP" || xpos === "MD" ? norm : baseOfVerb(norm);
  if (upos === "NOUN") return xpos === "NN" ? norm : singularOfNoun(norm);
  if (upos === "PROPN") return xpos === "NNPS" ? singularOfNoun(norm) : norm;
  return /^(?:JJ|RB)[RS]$/.test(xpos) ? positiveOf(norm) : norm;
}

/** `'s` and `'d` before a participle that only a perfect takes are `have`: `he's been`, `it's got`, `they'd better`. */
function settlePerfects(doc: Doc): void {
  for (let i = 0; i < doc.norms.length; i++) {
    const norm = doc.norms[i]!;
    if ((norm === "'s" || norm === "'d") && UPOS[doc.upos[i]!] === "AUX" && opensPerfect(doc, i + 1))
      doc.lemmas[i] = "have";
  }
}

function opensPerfect(doc: Doc, i: number): boolean {
  const verb = UPOS[doc.upos[i]!] === "ADV" || doc.norms[i] === "n't" || doc.norms[i] === "not" ? i + 1 : i;
  return PERFECT_ONLY.has(doc.norms[verb] ?? "") || (doc.norms[verb - 1] === "better" && doc.norms[i - 1] === "'d");
}

function listedLemmas(): ReadonlyMap<string, string> {
  if (irregular) return irregular;
  const rows = readTable<"word" | "tags" | "lemma">("language/lemmas.tsv");
  irregular = new Map(rows.flatMap(({ word, tags, lemma }) => split(tags).map((tag) => [`${tag} ${word}`, lemma])));
  return irregular;
}
