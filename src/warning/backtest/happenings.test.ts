import { describe, expect, test } from "vitest";
import type { Act } from "../../model/act.ts";
import { exampleWatch } from "../alert/example.ts";
import { happenings } from "./happenings.ts";
import { targetOf } from "./target.ts";

const on = (...days: string[]) => days.map((day) => ({ day }));

test.each([
  { why: "nothing happened", days: [], found: [] },
  { why: "the first act after quiet days", days: ["2024-02-01"], found: ["2024-02-01"] },
  {
    why: "what goes on is one happening",
    days: ["2024-02-01", "2024-02-02", "2024-02-11", "2024-02-21"],
    found: ["2024-02-01"],
  },
  { why: "ten quiet days between end it", days: ["2024-02-01", "2024-02-12"], found: ["2024-02-01", "2024-02-12"] },
  { why: "nine do not", days: ["2024-02-01", "2024-02-11"], found: ["2024-02-01"] },
  {
    why: "the order and the number of reports do not matter",
    days: ["2024-02-12", "2024-02-01", "2024-02-12"],
    found: ["2024-02-01", "2024-02-12"],
  },
  { why: "before the record nobody knows whether it was quiet", days: ["2024-01-10"], found: [] },
  { why: "after ten days of record one does", days: ["2024-01-11"], found: ["2024-01-11"] },
])("$why", ({ days, found }) => {
  expect(happenings(on(...days), () => true, { quietDays: 10, recordFrom: "2024-01-01" })).toEqual(found);
});

test("only acts that are meant count", () => {
  const acts = on("2024-02-01", "2024-03-01");
  const meant = ({ day }: { day: string }) => day > "2024-02-15";
  expect(happenings(acts, meant, { quietDays: 10, recordFrom: "2024-01-01" })).toEqual(["2024-03-01"]);
});

test("without a first day the record begins with the first act of any kind", () => {
  const acts = on("2024-01-01", "2024-01-05", "2024-02-01");
  const meant = ({ day }: { day: string }) => day > "2024-01-01";
  expect(happenings(acts, meant, { quietDays: 10 })).toEqual(["2024-02-01"]);
});

describe("by default material conflict between the two sides is feared", () => {
  const { meant, words, quietDays } = targetOf(exampleWatch({ actors: ["KOR", "USA"], towards: ["RUS"] }));
  const act = (more: Partial<Act>) =>
    ({ actor: "KOR", recipient: "RUS", type: "ASSAULT", cameo: null, modes: [], contexts: [], ...more }) as Act;

  test.each([
    { more: {}, counts: true },
    { more: { actor: "RUS", recipient: "USA" }, counts: true },
    { more: { actor: "KOR", recipient: "USA" }, counts: false },
    { more: { actor: "JPN" }, counts: false },
    { more: { type: "THREATEN" }, counts: false },
  ] as const)("$more: $counts", ({ more, counts }) => {
    expect(meant(act(more))).toBe(counts);
  });

  test("and it is said in words", () => {
    expect(words).toBe(`material conflict between KOR, USA and RUS after ${quietDays} days without`);
  });
});
