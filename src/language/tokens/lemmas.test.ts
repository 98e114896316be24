import * as fc from "fast-check";
import { expect, test } from "vitest";
import { UPOS, XPOS } from "../doc.ts";
import { blankDoc } from "../analyse.ts";
import { lemmaOf, lemmas } from "./lemmas.ts";

test.each([
  [
    "VERB",
    "VBD",
    "sanctioned sanction, imposed impose, denied deny, agreed agree, vetoed veto, stopped stop, visited visit",
  ],
  ["VERB", "VBD", "met meet, said say, went go, withheld withhold, rebuilt rebuild, found find, shot shoot, fled flee"],
  [
    "VERB",
    "VBN",
    "cancelled cancel, controlled control, called call, passed pass, added add, panicked panic, changed change",
  ],
  [
    "VERB",
    "VBN",
    "created create, treated treat, united unite, limited limit, required require, ordered order, seized seize",
  ],
  [
    "VERB",
    "VBN",
    "pursued pursue, pledged pledge, banned ban, targeted target, fuelled fuel, struck strike, broken break",
  ],
  [
    "VERB",
    "VBG",
    "tying tie, lying lie, denying deny, making make, getting get, seeing see, bringing bring, arranging arrange",
  ],
  [
    "VERB",
    "VBG",
    "deploying deploy, enabling enable, increasing increase, writing write, attacking attack, breathing breathe",
  ],
  [
    "VERB",
    "VBZ",
    "says say, denies deny, reaches reach, goes go, ties tie, imposes impose, focuses focus, vetoes veto",
  ],
  ["VERB", "VB", "found found, lay lay, need need, bring bring"],
  ["AUX", "VBZ", "is be, 's be, has have, does do"],
  ["AUX", "MD", "wo will, ca can, 'll will, 'd would, could could"],
  [
    "NOUN",
    "NNS",
    "missiles missile, treaties treaty, crises crisis, men man, gunmen gunman, children child, viruses virus",
  ],
  [
    "NOUN",
    "NNS",
    "troops troops, headquarters headquarters, aircraft aircraft, lives life, heroes hero, cases case, buses bus",
  ],
  [
    "NOUN",
    "NNS",
    "anti-missiles anti-missile, ex-wives ex-wife, 1980s 1980s, jihadis jihadi, clashes clash, taxes tax",
  ],
  ["NOUN", "NN", "crisis crisis, bus bus, news news"],
  ["PROPN", "NNPS", "houthis houthi, islands island"],
  ["PROPN", "NNP", "states states, reuters reuters"],
  ["ADJ", "JJR", "larger large, earlier early, bigger big, worse bad, stronger strong, simpler simple, fewer few"],
  ["ADJ", "JJS", "best good, latest late, happiest happy, most most"],
  ["ADJ", "JJ", "united united, concerned concerned"],
  ["ADV", "RBR", "later late, further far"],
  ["PART", "RB", "n't not"],
  ["PRON", "PRP", "them they, him he, it it"],
])("%s %s: %s", (upos, xpos, pairs) => {
  for (const pair of pairs.split(", ")) {
    const [word, lemma] = pair.split(" ");
    expect(`${word} ${lemmaOf(word!, upos, xpos)}`).toBe(`${word} ${lemma}`);
  }
});

test.each([
  ["he 's been", "PRON AUX AUX", "PRP VBZ VBN", "he have be"],
  ["it 's known", "PRON AUX VERB", "PRP VBZ VBN", "it be know"],
  ["they 'd better go", "PRON AUX ADV VERB", "PRP MD RBR VB", "they have well go"],
])("reads the clitic in %j", (words, upos, xpos, expected) => {
  const doc = blankDoc(words, null);
  doc.norms = words.split(" ");
  doc.upos = Uint8Array.from(upos.split(" "), (tag) => UPOS.findIndex((name) => name === tag));
  doc.xpos = Uint8Array.from(xpos.split(" "), (tag) => XPOS.indexOf(tag));
  lemmas(doc);
  expect(doc.lemmas.join(" ")).toBe(expected);
});

test("any word under any tags has a lemma", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...UPOS), fc.constantFrom(...XPOS), (word, upos, xpos) => {
      expect(lemmaOf(word, upos, xpos)).not.toBe("");
    }),
  );
});
