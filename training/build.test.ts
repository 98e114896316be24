import { expect, test } from "vitest";
import { createNetwork } from "../src/language/network/read.ts";
import type { NetworkModel } from "../src/language/network/model.ts";
import { unpackModel } from "../src/language/network/saved-network.ts";
import { isTree } from "./treebanks/conllu.ts";
import { exampleTreebank } from "./treebanks/example.ts";
import { buildNetwork, wantedWords } from "./build.ts";
import { evaluateNetwork } from "./treebanks/evaluate.ts";

const SETTINGS = {
  seed: 1,
  sizes: { word: 8, affix: 16, hidden: [16, 16], arc: 16, label: 16 },
  dropout: { word: 0.1, vector: 0, input: 0.1, layer: 0.1, scorer: 0.1 },
  adam: { rate: 2e-2, momentum: 0.9, memory: 0.95, longest: 5, averaging: 0.9 },
  epochs: 60,
  batch: 12,
  warmUp: 5,
};

const VECTORS = {
  words: ["the", "ships", "price"],
  dimensions: 8,
  bytes: Int8Array.from({ length: 24 }, (_, i) => ((i * 37) % 200) - 100),
  scale: 1 / 32,
};

const lines: string[] = [];
const treebank = exampleTreebank();
const bytes = buildNetwork(treebank, VECTORS, SETTINGS, treebank, (line) => lines.push(line));

test("it learns its examples, and keeps them in whole numbers", () => {
  const { upos, las } = evaluateNetwork(createNetwork(unpackModel(bytes, "test") as NetworkModel), treebank);
  expect(upos).toBeGreaterThan(0.95);
  expect(las).toBeGreaterThan(0.9);
});

test("each epoch is told", () => {
  expect(lines).toHaveLength(SETTINGS.epochs);
  expect(lines[0]).toMatch(/^epoch 1: losses a word: .* LAS \d/);
});

test("the same input gives the same bytes, another seed others", () => {
  const few = { ...SETTINGS, epochs: 2 };
  const build = (seed: number) => buildNetwork(treebank, VECTORS, { ...few, seed }, [], () => undefined);
  expect(build(1)).toEqual(build(1));
  expect(build(2)).not.toEqual(build(1));
});

test("sentences that were not learned come back as trees", () => {
  const network = createNetwork(unpackModel(bytes, "test") as NetworkModel);
  for (const size of [1, 2, 17, 256, 257, 600]) {
    const { heads, labels, upos } = network.read(Array.from({ length: size }, (_, i) => (i % 3 ? "ship" : "and")));
    expect(isTree(heads)).toBe(true);
    expect([labels.length, upos.length]).toEqual([size, size]);
  }
});

test("rare words of running text want no vector, those of the treebank do", () => {
  const wanted = wantedWords(treebank, [["Envoys", "envoys", "ENVOYS"], ["quay"]]);
  expect(["envoys", "quay", "pirates"].map((word) => wanted.has(word))).toEqual([true, false, true]);
});
