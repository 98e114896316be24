import { expect, test } from "vitest";
import type { JournalEntry, JournalKind } from "../../model/journal.ts";
import type { Bench } from "./bench.ts";

const entry = (kind: JournalKind, id: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  kind,
  id,
  subject: "seoul-moscow",
  day: "2024-04-02",
  at: "2024-04-02T10:00:00.000Z",
  body: { level: 3 },
  ...more,
});

/** The journal: written once, in order, never altered. */
export function journalTests(bench: () => Bench): void {
  test("entries come back in the order in which they were written, by kind, subject and day", async () => {
    const { store } = bench();
    const entries = [
      entry("level", "a"),
      entry("forecast", "b", { subject: "KOR/RUS", day: "2024-04-03" }),
      entry("level", "c", { day: "2024-04-05", body: ["anything", { in: "JSON" }, null] }),
    ];
    expect(await store.record(entries)).toEqual(["a", "b", "c"]);
    const ids = async (query: Parameters<typeof store.journal>[0]) => (await store.journal(query)).map(({ id }) => id);
    expect(await store.journal({ kinds: ["level"], from: "2024-04-03" })).toEqual([{ ...entries[2], seq: 3 }]);
    expect(await ids({ kinds: ["level", "forecast"], to: "2024-04-03" })).toEqual(["a", "b"]);
    expect(await ids({ kinds: ["forecast"], subject: "KOR/RUS" })).toEqual(["b"]);
    expect(await ids({ kinds: ["level", "forecast"], after: 1 })).toEqual(["b", "c"]);
    expect(await ids({ kinds: ["level", "forecast"], limit: 2, newest: true })).toEqual(["b", "c"]);
    expect(await ids({ kinds: ["verdict"] })).toEqual([]);
  });

  test("what is written stays: a second entry of the same name changes nothing", async () => {
    const { store } = bench();
    await store.record([entry("forecast", "2024-04-02/KOR/RUS/force/30", { body: { probability: 0.2 } })]);
    const before = await store.status();
    const again = entry("forecast", "2024-04-02/KOR/RUS/force/30", { body: { probability: 0.9 } });
    expect(await store.record([again])).toEqual([]);
    expect(await store.record([])).toEqual([]);
    expect((await store.status()).revision).toBe(before.revision);
    expect((await store.journal({ kinds: ["forecast"] })).map(({ body }) => body)).toEqual([{ probability: 0.2 }]);
    expect(await store.record([{ ...again, kind: "score" }])).toEqual([again.id]);
    expect((await store.status()).revision).toBe(before.revision + 1);
  });

  test("an entry of no day fails, and nothing of its batch is written", async () => {
    const { store } = bench();
    const batch = [entry("level", "good"), entry("level", "bad", { day: "yesterday" })];
    await expect(store.record(batch)).rejects.toMatchObject({ code: "store.journal" });
    expect(await store.journal({ kinds: ["level"] })).toEqual([]);
  });
}
