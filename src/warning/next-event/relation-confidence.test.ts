import { expect, test } from "vitest";
import { Memory } from "./memory.ts";
import { lagBand, RelationConfidence } from "./relation-confidence.ts";

const extent = { entities: 4, relations: 2 };
const [THREATENS, ATTACKS] = [0, 1];
const [A, B, C] = [0, 1, 2];

/** On most days A threatens B, and always attacks B the day after; C is threatened too, and never attacked. */
function learnt(): RelationConfidence {
  const memory = new Memory(extent);
  const confidence = new RelationConfidence(extent);
  for (let day = 0; day < 60; day += 2) {
    memory.add(A, THREATENS, B, day);
    memory.add(C, THREATENS, A, day);
    confidence.learn(memory, { actor: A, relation: ATTACKS, answers: new Set([B]) }, day + 1);
    memory.add(A, ATTACKS, B, day + 1);
  }
  confidence.refresh();
  return confidence;
}

test("what always follows is likely, what never follows is not", () => {
  const confidence = learnt();
  const of = (earlier: number, lag: number) => confidence.values[confidence.at(ATTACKS, earlier) + lagBand(lag)]!;
  expect(of(THREATENS, 1)).toBeGreaterThan(0.9);
  const threatenedBy = THREATENS + extent.relations;
  expect(of(threatenedBy, 1)).toBeLessThan(0.02);
});

test("what was learnt counts from the next refresh on", () => {
  const confidence = new RelationConfidence(extent);
  const before = confidence.values.slice();
  const memory = new Memory(extent);
  memory.add(A, THREATENS, B, 0);
  confidence.learn(memory, { actor: A, relation: ATTACKS, answers: new Set([B]) }, 1);
  expect(confidence.values).toEqual(before);
  confidence.refresh();
  expect(confidence.values).not.toEqual(before);
});

test.each([
  [1, 0],
  [2, 1],
  [3, 1],
  [7, 2],
  [100, 5],
  [101, 6],
  [9_999, 6],
])("a lag of %i steps lies in band %i", (lag, band) => {
  expect(lagBand(lag)).toBe(band);
});
