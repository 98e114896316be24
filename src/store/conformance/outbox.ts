import { expect, test } from "vitest";
import type { Message } from "../../model/message.ts";
import type { Bench } from "./bench.ts";

const at = (time: string) => `2024-04-02T${time}:00.000Z`;

const message = (key: string, more: Partial<Message> = {}): Message => ({
  key,
  channel: "desk",
  subject: "alert/seoul-moscow",
  title: "Level 4",
  text: "서울–Moscow: level 4",
  html: "<p>Level 4</p>",
  data: { level: 4, signs: ["a", null] },
  level: 4,
  exercise: false,
  at: at("10:00"),
  notBefore: null,
  digest: null,
  ...more,
});

/** The queue of messages: durable, each taken by one sender at a time. */
export function outboxTests(bench: () => Bench): void {
  const claim = (now: string, limit = 10, until = "23:00") =>
    bench().store.claim({ now: at(now), until: at(until), limit });
  const keys = (messages: readonly { key: string }[]) => messages.map(({ key }) => key);

  test("a message is queued once by its key, and read back as it was, on a later opening too", async () => {
    const { store } = bench();
    const held = message("b", { notBefore: at("22:00"), digest: "evening", exercise: true, level: null });
    expect(await store.enqueue([message("a"), held])).toEqual(["a", "b"]);
    expect(await store.enqueue([message("c"), message("a", { title: "again" }), message("c")])).toEqual(["c"]);
    expect(await store.enqueue([])).toEqual([]);
    await store.close();
    const again = await bench().open();
    const fresh = { state: "queued", attempts: 0, nextAt: at("10:00"), error: null, sentAt: null };
    expect(await again.outbox({})).toEqual([
      { ...message("c"), ...fresh, seq: 3 },
      { ...held, ...fresh, nextAt: at("22:00"), seq: 2 },
      { ...message("a"), ...fresh, seq: 1 },
    ]);
    await again.close();
  });

  test("a batch with a message that has no instant is refused whole", async () => {
    const { store } = bench();
    const refused = store.enqueue([message("good"), message("bad", { notBefore: "tonight" })]);
    await expect(refused).rejects.toMatchObject({ code: "store.message", message: expect.stringContaining("bad") });
    expect(await store.outbox({})).toEqual([]);
  });

  test("what is due is taken oldest first, once, and no more than asked for", async () => {
    await bench().store.enqueue(["a", "b", "c"].map((key) => message(key)));
    expect(await claim("09:59")).toEqual([]);
    expect(await claim("10:00", 2)).toMatchObject([
      { key: "a", state: "sending", attempts: 1, nextAt: at("23:00") },
      { key: "b", state: "sending", attempts: 1, nextAt: at("23:00") },
    ]);
    expect(keys(await claim("10:00"))).toEqual(["c"]);
    expect(await claim("22:59")).toEqual([]);
  });

  test("a message is held until its hour, however its instants are written", async () => {
    await bench().store.enqueue([
      message("held", { notBefore: "2024-04-03T07:00:00+09:00" }),
      message("late", { at: "2024-04-02T21:59:59.5Z" }),
    ]);
    expect(await claim("21:59")).toEqual([]);
    expect(keys(await claim("22:00"))).toEqual(["held", "late"]);
  });

  test("of a sender that died, the message is taken again when its time is over", async () => {
    await bench().store.enqueue([message("a")]);
    await claim("10:00", 1, "10:05");
    expect(await claim("10:04")).toEqual([]);
    expect(await claim("10:05", 1, "10:10")).toMatchObject([{ key: "a", attempts: 2, nextAt: at("10:10") }]);
  });

  test("what became of an attempt is kept: sent, tried again later, given up", async () => {
    const { store } = bench();
    await store.enqueue(["sent", "again", "lost"].map((key) => message(key)));
    await claim("10:00");
    await store.settle("sent", { outcome: "sent", at: at("10:01") });
    await store.settle("again", { outcome: "retry", at: at("10:01"), error: "no answer", nextAt: at("10:30") });
    await store.settle("lost", { outcome: "failed", at: at("10:01"), error: "unknown address" });
    expect(await store.outbox({})).toMatchObject([
      { key: "lost", state: "failed", attempts: 1, error: "unknown address", sentAt: null },
      { key: "again", state: "queued", attempts: 1, error: "no answer", sentAt: null, nextAt: at("10:30") },
      { key: "sent", state: "sent", attempts: 1, error: null, sentAt: at("10:01") },
    ]);
    expect(await claim("10:29")).toEqual([]);
    expect(await claim("22:00")).toMatchObject([{ key: "again", attempts: 2 }]);
    await store.settle("again", { outcome: "sent", at: at("22:01") });
    expect(await store.outbox({ states: ["sent"] })).toMatchObject([
      { key: "again", error: null, sentAt: at("22:01") },
      { key: "sent" },
    ]);
  });

  test("of a message that nobody is sending nothing is changed", async () => {
    const { store } = bench();
    await store.enqueue([message("waiting"), message("over")]);
    await store.settle("waiting", { outcome: "failed", at: at("10:01"), error: "too early" });
    await store.settle("waiting", { outcome: "sent", at: at("10:01") });
    await store.settle("unknown", { outcome: "sent", at: at("10:01") });
    await claim("10:00");
    await store.settle("over", { outcome: "sent", at: at("10:01") });
    await store.settle("over", { outcome: "retry", at: at("10:02"), error: "too late", nextAt: at("10:03") });
    expect(await store.outbox({})).toMatchObject([
      { key: "over", state: "sent", sentAt: at("10:01") },
      { key: "waiting", state: "sending", error: null },
    ]);
  });

  test("a sender that was too slow does not end another's attempt, but what it sent is sent", async () => {
    const { store } = bench();
    await store.enqueue(["slow", "late"].map((key) => message(key)));
    await claim("10:00", 2, "10:05");
    await claim("10:05", 2, "10:10");
    const retry = { outcome: "retry", at: at("10:06"), error: "no answer", nextAt: at("10:07") } as const;
    await store.settle("slow", retry, 1);
    await store.settle("late", { outcome: "failed", at: at("10:06"), error: "no answer" }, 1);
    expect(await claim("10:09")).toEqual([]);
    await store.settle("slow", retry, 2);
    await store.settle("slow", { outcome: "sent", at: at("10:08") }, 1);
    await store.settle("late", { outcome: "sent", at: at("10:08") });
    expect(await store.outbox({})).toMatchObject([
      { key: "late", state: "sent", attempts: 2 },
      { key: "slow", state: "sent", attempts: 2, error: null, sentAt: at("10:08") },
    ]);
    expect(await claim("22:00")).toEqual([]);
  });

  test("the newest come first, by state and subject", async () => {
    const { store } = bench();
    await store.enqueue([message("a"), message("b", { subject: "brief/daily" }), message("c"), message("d")]);
    await claim("10:00", 1);
    expect(keys(await store.outbox({ limit: 2 }))).toEqual(["d", "c"]);
    expect(keys(await store.outbox({ states: ["sending"] }))).toEqual(["a"]);
    expect(keys(await store.outbox({ states: ["queued", "sending"], limit: 3 }))).toEqual(["d", "c", "b"]);
    expect(keys(await store.outbox({ subject: "alert/seoul-moscow", states: ["queued"] }))).toEqual(["d", "c"]);
    expect(keys(await store.outbox({ subject: "brief/daily" }))).toEqual(["b"]);
    expect(await store.outbox({ states: [] })).toEqual([]);
  });

  test("two senders over one place never take the same message", async () => {
    const { store } = bench();
    const other = await bench().open();
    const all = Array.from({ length: 60 }, (_, n) => `message ${n}`);
    await store.enqueue(all.map((key) => message(key)));
    const order = { now: at("10:00"), until: at("11:00"), limit: 3 };
    const taken = await Promise.all(
      Array.from({ length: 24 }, (_, turn) => (turn % 2 === 0 ? store : other).claim(order)),
    );
    expect(keys(taken.flat()).toSorted()).toEqual(all.toSorted());
    await other.close();
  });

  test("the queue changes no answer that a reader keeps", async () => {
    const { revision } = await bench().store.status();
    await bench().store.enqueue([message("a")]);
    await claim("10:00");
    await bench().store.settle("a", { outcome: "sent", at: at("10:01") });
    expect(await bench().store.status()).toMatchObject({ revision });
  });
}
