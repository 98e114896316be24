import { expect, test } from "vitest";
import { exampleTreebank } from "./example.ts";
import { NO_VECTOR, lessonsOf, numberTreebank } from "./lexicon.ts";
import { NO_CLASS } from "../network/losses.ts";

const gold = exampleTreebank();
const numbering = numberTreebank(gold, ["the", "ships"]);
const { lexicon, classes, labels } = numbering;

test("words and affixes count from three sightings", () => {
  expect([...lexicon.words.keys()]).toEqual([".", "the"]);
  expect(lexicon.affixes.has("s1s")).toBe(true);
  expect(lexicon.affixes.has("p3gen")).toBe(false);
  expect(lexicon.affixes.get(NO_VECTOR)).toBe(lexicon.affixes.size);
});

test("the root's label is no choice", () => {
  expect(labels).toContain("nsubj");
  expect(labels).not.toContain("root");
});

test("a sentence in numbers", () => {
  const [lesson] = lessonsOf(gold, numbering);
  expect(lesson!.forms.map(({ vector }) => vector)).toEqual([1, 0, 0, 1, 0, 0]);
  expect(lesson!.forms.map(({ word }) => word > 0)).toEqual([true, false, false, true, false, true]);
  expect(Array.from(lesson!.tags, (tag) => classes[tag])).toEqual([
    "DET|DT",
    "NOUN|NN",
    "VERB|VBD",
    "DET|DT",
    "NOUN|NN",
    "PUNCT|.",
  ]);
  expect([...lesson!.labels].map((label) => labels[label])).toEqual(["det", "nsubj", undefined, "det", "obj", "punct"]);
});

test("equal words share a form; the first of a sentence is its own", () => {
  const [first, , , fourth] = lessonsOf(gold, numbering);
  expect(first!.forms[5]).toBe(fourth!.forms[6]);
  expect(first!.forms[0]).not.toBe(first!.forms[3]);
});

test("tags and labels that the numbering lacks are not scored", () => {
  const [lesson] = lessonsOf(gold, { ...numbering, classes: ["NOUN|NN"], labels: ["obj"] });
  expect([...lesson!.tags]).toEqual([NO_CLASS, 0, NO_CLASS, NO_CLASS, 0, NO_CLASS]);
  expect([...lesson!.labels]).toEqual([NO_CLASS, NO_CLASS, NO_CLASS, NO_CLASS, 0, NO_CLASS]);
});
