import { expect, test } from "vitest";
import { statesIn, unnamed } from "./states.ts";
import { wordsOf } from "./words.ts";

test.each([
  ["Washington tightens its curbs on chips", ["USA"]],
  ["evidence of dealings between Moscow and Pyongyang", ["RUS", "PRK"]],
  ["two South Korean trawlers and a North Korean one", ["KOR", "PRK"]],
  ["the U.N. Security Council and NATO", ["UNO", "NAT"]],
  ["the Kremlin answers", ["RUS"]],
  ["fires into the South China Sea", []],
  ["the turkey was served on china", []],
])("%s", (text, codes) => {
  expect(statesIn(wordsOf(text)).map(({ code }) => code)).toEqual(codes);
});

test("an adjective and a possessive modify, a name alone does not", () => {
  const modifies = (text: string) => statesIn(wordsOf(text)).map((state) => state.modifies);
  expect(modifies("Russian ships")).toEqual([true]);
  expect(modifies("Russia's ships")).toEqual([true]);
  expect(modifies("ships of Russia")).toEqual([false]);
});

test("names taken out tell of nothing", () => {
  const [united, states, leave] = unnamed(wordsOf("United States leave"));
  expect([united?.stem, states?.stem]).toEqual(["", ""]);
  expect(leave?.stem).not.toBe("");
});
