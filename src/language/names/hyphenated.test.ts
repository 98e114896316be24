import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";
import { isSyllabic } from "./hyphenated.ts";

test.each([
  ["Ho-jin", true],
  ["Kyung-wha", true],
  ["Ing-wen", true],
  ["Chia-lung", true],
  ["Seoul-led", false],
  ["Iran-backed", false],
  ["Hamas-run", false],
  ["Jean-Paul", false],
  ["Ho - jin", false],
  ["ho-jin", false],
])("%s is built like a given name of two syllables: %s", (word, expected) => {
  expect(isSyllabic(analyse(word, { published: null }), 0)).toBe(expected);
});
