import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "./json-guard.ts";

const limits = { jsonDepth: 3, jsonValues: 10 };

test("within the bounds it is JSON.parse", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text, { jsonDepth: 100, jsonValues: 1_000_000 })).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  ["[[[[1]]]]", "source.too-deep"],
  ['{"a":{"b":{"c":{}}}}', "source.too-deep"],
  ["[".repeat(100_000), "source.too-deep"],
  ["[1,2,3,4,5,6,7,8,9,10,11]", "source.too-many"],
  ['{"text": "cut', "source.json"],
  ["no JSON", "source.json"],
])("%s", (text, code) => {
  expect(() => parseJson(text, limits)).toThrow(expect.objectContaining({ code }));
});

test.each(["[[[1]]]", '["[[[[", "\\"[[[["]', '[1,2,3,4,"5,6,7,8,9,10,11"]'])("%s is within them", (text) => {
  expect(parseJson(text, limits)).toEqual(JSON.parse(text));
});

test("the error says where", () => {
  expect(() => parseJson('{"text": 1 2}', limits)).toThrow("(character 11)");
});
