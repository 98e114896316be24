import { expect, test } from "vitest";
import { imoNumber, isImo } from "./imo.ts";

test.each([
  ["9074729", true],
  ["9074728", false],
  ["907472", false],
  ["", false],
])("%s is an IMO number: %s", (digits, valid) => {
  expect(isImo(digits)).toBe(valid);
});

test.each([
  ["the Anna (IMO 9074729)", "9074729"],
  ["IMO number: 9074729", "9074729"],
  ["hull 9074729", null],
  ["IMO 9074720", null],
])("%s", (text, expected) => {
  expect(imoNumber(text)).toBe(expected);
});
