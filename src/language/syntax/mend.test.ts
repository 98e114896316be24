import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RELATIONS, UPOS, XPOS } from "../doc.ts";
import { mend } from "./mend.ts";
import { PENN, RELATION } from "./relations.ts";
import type { Parsed } from "./sentence.ts";

/** A parse as `word/UPOS/XPOS/head/relation`, heads from 0 and the root its own. */
function parsed(notation: string): Parsed {
  const rows = notation.split(" ").map((token) => token.split("/"));
  const words = rows.map(([word]) => word!);
  return {
    words,
    norms: words.map((word) => word.toLowerCase()),
    upos: Uint8Array.from(rows, ([, tag]) => UPOS.indexOf(tag as (typeof UPOS)[number])),
    xpos: Uint8Array.from(rows, ([, , tag]) => PENN[tag!]!),
    heads: Int32Array.from(rows, ([, , , head]) => Number(head)),
    labels: Uint8Array.from(rows, ([, , , , label]) => RELATION[label!]!),
  };
}

/** The arcs of the tokens that a rule is about, as `word <relation head`. */
function arcs({ words, heads, labels }: Parsed): string[] {
  return words.map((word, i) => `${word} <${RELATIONS[labels[i]!]} ${heads[i] === i ? "-" : words[heads[i]!]}`);
}

test.each([
  [
    "verb by its subject",
    "Shipowner/NOUN/NN/1/nsubj sues/NOUN/NNS/1/root insurer/NOUN/NN/1/obj",
    ["Shipowner <nsubj sues", "sues <root -", "insurer <obj sues"],
  ],
  [
    "past tense with a subject",
    "Guards/NOUN/NNS/1/nsubj:pass seized/VERB/VBN/1/root crude/NOUN/NN/1/obj",
    ["Guards <nsubj seized", "seized <root -", "crude <obj seized"],
  ],
  [
    "subject with a preposition",
    "by/ADP/IN/1/case Monday/PROPN/NNP/3/nsubj had/AUX/VBD/3/aux sold/VERB/VBN/3/root shares/NOUN/NNS/3/obj",
    ["by <case Monday", "Monday <obl sold", "had <aux sold", "sold <root -", "shares <obj sold"],
  ],
  [
    "reduced relative",
    "Tankers/NOUN/NNS/1/nsubj insured/VERB/VBD/1/root abroad/ADV/RB/1/advmod carry/VERB/VBP/1/parataxis crude/NOUN/NN/3/obj",
    ["Tankers <nsubj carry", "insured <acl Tankers", "abroad <advmod insured", "carry <root -", "crude <obj carry"],
  ],
  [
    "pair of a headline",
    "Iran/PROPN/NNP/3/vocative ,/PUNCT/,/0/punct Russia/PROPN/NNP/3/nsubj sign/VERB/VBP/3/root pact/NOUN/NN/3/obj",
    ["Iran <nsubj sign", ", <punct Iran", "Russia <conj Iran", "sign <root -", "pact <obj sign"],
  ],
  [
    "auxiliary before yet",
    "Oslo/PROPN/NNP/1/nsubj has/VERB/VBZ/1/root yet/ADV/RB/4/advmod to/PART/TO/4/mark comment/VERB/VB/1/xcomp",
    ["Oslo <nsubj comment", "has <aux comment", "yet <advmod comment", "to <mark comment", "comment <root -"],
  ],
  [
    "object behind a particle",
    "Oslo/PROPN/NNP/1/nsubj tore/VERB/VBD/1/root up/ADP/IN/4/case the/DET/DT/4/det pact/NOUN/NN/1/obl",
    ["Oslo <nsubj tore", "tore <root -", "up <compound:prt tore", "the <det pact", "pact <obj tore"],
  ],
  [
    "compound in two",
    "Oslo/PROPN/NNP/1/nsubj culls/VERB/VBZ/1/root surplus/NOUN/NN/1/obj reindeer/NOUN/NN/4/compound herds/NOUN/NNS/1/obj",
    ["Oslo <nsubj culls", "culls <root -", "surplus <compound herds", "reindeer <compound herds", "herds <obj culls"],
  ],
  [
    "open apposition",
    "Mayor/NOUN/NN/6/nsubj ,/PUNCT/,/3/punct a/DET/DT/3/det priest/NOUN/NN/0/appos and/CCONJ/CC/5/cc monks/NOUN/NNS/3/conj met/VERB/VBD/6/root",
    [
      "Mayor <nsubj met",
      ", <punct priest",
      "a <det priest",
      "priest <conj Mayor",
      "and <cc monks",
      "monks <conj priest",
      "met <root -",
    ],
  ],
  [
    "closed list",
    "Agencies/NOUN/NNS/6/nsubj ,/PUNCT/,/2/punct customs/NOUN/NNS/0/conj and/CCONJ/CC/4/cc police/NOUN/NNS/0/conj ,/PUNCT/,/0/punct refuse/VERB/VBP/6/root",
    [
      "Agencies <nsubj refuse",
      ", <punct customs",
      "customs <appos Agencies",
      "and <cc police",
      "police <conj customs",
      ", <punct Agencies",
      "refuse <root -",
    ],
  ],
  [
    "subject behind and",
    "Oslo/PROPN/NNP/1/nsubj signed/VERB/VBD/1/root pacts/NOUN/NNS/1/obj and/CCONJ/CC/5/cc Bern/PROPN/NNP/2/conj ratified/VERB/VBD/1/conj",
    [
      "Oslo <nsubj signed",
      "signed <root -",
      "pacts <obj signed",
      "and <cc ratified",
      "Bern <nsubj ratified",
      "ratified <conj signed",
    ],
  ],
  [
    "doer of a noun",
    "Shelling/NOUN/NN/5/nsubj of/ADP/IN/2/case Gori/PROPN/NNP/0/nmod by/ADP/IN/4/case tanks/NOUN/NNS/5/obl stopped/VERB/VBD/5/root",
    [
      "Shelling <nsubj stopped",
      "of <case Gori",
      "Gori <nmod Shelling",
      "by <case tanks",
      "tanks <nmod Shelling",
      "stopped <root -",
    ],
  ],
  [
    "do before a bare verb",
    "Rarely/ADV/RB/1/advmod do/VERB/VBP/1/root judges/NOUN/NNS/1/nsubj overturn/VERB/VB/1/xcomp rulings/NOUN/NNS/3/obj",
    [
      "Rarely <advmod overturn",
      "do <aux overturn",
      "judges <nsubj overturn",
      "overturn <root -",
      "rulings <obj overturn",
    ],
  ],
  [
    "passive of a headline",
    "Aide/NOUN/NN/1/nsubj charged/VERB/VBD/1/root in/ADP/IN/3/case scandal/NOUN/NN/1/obl",
    ["Aide <nsubj:pass charged", "charged <root -", "in <case scandal", "scandal <obl charged"],
  ],
  [
    "subject behind a place",
    "Behind/ADP/IN/1/case it/PRON/PRP/2/obl stands/VERB/VBZ/2/root a/DET/DT/4/det fund/NOUN/NN/2/obj",
    ["Behind <case it", "it <obl stands", "stands <root -", "a <det fund", "fund <nsubj stands"],
  ],
])("mends: %s", (rule, notation, expected) => {
  const tree = parsed(notation);
  const counts = new Map<string, number>();
  mend(tree, counts);
  expect(counts.get(rule)).toBe(1);
  expect(arcs(tree)).toEqual(expected);
});

test("leaves a right tree alone", () => {
  const tree = parsed("Riga/PROPN/NNP/1/nsubj met/VERB/VBD/1/root Oslo/PROPN/NNP/1/obj ./PUNCT/./1/punct");
  const counts = new Map<string, number>();
  mend(tree, counts);
  expect([...counts]).toEqual([]);
});

test("any tree stays a tree under one root", () => {
  const token = fc.record({
    head: fc.nat(),
    word: fc.constantFrom("Seoul", ",", "and", "has", "yet", "to", "warned", "says", "should", "seized", "by", "."),
    upos: fc.constantFrom(...UPOS),
    xpos: fc.constantFrom(...XPOS),
    label: fc.constantFrom(...RELATIONS.slice(2)),
  });
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 12 }), fc.nat(), (tokens, root) => {
      // Each token hangs on one before it, counted from the root on: a tree by construction.
      const at = (k: number) => (k + root) % tokens.length;
      const heads = new Int32Array(tokens.length);
      for (const [k, { head }] of tokens.entries()) heads[at(k)] = at(k === 0 ? 0 : head % k);
      const tree = parsed(
        tokens.map((t, i) => [t.word, t.upos, t.xpos, heads[i], heads[i] === i ? "root" : t.label].join("/")).join(" "),
      );
      mend(tree, new Map());
      expect(tree.heads.filter((head, i) => head === i)).toHaveLength(1);
      for (let i = 0; i < tokens.length; i++) {
        let [above, steps] = [i, 0];
        while (tree.heads[above] !== above && steps++ < tokens.length) above = tree.heads[above]!;
        expect(tree.heads[above]).toBe(above);
      }
    }),
    { numRuns: 2000, seed: 7 },
  );
});
