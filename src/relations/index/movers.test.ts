import * as fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isoDay } from "../../model/day.ts";
import { EVENT_TYPES } from "../../model/event.ts";
import { act, filing } from "../../store/example.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import type { Store } from "../../store/store.ts";
import { movers } from "../movers.ts";
import { createMovers } from "./movers.ts";

/** 2023-01-01. */
const FIRST = 19_358;
const DAYS = 460;

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "bongsu-movers-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const code = fc.constantFrom("KOR", "RUS", "PRK", "JPN");

/** A document that tells, some days late, of acts on one day. */
const report = fc.record({
  day: fc.integer({ min: 0, max: DAYS - 1 }),
  late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  acts: fc.array(fc.record({ actor: code, recipient: code, type: fc.constantFrom(...EVENT_TYPES) }), {
    minLength: 1,
    maxLength: 4,
  }),
});

type Report = typeof report extends fc.Arbitrary<infer T> ? T : never;

/** Reports of an eventful last month and of the year before it. */
const archive = fc
  .tuple(
    fc.array(report, { minLength: 5, maxLength: 60 }),
    fc.array(
      report.map((each) => ({ ...each, day: DAYS - 40 + (each.day % 40) })),
      { maxLength: 20 },
    ),
  )
  .map(([all, recent]) => [...all, ...recent]);

async function file(store: Store, reports: readonly Report[], name: string): Promise<void> {
  const filings = reports.map(({ day, late, acts }, i) =>
    filing({
      text: `${name} ${i}`,
      publishedAt: isoDay(FIRST + day + late),
      events: acts.map(({ actor, recipient, type }) =>
        act([actor], type, [recipient], { date: { start: isoDay(FIRST + day), end: isoDay(FIRST + day) } }),
      ),
    }),
  );
  if (filings.length > 0) await store.append(filings);
}

test("the index gives exactly what reading the roll-up gives, late acts and later filings included", async () => {
  let round = 0;
  const run = fc.asyncProperty(archive, archive, async (before, after) => {
    round += 1;
    const store = await openSqliteStore({ file: join(folder, `${round}.sqlite`), now: () => new Date(0) });
    const fast = createMovers(store);
    for (const [name, reports] of [["before", before] as const, ["after", after] as const]) {
      await file(store, reports, name);
      for (const day of [DAYS - 90, DAYS - 20, DAYS - 1, DAYS + 45]) {
        const query = { asOf: isoDay(FIRST + day), limit: 5 };
        expect(await fast(query)).toEqual(await movers(store, query));
      }
    }
    await store.close();
  });
  await fc.assert(run, { numRuns: 12 });
});

test("an answer is kept while nothing is filed that was known by its day", async () => {
  const store = await openSqliteStore({ file: join(folder, "kept.sqlite"), now: () => new Date(0) });
  const tell = (text: string, publishedAt: string) =>
    store.append([filing({ text, publishedAt, events: [act(["KOR"], "ACCUSE", ["RUS"])] })]);
  await tell("one", "2024-01-01");
  await tell("two", "2024-05-01");
  const fast = createMovers(store);
  const [first] = await fast({ asOf: "2024-05-01" });
  await tell("three", "2024-06-01");
  expect((await fast({ asOf: "2024-05-01" }))[0]).toBe(first);
  await tell("four", "2024-04-30");
  const after = await fast({ asOf: "2024-05-01" });
  expect(after).not.toEqual([first]);
  expect(after).toEqual(await movers(store, { asOf: "2024-05-01" }));
  await store.close();
});

test("a day that is none is refused, and an empty store has no movers", async () => {
  const store = await openSqliteStore({ file: join(folder, "empty.sqlite"), now: () => new Date(0) });
  const fast = createMovers(store);
  expect(await fast({ asOf: "2024-05-02" })).toEqual([]);
  await store.append([filing({ text: "one" })]);
  await expect(fast({ asOf: "yesterday" })).rejects.toMatchObject({ code: "relations.day" });
  await store.close();
});
