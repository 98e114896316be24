import { expect, test } from "vitest";
import { ACTS, readYaml } from "./codebook.ts";
import { z } from "zod";

test("every act that another names stands in the codebook", () => {
  const named = Object.values(ACTS.acts).flatMap(({ under, kin = [], opposite }) => [under, opposite, ...kin]);
  const unknown = named.filter((name) => name !== undefined && !(name in ACTS.acts));
  expect(unknown).toEqual([]);
});

test("every list that a pattern names stands in the codebook", () => {
  const patterns = Object.values(ACTS.acts).flatMap(({ words, undone = [] }) => [...words, ...undone]);
  const lists = patterns.flatMap((pattern) => [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""));
  expect(lists.filter((name) => !(name in ACTS.lists))).toEqual([]);
});

test("no act is a kind of itself", () => {
  for (const name of Object.keys(ACTS.acts)) {
    const above: string[] = [];
    for (let at = ACTS.acts[name]?.under; at !== undefined; at = ACTS.acts[at]?.under) {
      expect([name, ...above]).not.toContain(at);
      above.push(at);
    }
  }
});

test("a file of another form is told with its place", () => {
  expect(() => readYaml("ledger/acts.yaml", z.strictObject({ acts: z.string() }))).toThrow(
    expect.objectContaining({ code: "ledger.codebook", message: expect.stringContaining("at acts") }),
  );
});
