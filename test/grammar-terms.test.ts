import { expect, test } from "vitest";
import grammar from "../board/words/grammar.json" with { type: "json" };
import { RELATIONS, UPOS, XPOS } from "../src/language/doc.ts";

const sorted = (codes: readonly string[]) => [...codes].sort();

test("the board explains every part of speech and every relation that the engine writes, and no other", () => {
  expect(sorted(Object.keys(grammar.parts))).toEqual(sorted(UPOS));
  expect(sorted(Object.keys(grammar.relations))).toEqual(sorted(RELATIONS));
  expect(XPOS).toEqual(expect.arrayContaining(Object.keys(grammar.forms)));
  for (const term of [...Object.values(grammar.parts), ...Object.values(grammar.relations)]) {
    expect(term).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  }
});
