import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";
import { UPOS } from "../doc.ts";

test.each([
  ["Protests erupted in Tbilisi.", "Protests", "NOUN"],
  ["China vows to retaliate", "vows", "VERB"],
  ["Seoul announced a launch.", "launch", "NOUN"],
  ["Should Moscow supply arms, Kyiv will answer.", "supply", "VERB"],
  ["Two aircraft shot down drones.", "shot", "VERB"],
])("tags %j: %s is %s", (text, word, tag) => {
  const doc = analyse(text, { published: null });
  expect(UPOS[doc.upos[doc.words.indexOf(word)] as number]).toBe(tag);
});
