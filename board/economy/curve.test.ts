import { expect, test } from "vitest";
import { curvePath, frameOf, placeOf } from "./curve.ts";

const frame = { from: "2024-01-01", to: "2024-01-11", low: 0, high: 10 };

test("a frame holds every value, and does not sink below nothing", () => {
  expect(
    frameOf(
      [
        { day: "2024-01-01", value: 5 },
        { day: "2024-01-02", value: null },
      ],
      [30],
    ),
  ).toEqual({
    from: "2024-01-01",
    to: "2024-01-02",
    low: 3,
    high: 32,
  });
  expect(frameOf([{ day: "2024-01-01", value: 0 }], [100])?.low).toBe(0);
  expect(frameOf([{ day: "2024-01-01", value: -10 }], [90])?.low).toBe(-18);
});

test("a series that never moves still has a frame; one without values has none", () => {
  expect(frameOf([{ day: "2024-01-01", value: 100 }])).toEqual({
    from: "2024-01-01",
    to: "2024-01-01",
    low: 92,
    high: 108,
  });
  expect(frameOf([{ day: "2024-01-01", value: null }])).toBeNull();
  expect(frameOf([])).toBeNull();
});

test("a value lies where its day and size put it", () => {
  expect(placeOf("2024-01-06", 2.5, frame)).toEqual({ x: 50, y: 75 });
});

test("the curve is broken at a missing value and over a gap, and nowhere else", () => {
  const points = [
    { day: "2024-01-01", value: 10 },
    { day: "2024-01-02", value: 5 },
    { day: "2024-01-03", value: null },
    { day: "2024-01-04", value: 5 },
    { day: "2024-01-10", value: 0 },
    { day: "2024-01-11", value: 0 },
  ];
  const gaps = [{ from: "2024-01-05", to: "2024-01-09" }];
  expect(curvePath(points, gaps, frame)).toBe("M0.00 0.00h0L10.00 50.00M30.00 50.00h0M90.00 100.00h0L100.00 100.00");
});
