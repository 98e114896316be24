import { expect, test } from "vitest";
import { buildArchive } from "./archive.ts";
import { questionsOf, stepsOf } from "./question.ts";

const facts = [
  { time: 0, subject: "A", relation: "visits", object: "B" },
  { time: 24, subject: "A", relation: "visits", object: "B" },
  { time: 24, subject: "A", relation: "visits", object: "C" },
];

test("facts of a step are asked in both directions, those with the same actor and relation at once", () => {
  const archive = buildArchive(facts);
  const [first, second] = stepsOf(archive);
  expect([first, second]).toEqual([
    { step: 0, from: 0, to: 1 },
    { step: 1, from: 1, to: 3 },
  ]);
  const [a, b, c] = [0, 1, 2];
  expect(questionsOf(archive, second!, { entities: 3, relations: 1 })).toEqual([
    { actor: a, relation: 0, answers: new Set([b, c]) },
    { actor: b, relation: 1, answers: new Set([a]) },
    { actor: c, relation: 1, answers: new Set([a]) },
  ]);
});
