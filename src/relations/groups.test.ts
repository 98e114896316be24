import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { belongs, GROUPS, parseGroups, sideOf } from "./groups.ts";

test.each([
  { group: "eu", code: "GBR", on: "2020-01-31", belonged: true },
  { group: "eu", code: "GBR", on: "2020-02-01", belonged: false },
  { group: "eu", code: "HRV", on: "2013-06-30", belonged: false },
  { group: "eu", code: "EUR", on: "1999-01-01", belonged: true },
  { group: "nato", code: "FIN", on: "2023-04-03", belonged: false },
  { group: "nato", code: "FIN", on: "2023-04-04", belonged: true },
  { group: "brics", code: "IDN", on: "2024-12-31", belonged: false },
  { group: "asean", code: "TLS", on: "2025-10-26", belonged: true },
  { group: "five-eyes", code: "NZL", on: "1990-01-01", belonged: true },
  { group: "quad", code: "KOR", on: "2025-01-01", belonged: false },
])("$code in $group on $on: $belonged", ({ group, code, on, belonged }) => {
  expect(belongs(sideOf(group, GROUPS), code, on)).toBe(belonged);
});

test.each([
  { group: "eu", states: 27 },
  { group: "nato", states: 32 },
  { group: "g7", states: 7 },
  { group: "brics", states: 10 },
  { group: "asean", states: 11 },
  { group: "sco", states: 10 },
  { group: "gcc", states: 6 },
  { group: "arab-league", states: 22 },
  { group: "cptpp", states: 12 },
])("$group has $states states in 2026", ({ group, states }) => {
  const side = sideOf(group, GROUPS);
  const bodies = new Set(codes("bodies.tsv"));
  const now = side.members.filter(({ code }) => !bodies.has(code) && belongs(side, code, "2026-01-01"));
  expect(new Set(now.map(({ code }) => code)).size).toBe(states);
});

test("every member is a known actor and joins once, before it leaves", () => {
  const known = new Set([...codes("states.tsv"), ...codes("bodies.tsv")]);
  for (const { id, members } of GROUPS.values()) {
    expect([id, members.map(({ code }) => code).filter((code) => !known.has(code))]).toEqual([id, []]);
    expect(new Set(members.map(({ code }) => code)).size).toBe(members.length);
    for (const { since, until } of members) expect((since ?? "") < (until ?? "~")).toBe(true);
  }
});

test("a code that is no group stands for itself", () => {
  expect(sideOf("KOR", GROUPS)).toEqual({
    name: "KOR",
    title: "KOR",
    members: [{ code: "KOR", since: null, until: null }],
  });
});

test.each([
  { yaml: "eu: [", says: /groups of mine\.yaml.*no YAML/ },
  { yaml: "EU: { title: EU, since: { always: [DEU] } }", says: /small letters/ },
  { yaml: "eu: { title: EU, since: { always: [Germany] } }", says: /eu\.since\.always\.0: a code has three capital/ },
  { yaml: "eu: { title: EU, since: { 1958: [DEU] } }", says: /eu\.since/ },
  { yaml: "eu: { title: EU }", says: /eu\.since/ },
])("faulty groups are told in one sentence: $yaml", ({ yaml, says }) => {
  expect(() => parseGroups(yaml, "groups of mine.yaml")).toThrow(says);
});

function codes(table: string): string[] {
  const text = readFileSync(new URL(`../../codebook/actors/${table}`, import.meta.url), "utf8");
  return text
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t")[0] ?? "")
    .filter((code) => code !== "");
}
