import { expect, test } from "vitest";
import { stem } from "./stem.ts";

test.each([
  ["ships", "shipped", "shipping"],
  ["duty", "duties"],
  ["closes", "closed", "closing", "close"],
  ["withdraw", "withdrew", "withdrawn"],
  ["agree", "agreed", "agreeing"],
  ["dealing", "dealings", "deal"],
  ["armour", "armor"],
  ["licence", "license", "licences"],
  ["recognise", "recognized"],
  ["leaves", "leave", "leaving"],
])("%s has one stem with its other forms and spellings", (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ["tour", "tor"],
  ["gas", "ga"],
  ["speed", "spe"],
  ["border", "bord"],
])("%s is not %s", (word, other) => {
  expect(stem(word)).not.toBe(other);
});
