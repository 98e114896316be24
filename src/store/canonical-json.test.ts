import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test.each<{ name: string; value: unknown; text: string }>([
  {
    name: "names are sorted at every depth",
    value: { b: [{ d: 1, c: 2 }], a: null },
    text: '{"a":null,"b":[{"c":2,"d":1}]}',
  },
  { name: "names that look like numbers are sorted as text", value: { 9: "b", 10: "a" }, text: '{"10":"a","9":"b"}' },
  {
    name: "by UTF-16 code units, not by code points",
    value: { "\uFB33": 2, "\u{1F600}": 1, "\r": 0 },
    text: '{"\\r":0,"\u{1F600}":1,"\uFB33":2}',
  },
  {
    name: "numbers as ECMAScript writes them",
    value: [1.0, 1e21, 0.000001, 1e-7, -0],
    text: "[1,1e+21,0.000001,1e-7,0]",
  },
  { name: "only what must be is escaped", value: '\u20AC/\u000F\n"\\\u007F', text: '"\u20AC/\\u000f\\n\\"\\\\\u007F"' },
  {
    name: "what JSON cannot hold",
    value: { a: undefined, b: [undefined], c: new Date(0) },
    text: '{"b":[null],"c":"1970-01-01T00:00:00.000Z"}',
  },
  { name: "nothing", value: undefined, text: "null" },
])("$name", ({ value, text }) => {
  expect(canonicalJson(value)).toBe(text);
});

test("the text says the same value, and says it the same way again", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
