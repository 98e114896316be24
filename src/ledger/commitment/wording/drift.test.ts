import { expect, test } from "vitest";
import { exampleStatement, type ShortStatement } from "../example.ts";
import { driftBetween } from "./drift.ts";

const before: ShortStatement = {
  day: "2024-04-01",
  who: "KOR>RUS",
  words: "Seoul will consider sanctions",
  if: "evidence of arms transfers is confirmed",
};
const { if: _, ...unconditional } = before;
const likely = { words: "likely", low: 0.55, high: 0.8 };

test.each<{ first?: ShortStatement; later: Partial<ShortStatement>; drift: string | null }>([
  { later: { outlet: "Ridge Post" }, drift: null },
  { later: { by: "President Yoon" }, drift: null },
  { later: { words: "Seoul would look at penalties", if: "proof of arms shipments turns up" }, drift: null },
  { later: { words: "Seoul will impose sanctions" }, drift: 'Harder: "will" after "consider".' },
  { later: { words: "Seoul may impose sanctions" }, drift: 'Harder: "may" after "consider".' },
  {
    first: { ...before, words: "Seoul has decided to impose sanctions" },
    later: { words: "Seoul could impose sanctions" },
    drift: 'Softer: "could" after "has decided".',
  },
  {
    later: { words: "Seoul has no choice but to impose sanctions" },
    drift: 'Harder: "no choice but to" after "consider".',
  },
  {
    first: unconditional,
    later: { if: "evidence of arms transfers is confirmed" },
    drift: 'A condition was added: "evidence of arms transfers is confirmed".',
  },
  {
    later: { if: "Russia sends satellites" },
    drift: 'Another condition: "Russia sends satellites" after "evidence of arms transfers is confirmed".',
  },
  {
    later: { words: "Seoul must impose sanctions", horizon: { start: "2024-04-02", end: "2024-06-30" } },
    drift: 'Harder: "must" after "consider"; a deadline was set: 2024-06-30.',
  },
  {
    first: { ...before, probability: { words: "may", low: 0.2, high: 0.55 } },
    later: { probability: likely },
    drift: 'Likelier: "likely" after "may".',
  },
])("$later: $drift", ({ first = before, later, drift }) => {
  expect(driftBetween(exampleStatement(first), exampleStatement({ ...first, ...later }))).toBe(drift);
});

test("a condition that is no longer named was dropped", () => {
  expect(driftBetween(exampleStatement(before), exampleStatement(unconditional))).toBe(
    'The condition was dropped: "evidence of arms transfers is confirmed".',
  );
});
