import { expect, test } from "vitest";
import type { Decided } from "../../model/decision-log.ts";
import { decisionHash, NO_ENTRY, verifyLog } from "../decision-chain.ts";
import type { Store } from "../store.ts";
import type { Bench } from "./bench.ts";

const SUBJECT = "activation/2024-04-02/seoul-moscow";

const decision = (more: Partial<Decided> = {}): Decided => ({
  subject: SUBJECT,
  act: "noted",
  by: "Kim",
  at: "2024-04-02T09:14:05.000Z",
  day: "2024-04-02",
  exercise: false,
  body: { text: "서울 called", n: 1.5 },
  ...more,
});

const verified = async (store: Store) => verifyLog(await store.decisions({}), await store.logHead());

/** The log of decisions: chained, in order, one at a time. */
export function decisionTests(bench: () => Bench): void {
  test("an empty log ends in nothing", async () => {
    expect(await bench().store.logHead()).toEqual({ entries: 0, hash: NO_ENTRY });
    expect(await bench().store.decisions({})).toEqual([]);
  });

  test("entries are chained over all subjects and come back as they were written, after an opening too", async () => {
    const { store } = bench();
    const first = await store.decide(decision({ act: "activated", exercise: true, body: { z: [1, null], a: "ü" } }), 0);
    const second = await store.decide(decision({ subject: "plan/embargo", act: "plan", body: "text" }), 0);
    const third = await store.decide(decision({ body: null }), 1);
    expect([first, second, third].map(({ seq, previous }) => [seq, previous])).toEqual([
      [1, NO_ENTRY],
      [2, first.hash],
      [3, second.hash],
    ]);
    expect(first).toMatchObject({ act: "activated", exercise: true, body: { z: [1, null], a: "ü" } });
    expect(third.hash).toBe(decisionHash(third));
    await store.close();
    const again = await bench().open();
    expect(await again.decisions({})).toEqual([first, second, third]);
    expect(await again.logHead()).toEqual({ entries: 3, hash: third.hash });
    expect(await verified(again)).toMatchObject({ sound: true, faults: [] });
    await again.close();
  });

  test("what JSON does not keep of a body is not kept, and the hash holds", async () => {
    const { store } = bench();
    const [plain, nothing] = [
      await store.decide(decision({ body: { at: new Date(0), gone: undefined } }), 0),
      await store.decide(decision({ body: undefined }), 1),
    ];
    expect(plain.body).toEqual({ at: "1970-01-01T00:00:00.000Z" });
    expect(nothing.body).toBeNull();
    expect(await verified(store)).toMatchObject({ sound: true });
  });

  test("entries by subject, place and number", async () => {
    const { store } = bench();
    for (const [seen, subject] of [
      [0, "a"],
      [0, "b"],
      [1, "a"],
      [2, "a"],
    ] as const)
      await store.decide(decision({ subject }), seen);
    const seqs = async (query: Parameters<typeof store.decisions>[0]) =>
      (await store.decisions(query)).map(({ seq }) => seq);
    expect(await seqs({ subject: "a" })).toEqual([1, 3, 4]);
    expect(await seqs({ subject: "a", after: 1 })).toEqual([3, 4]);
    expect(await seqs({ after: 2, limit: 1 })).toEqual([3]);
    expect(await seqs({ subject: "c" })).toEqual([]);
  });

  test("who did not see the last entry of the subject is told who was first, and nothing is written", async () => {
    const { store } = bench();
    await store.decide(decision({ act: "activated", by: "Lee" }), 0);
    await store.decide(decision({ act: "handed-over", by: "Park", at: "2024-04-02T10:01:00Z" }), 1);
    const { revision } = await store.status();
    await expect(store.decide(decision(), 1)).rejects.toMatchObject({
      code: "store.overtaken",
      message: "Park already handed over this at 10:01 UTC: look again before you decide.",
    });
    await expect(store.decide(decision({ at: "2024-04-03T08:00:00Z" }), 0)).rejects.toMatchObject({
      message: "Lee already activated this on 2024-04-02 at 09:14 UTC: look again before you decide.",
    });
    expect(await store.logHead()).toMatchObject({ entries: 2 });
    expect((await store.status()).revision).toBe(revision);
    await store.decide(decision(), 2);
    expect((await store.status()).revision).toBe(revision + 1);
  });

  test("who claims to have seen more than there is must look again", async () => {
    await expect(bench().store.decide(decision(), 3)).rejects.toMatchObject({
      code: "store.decision",
      message: `${SUBJECT} has 0 entries in the log of decisions, not 3: look again before you decide.`,
    });
  });

  test("two that act at once over one place: one wins, the other is told who", async () => {
    const { store } = bench();
    const other = await bench().open();
    const names = ["Kim", "Lee"];
    for (let seen = 0; seen < 10; seen++) {
      const act = seen === 0 ? "activated" : "started";
      const both = [store, other].map((each, i) => each.decide(decision({ act, by: names[i] ?? "" }), seen));
      const ended = await Promise.allSettled(both);
      const won = ended.findIndex(({ status }) => status === "fulfilled");
      const lost = ended[1 - won];
      expect(lost).toMatchObject({ status: "rejected", reason: { code: "store.overtaken" } });
      expect((lost as PromiseRejectedResult).reason.message).toContain(`${names[won]} already `);
    }
    expect(await verified(other)).toMatchObject({ head: { entries: 10 }, sound: true });
    await other.close();
  });

  test.each<Partial<Decided>>([
    { day: "yesterday" },
    { day: "2024-04-02T10:00:00Z" },
    { at: "10 o'clock" },
    { at: "2024-04-02" },
    { at: "2024-04-02T10:00:00+09:00" },
  ])("a decision of $day at $at is refused", async (more) => {
    await expect(bench().store.decide(decision(more), 0)).rejects.toMatchObject({ code: "store.decision" });
    expect(await bench().store.logHead()).toMatchObject({ entries: 0 });
  });
}
