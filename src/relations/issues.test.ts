import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Act } from "../model/act.ts";
import type { ActFilter } from "../model/group.ts";
import { inWords, ISSUES, matcher, parseIssues } from "./issues.ts";

const act = (more: Partial<Act>): Act => ({
  day: "2024-04-02",
  knownDay: "2024-04-02",
  actor: "KOR",
  recipient: "RUS",
  type: "CONSULT",
  modes: [],
  contexts: [],
  cameo: null,
  scale: 0,
  confidence: 1,
  documentId: "d",
  eventId: "e",
  outlet: null,
  ...more,
});

test.each([
  { given: { type: "MOBILIZE" }, issue: "arms", belongs: true },
  { given: { contexts: ["military"] }, issue: "arms", belongs: true },
  { given: { type: "SANCTION", modes: ["discontinue"] }, issue: "sanctions", belongs: true },
  { given: { type: "SANCTION", cameo: "163" }, issue: "sanctions", belongs: true },
  { given: { type: "SANCTION", cameo: "160" }, issue: "sanctions", belongs: false },
  { given: { type: "THREATEN", modes: ["ban"] }, issue: "sanctions", belongs: true },
  { given: { type: "THREATEN", modes: ["violence"] }, issue: "sanctions", belongs: false },
  { given: { contexts: ["economic", "legal"] }, issue: "trade", belongs: true },
  { given: { contexts: ["natural resource"] }, issue: "energy", belongs: true },
  { given: { type: "COERCE", modes: ["cyber"] }, issue: "cyber", belongs: true },
  { given: { contexts: ["cbrn"] }, issue: "nuclear", belongs: true },
  { given: { type: "ASSAULT" }, issue: "force", belongs: true },
  { given: {}, issue: "energy", belongs: false },
] as const)("$given is about $issue: $belongs", ({ given, issue, belongs }) => {
  const { modes = [], contexts = [], ...rest } = given as Partial<Act>;
  expect(matcher({ issues: [issue] }, ISSUES)(act({ ...rest, modes, contexts }))).toBe(belongs);
});

test.each<{ filter: ActFilter; keeps: boolean; says: string }>([
  { filter: {}, keeps: true, says: "all acts" },
  { filter: { types: ["SANCTION"] }, keeps: true, says: "acts of SANCTION" },
  { filter: { quads: ["material-conflict"] }, keeps: true, says: "acts of material-conflict" },
  { filter: { quads: ["verbal-conflict"] }, keeps: false, says: "acts of verbal-conflict" },
  { filter: { classes: ["force"] }, keeps: false, says: "acts of force" },
  { filter: { tracks: ["cooperation"] }, keeps: false, says: "acts of cooperation" },
  { filter: { actors: ["RUS"] }, keeps: false, says: "all acts" },
  {
    filter: { issues: ["cyber", "trade"], types: ["SANCTION"] },
    keeps: true,
    says: "acts of SANCTION about cyber attacks or trade and money",
  },
])("$says of a sanction over trade: $keeps", ({ filter, keeps, says }) => {
  expect(matcher(filter, ISSUES)(act({ type: "SANCTION", contexts: ["economic"] }))).toBe(keeps);
  expect(inWords(filter, ISSUES)).toBe(says);
});

test("every word of the issues exists in the codebook, so none can never hold", () => {
  const contexts = new Set(Object.keys(codebook("coding/contexts.yaml")));
  const types = codebook("plover/types.yaml") as Record<string, { modes: object }>;
  for (const { id, patterns } of ISSUES.values())
    for (const pattern of patterns) {
      expect([id, pattern.contexts?.filter((context) => !contexts.has(context)) ?? []]).toEqual([id, []]);
      const modes = new Set((pattern.types ?? []).flatMap((type) => Object.keys(types[type]?.modes ?? {})));
      expect([id, pattern.modes?.filter((mode) => !modes.has(mode)) ?? []]).toEqual([id, []]);
    }
});

test("an issue that is not defined is told with those that are", () => {
  expect(() => matcher({ issues: ["weather"] }, ISSUES)).toThrow(/no issue "weather": choose one of arms, force/);
});

test.each([
  { yaml: "weather: { title: weather }", says: /weather\.any/ },
  { yaml: "weather: { title: weather, any: [] }", says: /weather\.any/ },
  { yaml: "weather: { title: weather, any: [{}] }", says: /a pattern names something/ },
  { yaml: "weather: { title: weather, any: [{ types: [RAIN] }] }", says: /weather\.any\.0\.types\.0/ },
])("faulty issues are told in one sentence: $yaml", ({ yaml, says }) => {
  expect(() => parseIssues(yaml, "issues.yaml")).toThrow(says);
});

function codebook(path: string): Record<string, unknown> {
  return parse(readFileSync(new URL(`../../codebook/${path}`, import.meta.url), "utf8")) as Record<string, unknown>;
}
