import { expect, test } from "vitest";
import type { NetworkModel } from "./model.ts";
import { packModel, unpackModel } from "./saved-network.ts";

const LAYER = {
  inputs: 8,
  outputs: 32,
  weights: Int16Array.from({ length: 256 }, (_, i) => i * 100 - 9000),
  bias: Int32Array.from({ length: 32 }, (_, i) => i * 1e6),
  unit: 0.1 + 0.2,
};

const TABLE = { columns: 2, rows: Int8Array.of(0, 0, -127, 127) };

const MODEL: NetworkModel = {
  lexicon: { vectors: new Map([["ship", 1]]), words: new Map([["‘\ud83d\ude00", 1]]), affixes: new Map([["s1", 1]]) },
  classes: ["NOUN|NN"],
  labels: ["root", "nsubj"],
  noVector: 1,
  tables: { vectors: TABLE, words: TABLE, affixes: TABLE },
  encoder: [{ forward: { input: LAYER, recurrent: LAYER }, backward: { input: LAYER, recurrent: LAYER } }],
  tags: LAYER,
  dependent: LAYER,
  head: LAYER,
  arc: LAYER,
  arcFactor: 1e-7,
  distance: LAYER,
  root: Int16Array.of(1, -2),
  labelDependent: LAYER,
  labelHead: LAYER,
  labelling: LAYER,
};

test("a network is read as it was written", () => {
  expect(unpackModel(packModel(MODEL), "test")).toEqual(MODEL);
});

test("the same network gives the same bytes", () => {
  expect(packModel(MODEL)).toEqual(packModel(structuredClone(MODEL)));
});

test.each([
  ["cut short", packModel(MODEL).subarray(0, 200)],
  ["empty", Buffer.alloc(0)],
  ["something else", Buffer.from("not gzip")],
])("a file that is %s is named", (_, bytes) => {
  expect(() => unpackModel(bytes, "reader.weights.gz")).toThrow(/reader\.weights\.gz cannot be read/);
});
