import { expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import { act, filing, idOf } from "../example.ts";

const EARLY = "The early report of the sanctions.";
const LATE = "The late report of the sanctions.";
const REPRINT = "The late reprint of the early report.";

/** What became known later does not exist for a query as of an earlier day. */
export function asOfTests(bench: () => Bench): void {
  const events = [act(["KOR"], "SANCTION", ["RUS"], { date: { start: "2024-04-01", end: "2024-04-01" } })];
  const early = { text: EARLY, outlet: "Alpha", publishedAt: "2024-04-02", events };
  const late = { text: LATE, outlet: "Beta", publishedAt: "2024-04-09", events };
  const fill = () =>
    bench().store.append([
      filing(early),
      filing(late),
      filing({ ...early, outlet: "Gamma", knownAt: "2024-04-08T00:00:00.000Z" }),
      filing({ text: REPRINT, publishedAt: "2024-04-09", nearCopyOf: EARLY }),
    ]);

  test("documents, their copies and their sightings", async () => {
    await fill();
    const { store } = bench();
    expect(await store.document(idOf(EARLY), "2024-04-01")).toBeNull();
    const then = await store.document(idOf(EARLY), "2024-04-05");
    expect(then?.sightings.map(({ outlet }) => outlet)).toEqual(["Alpha"]);
    expect(then?.copies).toEqual([]);
    expect((await store.document(idOf(EARLY)))?.sightings).toHaveLength(2);
    expect((await store.document(idOf(EARLY), "2024-04-09"))?.copies).toHaveLength(1);
    expect((await store.documents({ asOf: "2024-04-05" })).rows).toHaveLength(1);
  });

  test("events, the roll-up, its stories and the actors", async () => {
    await fill();
    const { store } = bench();
    expect(await store.events({ asOf: "2024-04-05" })).toMatchObject([{ documentId: idOf(EARLY), reports: 1 }]);
    expect(await store.rollup({ asOf: "2024-04-01" })).toEqual([]);
    expect(await store.rollup({ asOf: "2024-04-05" })).toMatchObject([{ day: "2024-04-01", events: 1, stories: 1 }]);
    expect(await store.rollup({})).toMatchObject([{ day: "2024-04-01", events: 2, stories: 2 }]);
    expect(await store.stories({ asOf: "2024-04-05" })).toMatchObject([{ documentId: idOf(EARLY) }]);
    expect(await store.actors("2024-04-01")).toEqual([]);
    expect(await store.actors("2024-04-05")).toContainEqual({ code: "KOR", events: 1 });
  });

  test("search and sources", async () => {
    await fill();
    const { store } = bench();
    expect((await store.search({ words: "sanctions", asOf: "2024-04-05" })).hits).toMatchObject([{ id: idOf(EARLY) }]);
    expect(await store.search({ words: "sanctions" })).toMatchObject({ total: 2 });
    expect((await store.sources("2024-04-05")).map(({ outlet }) => outlet)).toEqual(["Alpha"]);
    expect((await store.sources()).map(({ outlet }) => outlet)).toEqual(["Alpha", "Beta", "Example Times", "Gamma"]);
  });

  test("a copy that was known before its original shows no original yet", async () => {
    const { store } = bench();
    await store.append([
      filing({ text: LATE, publishedAt: "2024-04-09" }),
      filing({ text: REPRINT, publishedAt: "2024-04-02", nearCopyOf: LATE }),
    ]);
    expect(await store.document(idOf(REPRINT), "2024-04-05")).toMatchObject({ copyOf: null });
    expect(await store.document(idOf(REPRINT))).toMatchObject({ copyOf: { id: idOf(LATE) } });
  });
}
