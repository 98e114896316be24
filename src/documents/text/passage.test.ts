import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cut, edit, join, passage } from "./passage.ts";

const noted = { ...passage("one two three"), repairs: [{ at: 4, what: "two" }] };

test("notes move with their characters and go with them", () => {
  expect(edit(noted, [{ start: 0, end: 4, insert: "" }]).repairs).toEqual([{ at: 0, what: "two" }]);
  expect(edit(noted, [{ start: 3, end: 7, insert: "" }]).repairs).toEqual([]);
  expect(edit(noted, [{ start: 0, end: 0, insert: "at ", what: "more" }]).repairs).toEqual([
    { at: 0, what: "more" },
    { at: 7, what: "two" },
  ]);
  expect(cut(noted, 3, 8)).toEqual({ ...noted, text: "two", repairs: [{ at: 0, what: "two" }] });
  expect(join([passage("zero"), noted], " ").repairs).toEqual([{ at: 9, what: "two" }]);
});

test("an edit that changes nothing gives the passage itself", () => {
  expect(edit(noted, [])).toBe(noted);
  expect(join([noted], "\n")).toBe(noted);
});

test("notes stay within the text, whatever is edited", () => {
  const edits = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.string({ maxLength: 3 })), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), edits, (text, steps) => {
      let at = 0;
      const changes = steps.flatMap(([skip, length, insert]) => {
        const start = Math.min(text.length, at + skip);
        const end = Math.min(text.length, start + length);
        at = end;
        return [{ start, end, insert, what: "change" }];
      });
      const edited = edit(edit(passage(text), changes), [{ start: 0, end: Math.min(2, text.length), insert: "" }]);
      for (const note of edited.repairs) expect(note.at).toBeLessThanOrEqual(edited.text.length);
      for (const note of edited.repairs) expect(note.at).toBeGreaterThanOrEqual(0);
    }),
  );
});
