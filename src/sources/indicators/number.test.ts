import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decimalSign, readNumber } from "./number.ts";

test.each([
  ["40.2", ".", 40.2],
  ["-3", ".", -3],
  ["\u22123.5", ".", -3.5],
  ["1,234,567.8", ".", 1_234_567.8],
  ["1 234,5", ",", 1234.5],
  ["1\u00a0234\u202f567,5", ",", 1_234_567.5],
  ["1.234,5", ",", 1234.5],
  ["1'234.5", ".", 1234.5],
  ["1.2e3", ".", 1200],
  ["12.3 p", ".", 12.3],
  ["-0", ".", 0],
] as const)("%s with the decimal sign %s is %d", (text, decimal, value) => {
  expect(readNumber(text, decimal)).toEqual({ value });
});

test.each(["", ".", "..", ":", ": c", "NA", "n/a", "NaN", "null", " "])(
  "%j is told to be missing, which is no zero",
  (text) => {
    expect(readNumber(text, ".")).toEqual({ value: null });
  },
);

test.each(["1e400", "Infinity", "=1+1", "0x10", "12%", "1,23", "1,2345", "12,34,567", "1-2", "e5", "9".repeat(400)])(
  "%s is a fault and no guess",
  (text) => {
    expect(readNumber(text, ".")).toHaveProperty("fault");
  },
);

test("a number of JSON is itself, but for what is not finite", () => {
  expect(readNumber(1.5, ",")).toEqual({ value: 1.5 });
  expect(readNumber(null, ".")).toEqual({ value: null });
  expect(readNumber(Number.POSITIVE_INFINITY, ".")).toHaveProperty("fault");
});

test("every finite number is read back", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(String(value), ".")).toEqual({ value: value === 0 ? 0 : value });
    }),
  );
});

test.each([
  { cells: ["40.2", "1.085"], sign: { decimal: "." }, why: "one digit behind the point" },
  { cells: ["1.234", "2,5"], sign: { decimal: "," }, why: "one digit behind the comma" },
  { cells: ["1.234.567"], sign: { thousands: "." }, why: "points that repeat part thousands" },
  { cells: ["1.234,567"], sign: { decimal: "," }, why: "the last of two signs" },
  { cells: ["1.085", "1.092"], sign: { thousands: "." }, why: "nobody can tell" },
  { cells: ["12", "NA"], sign: { thousands: null }, why: "no sign at all" },
])("the decimal sign of $cells: $why", ({ cells, sign }) => {
  const rows = cells.map((cell, i) => ({ line: i + 1, cells: [cell], fault: null }));
  expect(decimalSign(rows, [0])).toEqual(sign);
});
