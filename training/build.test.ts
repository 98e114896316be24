import { expect, test } from "vitest";
import { unpackParser } from "../src/language/parser/saved-parser.ts";
import { createParser } from "../src/language/parser/parse.ts";
import { unpackTagger } from "../src/language/tagger/saved-tagger.ts";
import { createTagger } from "../src/language/tagger/tag.ts";
import { type Built, type Settings, buildModels } from "./build.ts";
import { evaluate } from "./evaluate.ts";
import { exampleTreebank } from "./example.ts";

const SETTINGS: Settings = {
  seed: 1,
  seeds: 2,
  folds: 3,
  clusters: { clusters: 3, rounds: 2, least: 1 },
  tagger: { epochs: 6, rows: 1 << 12, margin: 5, prune: 0.01 },
  parser: { epochs: 8, actionRows: 1 << 14, labelRows: 1 << 14, margin: 5, exploration: 0.9, prune: 0.01 },
};

const RAW = [
  ["the", "ships", "resume", "talks"],
  ["the", "minister", "warned", "Geneva"],
];

// Six times the same: what one fold holds back the others still have.
const TREEBANK = Array.from({ length: 6 }, exampleTreebank).flat();

const build = (settings = SETTINGS) => buildModels(TREEBANK, RAW, settings, () => {});

function load(built: Built) {
  const tagger = unpackTagger(built.tagger, "tagger");
  return { tagger: createTagger(tagger), parser: createParser(unpackParser(built.parser, "parser", tagger.words)) };
}

test("the same seed gives the same bytes, another seed others", () => {
  const [one, again, other] = [build(), build(), build({ ...SETTINGS, seed: 5 })];
  expect(again.tagger.equals(one.tagger)).toBe(true);
  expect(again.parser.equals(one.parser)).toBe(true);
  expect(other.parser.equals(one.parser)).toBe(false);
});

test("a model learns its few sentences by heart", () => {
  const score = evaluate(load(build()), exampleTreebank());
  expect(score).toMatchObject({ upos: 1, xpos: 1, uas: 1, las: 1, relations: { "nsubj:pass": 1, "obl:agent": 1 } });
});

test("no words, odd words and very many words all come back as a tree", () => {
  const { tagger, parser } = load(build());
  const cases = [
    [],
    [""],
    ["\ud800", "\u0000", "🚢", "نفط", "x".repeat(1e6)],
    Array.from({ length: 10_000 }, () => "ships"),
  ];
  for (const words of cases) {
    const { heads, labels } = parser.parse(words, tagger.tag(words));
    expect([heads.length, labels.length]).toEqual([words.length, words.length]);
    expect(heads.filter((head, i) => head === i).length).toBe(Math.min(1, words.length));
  }
});
