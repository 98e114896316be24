import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import type { EventType } from "../../model/event.ts";
import type { RollupRow } from "../../model/filing.ts";
import { act, type Example, filing } from "../example.ts";

const on = (day: string) => ({ date: { start: day, end: day } });

/** The daily roll-up and what may count in it. */
export function rollupTests(bench: () => Bench): void {
  const dyads = async () =>
    (await bench().store.rollup({})).map(({ actor, recipient }) => `${actor}>${recipient}`).sort();

  test("every actor meets every recipient; joint acts count both ways; a code never meets itself", async () => {
    const events = [
      act(["KOR", "USA"], "SANCTION", ["RUS", "USA"]),
      act(["CHN", "JPN", "FRA"], "CONSULT", []),
      act(["PRK"], "MOBILIZE", []),
    ];
    await bench().store.append([filing({ text: "dyads", events })]);
    const joint = ["CHN>FRA", "CHN>JPN", "FRA>CHN", "FRA>JPN", "JPN>CHN", "JPN>FRA"];
    expect(await dyads()).toEqual([...joint, "KOR>RUS", "KOR>USA", "USA>RUS"].sort());
  });

  test("only actual, present, dated acts between coded parties count", async () => {
    const events = [
      act(["KOR"], "AID", ["UKR"]),
      act(["KOR"], "SANCTION", ["RUS"], { factuality: "future" }),
      act(["KOR"], "SANCTION", ["RUS"], { factuality: "hypothetical" }),
      act(["KOR"], "SANCTION", ["RUS"], { factuality: "negated" }),
      act(["RUS"], "ASSAULT", ["UKR"], { historical: true }),
      act(["KOR"], "ACCUSE", ["CHN"], on("--04-02")),
    ];
    await bench().store.append([filing({ text: "kinds", events })]);
    const somebody = filing({ text: "uncoded parties", events: [act(["KOR"], "COERCE", [])] });
    somebody.record.events[0]?.recipients.push({ entity: null, name: "a smuggler", country: null, sector: null });
    await bench().store.append([somebody]);
    expect(await dyads()).toEqual(["KOR>UKR"]);
  });

  test("rows are chosen by side and by day; stories name the documents behind them", async () => {
    const events = [
      act(["KOR"], "SANCTION", ["RUS"], { scale: -6, ...on("2024-04-01") }),
      act(["KOR"], "SANCTION", ["RUS"], { scale: -4, ...on("2024-04-01") }),
      act(["KOR"], "ACCUSE", ["RUS"], { scale: -2, ...on("2024-04-03") }),
      act(["RUS"], "REJECT", ["KOR"], { scale: -4, ...on("2024-04-03") }),
    ];
    await bench().store.append([filing({ text: "one", publishedAt: "2024-04-04", events })]);
    const { store } = bench();
    const pair = { actor: "KOR", recipient: "RUS" };
    expect(await store.rollup({ ...pair, to: "2024-04-02" })).toEqual([
      { ...pair, day: "2024-04-01", type: "SANCTION", events: 2, stories: 1, scaleSum: -10 },
    ]);
    expect((await store.rollup({ ...pair, from: "2024-04-02" })).map(({ type }) => type)).toEqual(["ACCUSE"]);
    const stories = await store.stories({ from: "2024-04-01", to: "2024-04-03", recipient: "RUS" });
    expect(stories.map(({ day, type }) => [day, type])).toEqual([
      ["2024-04-01", "SANCTION"],
      ["2024-04-03", "ACCUSE"],
    ]);
    expect(await store.rollup({ actor: "ATL" })).toEqual([]);
  });

  test("whatever the order and the batches, the roll-up is what a recount gives", async () => {
    // One store takes all the examples, each in its own year, so that they cannot meet.
    let year = 1000;
    const run = fc.asyncProperty(
      fc.array(example, { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (given, size) => {
        year += 1;
        const examples = given.map((each, i) => dated(each, year, i));
        for (let i = 0; i < examples.length; i += size)
          await bench().store.append(examples.slice(i, i + size).map(filing));
        const rows = await bench().store.rollup({ from: `${year}-01-01`, to: `${year}-12-31` });
        expect(sorted(rows)).toEqual(sorted(recount(examples)));
      },
    );
    await fc.assert(run, { numRuns: 60 });
  });
}

const CODES = ["KOR", "RUS", "PRK"];
const code = fc.constantFrom(...CODES);
const dayOfMay = fc.integer({ min: 1, max: 4 });

/** A document with directed acts, some of them not actual, some a copy of the document before it. */
const example = fc.record({
  repeats: fc.constantFrom("nothing", "exact", "near"),
  acts: fc.array(
    fc.record({
      actor: code,
      recipient: code,
      type: fc.constantFrom<EventType>("CONSULT", "ACCUSE"),
      day: dayOfMay,
      scale: fc.integer({ min: -10, max: 10 }),
      actual: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

type Given = typeof example extends fc.Arbitrary<infer T> ? T : never;

function dated({ repeats, acts }: Given, year: number, index: number): Example {
  const before = `Document ${index - 1} of ${year}`;
  return {
    text: repeats === "exact" && index > 0 ? before : `Document ${index} of ${year}`,
    publishedAt: `${year}-05-05`,
    events: acts.map(({ actor, recipient, type, day, scale, actual }) =>
      act([actor], type, [recipient], {
        scale,
        factuality: actual ? "actual" : "negated",
        ...on(`${year}-05-0${day}`),
      }),
    ),
    ...(repeats === "near" && index > 0 ? { nearCopyOf: before } : {}),
  };
}

/** The roll-up by definition: original after original, act after act. */
function recount(examples: readonly Example[]): RollupRow[] {
  const filed = new Set<string>();
  const rows = new Map<string, RollupRow>();
  for (const { text, nearCopyOf, events = [] } of examples) {
    const isNew = !filed.has(text);
    const isCopy = nearCopyOf !== undefined && filed.has(nearCopyOf);
    filed.add(text);
    const seen = new Set<string>();
    for (const event of isNew && !isCopy ? events : []) {
      const [actor, recipient] = [event.actors?.[0]?.country ?? "", event.recipients?.[0]?.country ?? ""];
      if (event.factuality !== "actual" || actor === recipient) continue;
      const day = event.date?.start ?? "";
      const type = event.type ?? "CONSULT";
      const key = [day, actor, recipient, type].join(" ");
      const row = rows.get(key) ?? { day, actor, recipient, type, events: 0, stories: 0, scaleSum: 0 };
      const told = seen.has(key) ? 0 : 1;
      rows.set(key, {
        ...row,
        events: row.events + 1,
        stories: row.stories + told,
        scaleSum: row.scaleSum + (event.scale ?? 0),
      });
      seen.add(key);
    }
  }
  return [...rows.values()];
}

function sorted(rows: readonly RollupRow[]): RollupRow[] {
  const key = ({ day, actor, recipient, type }: RollupRow) => [day, actor, recipient, type].join(" ");
  return rows.toSorted((a, b) => key(a).localeCompare(key(b)));
}
