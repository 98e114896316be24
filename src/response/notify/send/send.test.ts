import { createHmac } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { makeCertificate } from "../../../../test/certificate.ts";
import { startWebhookServer, type WebhookAnswer, type WebhookServer } from "../../../../test/webhook-server.ts";
import type { ChatChannel, NtfyChannel } from "../config.ts";
import { exampleMessage, exampleWebhook } from "../example.ts";
import { sendName } from "../key.ts";
import type { MessageData } from "../messages.ts";
import { send } from "./send.ts";

const NOW = Date.parse("2024-04-02T10:00:00.000Z");
const LIMITS = { wholeMs: 5_000, now: NOW };
const KEY = Buffer.from("0123456789abcdef0123456789abcdef");

const servers: WebhookServer[] = [];
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.stop()))));

async function serving(answer?: WebhookAnswer, tls?: ReturnType<typeof makeCertificate>): Promise<WebhookServer> {
  const server = await startWebhookServer(answer === undefined ? undefined : () => answer, tls);
  servers.push(server);
  return server;
}

describe("what a server answers", () => {
  const HUGE = Buffer.alloc(20_000_000, "x");
  test.each<[name: string, answer: WebhookAnswer, expected: object]>([
    ["200", { status: 200, body: "ok" }, { outcome: "accepted" }],
    ["200 and a huge body", { status: 200, body: HUGE }, { outcome: "accepted" }],
    ["204", { status: 204 }, { outcome: "accepted" }],
    [
      "302",
      { status: 302, headers: { location: "http://169.254.169.254/" } },
      {
        outcome: "refused",
        error: "the server answered 302 and wants to redirect, which is not followed: give the final address",
      },
    ],
    [
      "400",
      { status: 400, body: "no\n such room" },
      { outcome: "refused", error: 'the server answered 400: "no such room"' },
    ],
    ["404", { status: 404 }, { outcome: "refused", error: "the server answered 404" }],
    ["408", { status: 408 }, { outcome: "transient", forAll: false }],
    [
      "429 for 120 seconds",
      { status: 429, headers: { "retry-after": "120" } },
      { outcome: "transient", waitMs: 120_000, forAll: true },
    ],
    [
      "503 until a date",
      { status: 503, headers: { "retry-after": "Tue, 02 Apr 2024 10:05:00 GMT" } },
      { outcome: "transient", waitMs: 300_000, forAll: true },
    ],
    ["503 with nonsense", { status: 503, headers: { "retry-after": "soon" } }, { outcome: "transient", waitMs: null }],
    [
      "500 and a huge body",
      { status: 500, body: HUGE },
      { outcome: "transient", error: `the server answered 500: "${"x".repeat(200)}"` },
    ],
  ])("%s", async (_name, answer, expected) => {
    const server = await serving(answer);
    expect(await send(exampleWebhook({ url: server.url }), exampleMessage("1"), LIMITS)).toMatchObject(expected);
    expect(server.taken).toHaveLength(1);
  });

  test.each<WebhookAnswer>(["hang", "drip"])("one that does %s is given up for now", async (answer) => {
    const server = await serving(answer);
    const attempt = await send(exampleWebhook({ url: server.url }), exampleMessage("1"), { wholeMs: 300, now: NOW });
    expect(attempt.outcome).toBe("transient");
  });

  test("one that is not there can be tried later, and hinders all", async () => {
    const { url, stop } = await startWebhookServer();
    await stop();
    expect(await send(exampleWebhook({ url }), exampleMessage("1"), LIMITS)).toEqual({
      outcome: "transient",
      error: "the server could not be reached: it refuses connections",
      waitMs: null,
      forAll: true,
    });
  });
});

describe("certificates", () => {
  test("one that nobody vouches for is not trusted", async () => {
    const server = await serving({ status: 204 }, makeCertificate());
    expect(await send(exampleWebhook({ url: server.url }), exampleMessage("1"), LIMITS)).toMatchObject({
      outcome: "transient",
      error: 'the server could not be reached: its certificate is not trusted: name the authority in "ca"',
    });
    expect(server.taken).toEqual([]);
  });

  test("one that the channel names is", async () => {
    const certificate = makeCertificate();
    const server = await serving({ status: 204 }, certificate);
    const channel = exampleWebhook({ url: server.url, ca: certificate.cert });
    expect(await send(channel, exampleMessage("1"), LIMITS)).toEqual({ outcome: "accepted" });
  });
});

describe("a webhook", () => {
  test("is signed after Standard Webhooks, over what was sent, under the same name at each attempt", async () => {
    const server = await serving();
    const channel = exampleWebhook({ url: server.url, secret: KEY });
    await send(channel, exampleMessage("1"), LIMITS);
    await send(channel, exampleMessage("1"), { ...LIMITS, now: NOW + 60_000 });
    const [first, second] = server.taken;
    expect([first?.headers["webhook-id"], first?.headers["webhook-timestamp"]]).toEqual([sendName("1"), "1712052000"]);
    expect(second?.headers["webhook-id"]).toBe(sendName("1"));
    for (const { headers, body } of server.taken) {
      const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
      const expected = createHmac("sha256", KEY).update(signed).digest("base64");
      expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
    }
    expect(first?.headers["webhook-signature"]).not.toBe(second?.headers["webhook-signature"]);
    expect(server.counts()).toEqual(new Map([[sendName("1"), 2]]));
  });

  test("tells type, instant and data; without a secret it is not signed", async () => {
    const server = await serving();
    await send(exampleWebhook({ url: server.url }), exampleMessage("1"), LIMITS);
    const [post] = server.taken;
    expect(post?.headers["webhook-signature"]).toBeUndefined();
    expect(JSON.parse(post?.body ?? "")).toEqual({
      type: "raised",
      timestamp: "2024-04-02T09:30:00.000Z",
      data: { link: null, title: "Title of 1", text: "Text of 1" },
    });
  });

  test("for CAP carries the document, and refuses what has none", async () => {
    const server = await serving();
    const channel = exampleWebhook({ url: server.url, format: "cap" });
    const data = exampleMessage("1").data as MessageData;
    await send(channel, exampleMessage("1", { data: { ...data, cap: "<alert/>" } }), LIMITS);
    expect(await send(channel, exampleMessage("2"), LIMITS)).toMatchObject({ outcome: "refused" });
    expect(server.taken.map(({ headers, body }) => [headers["content-type"], body])).toEqual([
      ["application/cap+xml", "<alert/>"],
    ]);
  });
});

describe("what services that are pushed to get", () => {
  const common = exampleWebhook();
  const hostile = exampleMessage("1", { title: "<!channel> & *x*", text: `<@U1> ${"long ".repeat(5_000)}😀` });
  const chat = (kind: ChatChannel["kind"], url: string): ChatChannel => ({ ...common, kind, url });

  async function posted(channel: (url: string) => ChatChannel | NtfyChannel, message = hostile) {
    const server = await serving();
    expect(await send(channel(server.url), message, LIMITS)).toEqual({ outcome: "accepted" });
    return { ...server.taken[0], json: JSON.parse(server.taken[0]?.body ?? "") };
  }

  test("Slack: blocks in which nobody is mentioned, within their lengths", async () => {
    const { json } = await posted((url) => chat("slack", url));
    const [header, section] = json.blocks;
    expect(header.text).toEqual({ type: "plain_text", text: "<!channel> & *x*", emoji: false });
    expect(json.text).toBe("&lt;!channel&gt; &amp; *x*");
    expect(section.text.text).toMatch(/^&lt;@U1&gt; long .*… \(cut\)$/);
    expect(section.text.text.length).toBeLessThanOrEqual(3_000);
  });

  test("Teams: one Adaptive Card, in runs that take words as they are", async () => {
    const { json } = await posted((url) => chat("teams", url));
    const [{ contentType, content }] = json.attachments;
    expect([json.type, contentType, content.type, content.version]).toEqual([
      "message",
      "application/vnd.microsoft.card.adaptive",
      "AdaptiveCard",
      "1.4",
    ]);
    expect(content.body[0].inlines[0]).toMatchObject({ type: "TextRun", text: "<!channel> & *x*", weight: "Bolder" });
    expect(JSON.stringify(json).length).toBeLessThan(28_000);
  });

  const ntfy = (url: string): NtfyChannel => ({
    ...common,
    kind: "ntfy",
    url: url.replace(/hook$/, ""),
    topic: "desk",
    token: "tk_1",
  });

  test("ntfy: topic, priority and tags by level, and the link to open", async () => {
    const data: MessageData = { ...(hostile.data as MessageData), data: { link: "https://board.example/alert/a/b" } };
    const { json, headers, path } = await posted(ntfy, { ...hostile, data, level: 4 });
    expect([path, headers?.["authorization"]]).toEqual(["/", "Bearer tk_1"]);
    expect(json).toMatchObject({
      topic: "desk",
      title: "<!channel> & *x*",
      priority: 5,
      tags: ["fire", "fire", "fire"],
      click: "https://board.example/alert/a/b",
    });
    expect(Buffer.byteLength(json.message)).toBeLessThan(4_096);
  });

  test("ntfy: what has no level and leads nowhere", async () => {
    const { json } = await posted(ntfy, { ...hostile, level: null });
    expect([json.priority, json.tags, json.click]).toEqual([3, ["memo"], undefined]);
  });
});
