import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fts5Query, searchTerms } from "./searchwords.ts";

test.each([
  { typed: "two words", query: '"two" AND "words"' },
  { typed: '"trade war" tariff*', query: '"trade war" AND "tariff" *' },
  { typed: '"trade war"*', query: '"trade war" *' },
  { typed: "NOT a OR b", query: '"NOT" AND "a" AND "OR" AND "b"' },
  { typed: "title:x (y) -z ^a", query: '"title:x" AND "(y)" AND "-z" AND "^a"' },
  { typed: 'say"so', query: '"say" AND "so"' },
  { typed: '* ** -- ""', query: "" },
  { typed: "한국 ship", query: '" 한  국 " AND "ship"' },
])("$typed becomes $query", ({ typed, query }) => {
  expect(fts5Query(searchTerms(typed))).toBe(query);
});

test("whatever is typed, quotation marks are balanced and terms are few", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3_000 }), (typed) => {
      const terms = searchTerms(typed);
      expect(terms.length).toBeLessThanOrEqual(32);
      expect(fts5Query(terms).split('"').length % 2).toBe(1);
    }),
  );
});
