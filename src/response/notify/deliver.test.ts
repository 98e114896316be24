import { describe, expect, test } from "vitest";
import type { Delivery, QueuedMessage } from "../../model/message.ts";
import { DELIVERY } from "./codebook.ts";
import type { Channel, NotifyConfig } from "./config.ts";
import { deliver, deliveryOf } from "./deliver.ts";
import { exampleQueued, exampleWebhook } from "./example.ts";
import type { Attempt } from "./send/attempt.ts";
import { ACCEPTED, refused, transient } from "./send/attempt.ts";
import type { Outgoing } from "./send/outgoing.ts";

const NOW = Date.parse("2024-04-02T10:00:00.000Z");
const MINUTE = 60_000;

/** A queue that gives some messages once and keeps what became of them. */
function queue(messages: QueuedMessage[]) {
  const settled = new Map<string, Delivery>();
  return {
    settled,
    store: {
      claim: async () => messages.splice(0),
      settle: async (key: string, delivery: Delivery) => void settled.set(key, delivery),
    },
  };
}

interface Scene {
  messages: QueuedMessage[];
  answer?: (message: Outgoing, channel: Channel) => Attempt | Promise<Attempt>;
  channels?: Channel[];
  broken?: NotifyConfig["broken"];
  now?: () => Date;
}

async function round({ messages, answer = () => ACCEPTED, channels, broken = new Map(), now }: Scene) {
  const { store, settled } = queue(messages);
  const sent: { channel: string; key: string; title: string }[] = [];
  const said: string[] = [];
  const all = channels ?? [exampleWebhook()];
  const result = await deliver({
    store,
    config: { channels: new Map(all.map((channel) => [channel.name, channel])), broken },
    now: now ?? (() => new Date(NOW)),
    log: (sentence) => said.push(sentence),
    async send(channel, message) {
      sent.push({ channel: channel.name, key: message.key, title: message.title });
      return answer(message, channel);
    },
  });
  return { result, settled, sent, said };
}

const outcomes = (settled: Map<string, Delivery>) => [...settled].map(([key, { outcome }]) => `${key} ${outcome}`);

describe("what becomes of an attempt", () => {
  test.each<[attempt: Attempt, attempts: number, outcome: Delivery["outcome"], minutes: number | null]>([
    [ACCEPTED, 1, "sent", null],
    [refused("no"), 1, "failed", null],
    [transient("later"), 1, "retry", 0.5],
    [transient("later"), 2, "retry", 1],
    [transient("later"), 5, "retry", 8],
    [transient("later"), 13, "retry", 1_440],
    [transient("later"), 14, "failed", null],
    [transient("later", { waitMs: 10 * MINUTE }), 1, "retry", 10],
    [transient("later", { waitMs: 1_000 }), 3, "retry", 2],
    [transient("later", { waitMs: 99 * 86_400_000 }), 1, "retry", 1_440],
  ])("%j at attempt %i: %s after %s minutes", (attempt, attempts, outcome, minutes) => {
    const delivery = deliveryOf(attempt, attempts, NOW);
    expect(delivery.outcome).toBe(outcome);
    const wait = delivery.outcome === "retry" ? (Date.parse(delivery.nextAt) - NOW) / MINUTE : null;
    expect(wait).toBe(minutes);
  });

  test("waiting never gets shorter, and ends", () => {
    expect(DELIVERY.retry).toEqual(DELIVERY.retry.toSorted((a, b) => a - b));
  });
});

test("messages of a channel go out in order, each written down after it was accepted", async () => {
  const { result, settled, sent } = await round({ messages: [exampleQueued("1"), exampleQueued("2")] });
  expect(sent.map(({ key }) => key)).toEqual(["1", "2"]);
  expect(outcomes(settled)).toEqual(["1 sent", "2 sent"]);
  expect(result).toEqual({ claimed: 2, sent: 2, retried: 0, failed: 0 });
});

test("a channel that hangs holds up no other", async () => {
  let release: (attempt: Attempt) => void = () => undefined;
  const hanging = new Promise<Attempt>((resolve) => (release = resolve));
  const channels = [exampleWebhook({ name: "slow" }), exampleWebhook({ name: "quick" })];
  const messages = [exampleQueued("1", { channel: "slow" }), exampleQueued("2", { channel: "quick" })];
  const { store, settled } = queue(messages);
  const done = deliver({
    store: {
      ...store,
      async settle(key, delivery) {
        await store.settle(key, delivery);
        if (key === "2") release(ACCEPTED);
      },
    },
    config: { channels: new Map(channels.map((each) => [each.name, each])), broken: new Map() },
    now: () => new Date(NOW),
    log: () => undefined,
    send: async (channel) => (channel.name === "slow" ? hanging : ACCEPTED),
  });
  await done;
  expect(outcomes(settled)).toEqual(["2 sent", "1 sent"]);
});

describe("of the messages of one channel", () => {
  test("none is tried any more once the server cannot be reached: they share its fate", async () => {
    const { sent, settled, said } = await round({
      messages: [exampleQueued("1"), exampleQueued("2")],
      answer: () => transient("the server could not be reached", { forAll: true }),
    });
    expect(sent).toHaveLength(1);
    expect(outcomes(settled)).toEqual(["1 retry", "2 retry"]);
    expect(said[1]).toBe(
      '"Title of 2" for channel hook was not delivered, and will be tried again at 2024-04-02T10:00:30.000Z: the server could not be reached.',
    );
  });

  test("one that is not taken holds up no other", async () => {
    const { settled } = await round({
      messages: [exampleQueued("1"), exampleQueued("2"), exampleQueued("3")],
      answer: ({ key }) => (key === "1" ? transient("500") : key === "2" ? refused("400") : ACCEPTED),
    });
    expect(outcomes(settled)).toEqual(["1 retry", "2 failed", "3 sent"]);
  });

  test("another goes first at the next attempt, so that one on which a server hangs does not stop all for good", async () => {
    const messages = ["1", "2", "3"].map((key) => exampleQueued(key, { attempts: 2 }));
    const { sent } = await round({ messages });
    expect(sent.map(({ key }) => key)).toEqual(["2", "3", "1"]);
  });

  test("what cannot be written at all is given up, and the next is sent", async () => {
    const { settled } = await round({
      messages: [exampleQueued("1"), exampleQueued("2")],
      answer: ({ key }) => {
        if (key === "1") throw new TypeError("no data");
        return ACCEPTED;
      },
    });
    expect(settled.get("1")).toMatchObject({ outcome: "failed", error: "it could not be written: no data" });
    expect(outcomes(settled)).toEqual(["1 failed", "2 sent"]);
  });
});

test("a channel that cannot be used now keeps its messages; one that is gone gives them up", async () => {
  const messages = [exampleQueued("1", { channel: "broken" }), exampleQueued("2", { channel: "gone" })];
  const { settled, sent } = await round({
    messages,
    broken: new Map([["broken", { kind: "email", message: "SMTP_PASSWORD is not set." }]]),
  });
  expect(sent).toEqual([]);
  expect(settled.get("1")).toMatchObject({
    outcome: "retry",
    error: "the channel cannot be used: SMTP_PASSWORD is not set.",
  });
  expect(settled.get("2")).toMatchObject({ outcome: "failed", error: 'there is no channel "gone" any more' });
});

test("whoever could outlast the claim leaves the rest to the next claim", async () => {
  let at = NOW;
  const { settled } = await round({
    messages: [exampleQueued("1"), exampleQueued("2")],
    now: () => new Date(at),
    answer: () => {
      at += 270_000;
      return ACCEPTED;
    },
  });
  expect(outcomes(settled)).toEqual(["1 sent"]);
});

test("a note of the receiver is told, and the message counts as sent", async () => {
  const { settled, said } = await round({
    messages: [exampleQueued("1")],
    answer: () => ({ ...ACCEPTED, note: "the mail server did not take b@desk.example" }),
  });
  expect(outcomes(settled)).toEqual(["1 sent"]);
  expect(said).toEqual(['"Title of 1" for channel hook was sent, but the mail server did not take b@desk.example.']);
});

describe("digests", () => {
  const joinedOf = (keys: string[], more: Partial<QueuedMessage> = {}) =>
    keys.map((key) => exampleQueued(key, { digest: "hook/10:00", ...more }));

  test("messages of one digest go out as one, and each is written down", async () => {
    const messages = [...joinedOf(["1", "2"]), exampleQueued("3")];
    const { sent, settled } = await round({ messages });
    expect(sent.map(({ title }) => title)).toEqual(["2 messages, up to level 3, Approach: Title of 1", "Title of 3"]);
    expect(outcomes(settled)).toEqual(["1 sent", "2 sent", "3 sent"]);
  });

  test("the same messages have the same key at each attempt, others another", async () => {
    const keys = await Promise.all(
      [
        ["1", "2"],
        ["2", "1"],
        ["1", "3"],
      ].map(async (each) => (await round({ messages: joinedOf(each) })).sent[0]?.key),
    );
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test("one that waits alone is sent as it is, under its own key", async () => {
    const { sent } = await round({ messages: joinedOf(["1"]) });
    expect(sent).toEqual([{ channel: "hook", key: "1", title: "Title of 1" }]);
  });

  test("a joined message that fails brings all of them back", async () => {
    const { settled } = await round({ messages: joinedOf(["1", "2"]), answer: () => transient("503") });
    expect(outcomes(settled)).toEqual(["1 retry", "2 retry"]);
  });

  test("an exercise is stamped in the joined title as well", async () => {
    const { sent } = await round({ messages: joinedOf(["1", "2"], { exercise: true }) });
    expect(sent[0]?.title).toMatch(/^EXERCISE: 2 messages/);
  });

  test("a digest joins no more than it may", async () => {
    const keys = Array.from({ length: DELIVERY.digest + 2 }, (_, index) => String(index));
    const { sent } = await round({ messages: joinedOf(keys) });
    expect(sent.map(({ title }) => title.split(" ")[0])).toEqual([String(DELIVERY.digest), "2"]);
  });
});
