import { expect, test } from "vitest";
import { ActReader } from "../../src/coding/network/act-reader.ts";
import type { ActModel } from "../../src/coding/network/model.ts";
import { analyse } from "../../src/language/analyse.ts";
import { unpackModel } from "../../src/language/network/saved-network.ts";
import { buildActs } from "./build-acts.ts";
import { ACT_SETTINGS } from "./settings.ts";

const EXAMPLES = [
  "[A Oslo] [SANCTION closed] its ports to [R Russian] trawlers.",
  "[A Riga] [SANCTION closed] its border to [R Belarusian] lorries.",
  "[A Tunis] [AID sent] tents to [R Libya].",
  "[A Rabat] [AID sent] rice to [R Mali].",
  "The choir sang in the square.",
  "The bakery opens at six.",
];
const SETTINGS = {
  ...ACT_SETTINGS,
  sizes: { hidden: 16, role: 16 },
  dropout: { input: 0, layer: 0, role: 0 },
  epochs: 40,
  batch: 20,
  warmUp: 5,
  seed: 1,
  kept: 100,
};

test("it learns its examples, and keeps them in whole numbers", () => {
  const { bytes } = buildActs(EXAMPLES, SETTINGS, () => undefined);
  const reader = new ActReader(unpackModel(bytes, "test") as ActModel);
  const doc = analyse("Oslo closed its ports to Russian trawlers.", { published: null });
  const [act, ...others] = reader.read(doc, doc.sentences[0]!).filter(({ any }) => any > 0.5);
  expect(others).toEqual([]);
  expect(act).toMatchObject({ token: 1, type: "SANCTION" });
  expect(doc.words[act!.actors[0]!.token]).toBe("Oslo");
  expect(doc.words[act!.recipients[0]!.token]).toBe("Russian");
});

test("the same input gives the same bytes, another seed others", () => {
  const few = { ...SETTINGS, epochs: 1 };
  const build = (seed: number) => buildActs(EXAMPLES, { ...few, seed }, () => undefined).bytes;
  expect(build(1)).toEqual(build(1));
  expect(build(2)).not.toEqual(build(1));
});
