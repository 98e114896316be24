import { expect, test } from "vitest";
import { DISTANCES, ROOT_DISTANCE, distanceOf } from "./distance.ts";

test.each([
  ["the root", 5, -1, ROOT_DISTANCE],
  ["the word before", 5, 4, 1],
  ["the word after", 5, 6, 13],
  ["six after", 0, 6, 18],
  ["seven and nine after are one class", 0, 7, 19],
  ["seven and nine after are one class", 0, 9, 19],
  ["thirty before", 30, 0, 10],
  ["all farther ones", 31, 0, 11],
  ["all farther ones", 9000, 0, 11],
])("%s", (_, dependent, head, expected) => {
  expect(distanceOf(dependent, head)).toBe(expected);
});

test("all classes are below the number of classes", () => {
  for (let head = -1; head < 100; head += 1) expect(distanceOf(50, head)).toBeLessThan(DISTANCES);
});
