import { expect, test } from "vitest";
import { blankDoc } from "./analyse.ts";
import { RELATIONS, UPOS, XPOS } from "./doc.ts";
import { Token } from "./token.ts";
import { tokenise } from "./tokens/tokenise.ts";

/** Lemma, tags, head and relation of each token of `Seoul’s Ships left.`, as the later steps would write them. */
const READ = [
  ["Seoul", "PROPN", "NNP", 2, "nmod:poss"],
  ["'s", "PART", "POS", 0, "case"],
  ["ship", "NOUN", "NNS", 3, "nsubj"],
  ["leave", "VERB", "VBD", 3, "root"],
  [".", "PUNCT", ".", 3, "punct"],
] as const;

const doc = blankDoc("Seoul’s Ships left.", null);
tokenise(doc);
doc.lemmas = READ.map(([lemma]) => lemma);
doc.upos = Uint8Array.from(READ, ([, upos]) => UPOS.indexOf(upos));
doc.xpos = Uint8Array.from(READ, ([, , xpos]) => XPOS.indexOf(xpos));
doc.heads = Int32Array.from(READ, ([, , , head]) => head);
doc.labels = Uint8Array.from(READ, ([, , , , relation]) => RELATIONS.indexOf(relation));

test.each([
  [0, "Seoul seoul Seoul PROPN NNP nmod:poss of Ships"],
  [1, "’s 's 's PART POS case of Seoul"],
  [2, "Ships ships ship NOUN NNS nsubj of left"],
  [3, "left left leave VERB VBD root of left"],
  [4, ". . . PUNCT . punct of left"],
])("token %i is %j", (index, expected) => {
  const { text, norm, lemma, upos, xpos, relation, head } = new Token(doc, index);
  expect(`${text} ${norm} ${lemma} ${upos} ${xpos} ${relation} of ${head.text}`).toBe(expected);
});

test("only the token that is its own head is a root", () => {
  expect(READ.map((_, index) => new Token(doc, index).isRoot)).toEqual([false, false, false, true, false]);
});

test("a token shows what a later step writes", () => {
  const changed = { ...doc, lemmas: [...doc.lemmas] };
  const token = new Token(changed, 2);
  changed.lemmas[2] = "vessel";
  expect(token.lemma).toBe("vessel");
});
