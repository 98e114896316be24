import { expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import { act, filing } from "../example.ts";

/** Outlets, readings and totals. */
export function healthTests(bench: () => Bench): void {
  test("an outlet's life: documents, first and last day, usual gap between days", async () => {
    const days = ["2024-01-01", "2024-01-01", "2024-01-02", "2024-01-05", "2024-01-09"];
    await bench().store.append([
      ...days.map((publishedAt, i) => filing({ text: `daily ${i}`, outlet: "Daily", publishedAt })),
      {
        ...filing({ text: "live", outlet: "Live", publishedAt: null, knownAt: "2024-03-01T08:00:00.000Z" }),
        dated: true,
      },
      filing({ text: "undated", outlet: "Undated", publishedAt: null, knownAt: "2026-03-01T08:00:00.000Z" }),
      filing({ text: "no outlet", outlet: null }),
    ]);
    expect(await bench().store.sources()).toEqual([
      { outlet: "Daily", documents: 5, firstDay: "2024-01-01", lastDay: "2024-01-09", usualGap: 3 },
      { outlet: "Live", documents: 1, firstDay: "2024-03-01", lastDay: "2024-03-01", usualGap: null },
      { outlet: "Undated", documents: 1, firstDay: null, lastDay: null, usualGap: null },
    ]);
    expect(await bench().store.status()).toMatchObject({ firstDay: "2024-01-01", lastDay: "2024-04-02" });
  });

  test("each day on which an outlet was heard is told once, from the day asked for", async () => {
    const { store } = bench();
    const heard = (text: string, outlet: string | null, publishedAt: string) => filing({ text, outlet, publishedAt });
    await store.append([
      heard("a", "Daily", "2024-04-02"),
      heard("b", "Daily", "2024-04-02"),
      heard("c", null, "2024-04-02"),
      heard("d", "Daily", "2024-04-04"),
      heard("e", "Daily", "2024-03-31"),
    ]);
    expect(await store.reportDays("2024-04-01")).toEqual([
      { day: "2024-04-02", outlet: null },
      { day: "2024-04-02", outlet: "Daily" },
      { day: "2024-04-04", outlet: "Daily" },
    ]);
  });

  test("readings come back newest first", async () => {
    const good = { path: "feed.xml", at: "2024-04-02T00:00:00.000Z", items: 12, error: null };
    const error = { code: "sources.fetch", message: "No answer from example.org: try later." };
    const bad = { path: "https://example.org", at: "2024-04-02T00:01:00.000Z", items: 0, error };
    await bench().store.note(good);
    await bench().store.note(bad);
    expect(await bench().store.readings()).toEqual([bad, good]);
    expect(await bench().store.readings(1)).toEqual([bad]);
  });

  test("the status counts everything once and its revision grows with each append", async () => {
    const { store } = bench();
    expect(await store.status()).toMatchObject({ documents: 0, firstDay: null, lastDay: null, lastLearntAt: null });
    const original = filing({ text: "first", publishedAt: "2024-04-02", events: [act(["KOR"], "AID", ["UKR"])] });
    await store.append([original, filing({ text: "copy", publishedAt: "2024-04-03", nearCopyOf: "first" })]);
    const before = await store.status();
    await store.append([filing({ text: "later", publishedAt: "2024-05-01", uncoded: "Not English." }), original]);
    const after = await store.status();
    expect(after).toMatchObject({
      documents: 3,
      copies: 1,
      uncoded: 1,
      events: 1,
      firstDay: "2024-04-02",
      lastDay: "2024-05-01",
      lastLearntAt: "2026-01-01T00:00:00.000Z",
    });
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.bytes).toBeGreaterThan(0);
  });

  test("the record begins on the first known day from the one asked for", async () => {
    const { store } = bench();
    await store.append(
      ["1914-07-28", "2023-06-01", "2023-06-09"].map((day) => filing({ text: day, publishedAt: day })),
    );
    expect(await store.firstDay("1900-01-01")).toBe("1914-07-28");
    expect(await store.firstDay("1914-07-29")).toBe("2023-06-01");
    expect(await store.firstDay("2023-06-10")).toBeNull();
  });
}
