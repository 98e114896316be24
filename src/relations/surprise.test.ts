import { expect, test } from "vitest";
import { type Observed, surprise } from "./surprise.ts";

const observed: Observed = {
  actor: "KOR",
  recipient: "RUS",
  track: "conflict",
  window: 7,
  to: "2024-04-02",
  acts: 4,
  stories: 2,
  volume: 1,
};
const usual = { mean: 0.35, variance: 0.43 };

test("a surprise says what was seen, what is usual and how unlikely it is", () => {
  const { bits, because, ...figures } = surprise(observed, usual);
  expect(figures).toMatchObject({ expected: 0.35, expectedLow: 0, expectedHigh: 1 });
  expect(bits).toBeGreaterThan(8);
  expect(because).toMatch(
    /^4 conflict acts from KOR to RUS in the 7 days to 2024-04-02, from 2 independent stories; 0.35 are usual, so the chance is 1 in [\d,]+ \([\d.]+ bits\)\.$/,
  );
});

test.each([
  {
    given: { acts: 0, stories: 0 },
    says: "No conflict acts from KOR to RUS in the 7 days to 2024-04-02; 0.35 are usual.",
  },
  {
    given: { acts: 1, stories: 1, window: 1 },
    says: /^1 conflict act from KOR to RUS on 2024-04-02, from 1 independent story; 0.35/,
  },
  { given: { volume: 2.04 }, says: /0\.35 are usual at 2 times the usual reporting, so/ },
  { given: { volume: 0.9 }, says: /0\.35 are usual, so/ },
  { given: { acts: 80 }, says: /1 in more than a trillion/ },
] as const)("$given reads well", ({ given, says }) => {
  expect(surprise({ ...observed, ...given }, usual).because).toMatch(says);
});

test("without a past nothing surprises, and the sentence says why", () => {
  expect(surprise(observed, null)).toMatchObject({
    bits: 0,
    because: expect.stringContaining("no past to compare with"),
  });
});
