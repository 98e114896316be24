import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stretches } from "./underlines.ts";

test("overlapping spans are told for each stretch", () => {
  const name = { start: 10, end: 14, kind: "entity" };
  const time = { start: 12, end: 16, kind: "time" };
  expect(stretches("abcdefgh", 10, [name, time])).toEqual([
    { start: 10, text: "ab", over: [name] },
    { start: 12, text: "cd", over: [name, time] },
    { start: 14, text: "ef", over: [time] },
    { start: 16, text: "gh", over: [] },
  ]);
});

test("whatever the spans, the stretches together are the text", () => {
  const span = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.integer({ min: 0, max: 20 }), fc.array(span), (text, from, spans) => {
      const pieces = stretches(text, from, spans);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces.filter((piece) => piece.text === "" && text !== "")).toEqual([]);
    }),
  );
});
