import { expect, test } from "vitest";
import { clusterBothWays, readCorpus } from "./clusters.ts";
import { seeded } from "./random.ts";

test("words used alike share a cluster", () => {
  const nouns = ["ship", "port", "bank"];
  const verbs = ["opens", "closes", "moves"];
  const sentences = nouns.flatMap((noun) => verbs.map((verb) => ["the", noun, verb]));
  const corpus = readCorpus([...sentences, ...sentences], 2);
  const found = clusterBothWays(corpus, { clusters: 4, rounds: 4, random: seeded(1) });
  const clusters = (words: string[]) => new Set(words.map((word) => found.get(word)![0]));
  expect(clusters(nouns).size).toBe(1);
  expect(clusters(verbs).size).toBe(1);
  expect(clusters([...nouns, ...verbs]).size).toBe(2);
});

test("rare words stay out", () => {
  const corpus = readCorpus(
    [
      ["oil", "rises"],
      ["oil", "falls"],
    ],
    2,
  );
  expect(corpus.words).toEqual(["", "oil"]);
  expect([...corpus.tokens]).toEqual([0, 1, 0, 0, 1, 0]);
});
