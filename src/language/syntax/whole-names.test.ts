import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";
import { RELATIONS, UPOS } from "../doc.ts";

/** A sentence and the verb that the marked name is subject of: the whole name hangs on it, with all its parts. */
const SUBJECTS: [string, string, string][] = [
  ["Baek Seo-yun warned that the talks would fail.", "Baek Seo - yun", "warned"],
  ["The talks will fail, lawmaker Nam Do-hwan said.", "Nam Do - hwan", "said"],
  ["“It will rain,” said Oh Jin-ah of the Naru Centre.", "Oh Jin - ah", "said"],
  ["No Min-seok said that the talks would fail.", "No Min - seok", "said"],
  ["Jean-Loup Carvin said that the talks would fail.", "Jean - Loup Carvin", "said"],
  ["Nadia al-Harbi said that the talks would fail.", "Nadia al - Harbi", "said"],
  ["The talks will fail, Jan van Roosen said.", "Jan van Roosen", "said"],
  ["He Guoming said that the talks would fail.", "He Guoming", "said"],
];

test.each(SUBJECTS)("%s", (text, name, verb) => {
  const doc = analyse(text, { published: null });
  const parts = name.split(" ");
  const start = doc.words.findIndex((_, i) => parts.every((part, k) => doc.words[i + k] === part));
  const end = start + parts.length;
  const above = (i: number): number => (doc.heads[i]! < start || doc.heads[i]! >= end ? i : above(doc.heads[i]!));
  const tops = new Set(parts.map((_, k) => above(start + k)));
  expect([...tops].map((top) => `${RELATIONS[doc.labels[top]!]} of ${doc.words[doc.heads[top]!]}`)).toEqual([
    `nsubj of ${verb}`,
  ]);
});

test.each([
  ["The state-run Hamas-led council met.", "run"],
  ["Seoul-led talks failed.", "led"],
  ["The Saudi Arabia-based body met.", "based"],
])("%s: no name ends in %s", (text, word) => {
  const doc = analyse(text, { published: null });
  expect(UPOS[doc.upos[doc.words.indexOf(word)]!]).not.toBe("PROPN");
});
