import { describe, expect, test } from "vitest";
import type { Message } from "../../model/message.ts";
import { exampleWatch, live } from "../../warning/alert/example.ts";
import type { Channel, NotifyConfig, QuietHours, Route } from "./config.ts";
import { exampleConfig, exampleMail, exampleWebhook } from "./example.ts";
import { type MessageData, messagesFor } from "./messages.ts";
import { alertTellings } from "./telling/alert.ts";
import type { Telling } from "./telling/telling.ts";

const NOW = "2024-04-01T12:00:00.000Z";

/** The telling of a raised alert at level 3, with some settings in the place of others. */
function telling(more: Partial<Telling> = {}): Telling {
  const { entries } = live([exampleWatch({ title: "Seoul <and> Moscow" })], [{ "seoul-moscow": "3" }]);
  const [one] = alertTellings(
    entries,
    { since: "2024-01-01", watches: [exampleWatch()], nameOf: (code) => code, confidenceOf: () => "high" },
    { day: "2024-04-01", now: NOW },
  );
  return { ...(one as Telling), people: [], ...more };
}

const route = (channels: string[], more: Partial<Route> = {}): Route => ({
  watches: [],
  kinds: [],
  fromLevel: 1,
  channels,
  goesOn: false,
  ...more,
});

const channelsOf = (...all: Channel[]) => new Map(all.map((channel) => [channel.name, channel]));
const A = exampleMail({ name: "a" });
const B = exampleWebhook({ name: "b" });
const C = exampleWebhook({ name: "c" });

function config(more: Partial<NotifyConfig> = {}): NotifyConfig {
  return exampleConfig({ channels: channelsOf(A, B, C), ...more });
}

const dataOf = (message: Message | undefined) => message?.data as MessageData | undefined;
const to = (one: Telling, of: NotifyConfig) => messagesFor(one, of, { now: NOW }).map(({ channel }) => channel);

describe("the first route that fits is taken, and those after it while they go on", () => {
  test.each<[routes: Route[], channels: string[]]>([
    [[], []],
    [[route(["a"])], ["a"]],
    [[route(["a"]), route(["b"])], ["a"]],
    [
      [route(["a"], { goesOn: true }), route(["b"]), route(["c"])],
      ["a", "b"],
    ],
    [
      [route(["a"], { goesOn: true }), route(["a", "b"])],
      ["a", "b"],
    ],
    [[route(["a"], { fromLevel: 4 }), route(["b"])], ["b"]],
    [[route(["a"], { fromLevel: 3 })], ["a"]],
    [[route(["a"], { kinds: ["rose", "ended"] }), route(["b"], { kinds: ["raised"] })], ["b"]],
    [[route(["a"], { watches: ["peninsula"] }), route(["b"], { watches: ["seoul-moscow"] })], ["b"]],
    [[route(["gone"])], []],
  ])("%j: %j", (routes, channels) => expect(to(telling(), config({ routes }))).toEqual(channels));

  test("what has no level passes every level", () => {
    const brief = telling({ weight: null });
    expect(to(brief, config({ routes: [route(["a"], { fromLevel: 5 })] }))).toEqual(["a"]);
  });

  test("what was agreed beforehand asks no route", () => {
    expect(to(telling({ channels: ["c"] }), config({ routes: [route(["a"])] }))).toEqual(["c"]);
  });

  test("people are told beside the routes, each channel once", () => {
    const people = new Map([["Kim", { name: "Kim", channels: ["a", "b"], quiet: [] }]]);
    expect(to(telling({ people: ["Kim", "Nobody"] }), config({ people, routes: [route(["b"])] }))).toEqual(["b", "a"]);
  });
});

test("a message is named by what it tells of and its channel", () => {
  const [message] = messagesFor(telling(), config({ routes: [route(["a"])] }), { now: NOW });
  expect(message).toMatchObject({
    key: "alert/seoul-moscow/2024-04-01/step/1@a",
    title: "Level 3, Approach: Seoul <and> Moscow",
    level: 3,
    exercise: false,
    at: NOW,
    notBefore: null,
    digest: null,
  });
});

test("only mail has HTML, and what stands in it is escaped", () => {
  const hostile = telling();
  const messages = messagesFor(
    { ...hostile, words: { family: "brief", values: { brief: { title: "<b>", lead: "<i>", text: "&" } } } },
    config({ routes: [route(["a", "b"])] }),
    { now: NOW },
  );
  expect(messages.map(({ html }) => html === null)).toEqual([false, true]);
  expect(messages[0]?.html).toContain("<strong>&lt;i&gt;</strong>");
  expect(messages[0]?.title).toBe("<b>");
});

describe("exercises", () => {
  test("stay here unless the drill sends", () => {
    expect(to(telling({ drill: "stays" }), config({ routes: [route(["a"])] }))).toEqual([]);
  });

  test("are stamped in title, text, HTML and data, whatever the template", () => {
    const templates = new Map([...A.templates, ["alert.text", "x"] as const, ["alert.title", "y"] as const]);
    const channels = channelsOf({ ...A, templates });
    const [message] = messagesFor(telling({ drill: "sends" }), config({ channels, routes: [route(["a"])] }), {
      now: NOW,
    });
    expect(message).toMatchObject({ title: "EXERCISE: y", exercise: true, data: { data: { exercise: true } } });
    expect(message?.text).toMatch(/^EXERCISE: [^\n]+\n\nx\n\nEXERCISE: /);
    expect(message?.html).toMatch(/^<p><strong>EXERCISE: [\s\S]*EXERCISE: [^\n]*<\/p>$/);
  });
});

describe("quiet hours hold delivery, and digests join", () => {
  const hours = (from: number, until: number, exceptLevel: 4 | null = null): QuietHours => {
    return { from: from * 60, to: until * 60, zone: "UTC", days: [1, 2, 3, 4, 5, 6, 7], exceptLevel };
  };
  const quiet = [hours(11, 14)];
  const digest = { minutes: 30, exceptLevel: 4 as const };

  test.each<[channel: Partial<Channel>, more: Partial<Telling>, notBefore: string | null, digest: string | null]>([
    [{}, {}, null, null],
    [{ quiet }, {}, "2024-04-01T14:00:00.000Z", null],
    [{ quiet: [hours(11, 14, 4)] }, { level: 4 }, null, null],
    [{ digest }, {}, "2024-04-01T12:30:00.000Z", "b/2024-04-01T12:30:00.000Z"],
    [{ digest }, { weight: 4 }, null, null],
    [{ digest, quiet }, {}, "2024-04-01T14:00:00.000Z", "b/2024-04-01T14:00:00.000Z"],
    [{ digest }, { drill: "sends" }, "2024-04-01T12:30:00.000Z", "b/2024-04-01T12:30:00.000Z/exercise"],
  ])("%j, %j: not before %s, in %s", (channel, more, notBefore, digestName) => {
    const channels = channelsOf({ ...B, ...channel } as Channel);
    const [message] = messagesFor(telling(more), config({ channels, routes: [route(["b"])] }), { now: NOW });
    expect([message?.notBefore, message?.digest]).toEqual([notBefore, digestName]);
  });

  test("a person's quiet hours hold what is for that person, and not what a route sends over the same channel", () => {
    const people = new Map([["Kim", { name: "Kim", channels: ["b"], quiet }]]);
    const personal = messagesFor(telling({ people: ["Kim"] }), config({ people }), { now: NOW });
    expect(personal[0]?.notBefore).toBe("2024-04-01T14:00:00.000Z");
    const both = messagesFor(telling({ people: ["Kim"] }), config({ people, routes: [route(["b"])] }), { now: NOW });
    expect(both[0]?.notBefore).toBeNull();
  });
});

test("a channel for CAP gets a document, of an alert and of what is none", () => {
  const channels = channelsOf({ ...B, format: "cap" });
  const of = config({ channels, routes: [route(["b"])] });
  const caps = [telling(), telling({ cap: null, channels: ["b"], words: { title: "T", text: "W", html: null } })].map(
    (one) => dataOf(messagesFor(one, of, { now: NOW })[0])?.cap,
  );
  expect(caps[0]).toContain("<identifier>seoul-moscow/2024-04-01/1</identifier>");
  expect(caps[1]).toContain("<headline>T</headline>");
});

test("a channel that cannot be used now keeps its messages, in every form", () => {
  const of = config({ broken: new Map([["x", { kind: "email", message: "why" }]]), routes: [route(["x"])] });
  const [message] = messagesFor(telling(), of, { now: NOW });
  expect(message).toMatchObject({ channel: "x", digest: null });
  expect(message?.html).toContain("<p>");
  expect(dataOf(message)?.cap).toContain("<alert");
});

test("links lead to the board, where there is one", () => {
  const publisher = { ...exampleConfig().publisher, board: "https://board.example" };
  const [message] = messagesFor(telling(), config({ publisher, routes: [route(["b"])] }), { now: NOW });
  expect(dataOf(message)?.data["link"]).toBe("https://board.example/alert/seoul-moscow/2024-04-01");
  expect(message?.text).toContain("https://board.example/alert/seoul-moscow/2024-04-01");
  const [without] = messagesFor(telling(), config({ routes: [route(["b"])] }), { now: NOW });
  expect(without?.text).not.toContain("http");
});
