import { afterEach, describe, expect, test } from "vitest";
import { makeCertificate } from "../../../../test/certificate.ts";
import { type MailServer, type MailServerOptions, startMailServer } from "../../../../test/smtp-server.ts";
import type { EmailChannel } from "../config.ts";
import { exampleMail, exampleMessage } from "../example.ts";
import { sendName } from "../key.ts";
import { send } from "./send.ts";

const LIMITS = { wholeMs: 5_000, now: 0 };
const AUTH = { user: "bongsu", password: "s3cret" };
const CERTIFICATE = makeCertificate();

const servers: MailServer[] = [];
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.stop()))));

async function serving(options: MailServerOptions = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  servers.push(server);
  return server;
}

async function sent(options: MailServerOptions, channel: Partial<EmailChannel>, message = exampleMessage("1")) {
  const server = await serving(options);
  const attempt = await send(exampleMail({ port: server.port, ...channel }), message, LIMITS);
  return { server, attempt };
}

test("a mail has a Message-ID of its key, plain text and HTML, and says that a machine wrote it", async () => {
  const message = exampleMessage("1", { title: "Level 4: Seoul – 서울", html: "<p>Text</p>", level: 4 });
  const { server, attempt } = await sent({}, {}, message);
  expect(attempt).toEqual({ outcome: "accepted" });
  const [mail] = server.taken;
  expect(mail).toMatchObject({
    messageId: `<${sendName("1")}@desk.example>`,
    from: "bongsu@desk.example",
    to: ["desk@desk.example"],
  });
  for (const header of [
    /^Auto-Submitted: auto-generated/m,
    /^X-Priority: 1/m,
    /^Content-Type: multipart\/alternative/m,
  ]) {
    expect(mail?.raw).toMatch(header);
  }
  expect(mail?.raw).toContain("<p>Text</p>");
});

test("the same message has the same Message-ID at each attempt", async () => {
  const server = await serving();
  const channel = exampleMail({ port: server.port });
  await send(channel, exampleMessage("1"), LIMITS);
  await send(channel, exampleMessage("1"), LIMITS);
  expect([...server.counts().values()]).toEqual([2]);
});

test("line breaks in a title add no header", async () => {
  const { server } = await sent({}, {}, exampleMessage("1", { title: "x\r\nBcc: all@desk.example" }));
  expect(server.taken[0]?.to).toEqual(["desk@desk.example"]);
  expect(server.taken[0]?.raw).not.toMatch(/^Bcc:/m);
});

describe("what a mail server answers", () => {
  const answering = (code: number, text: string): MailServerOptions => ({ answer: () => ({ code, text }) });
  test.each<[name: string, options: MailServerOptions, channel: Partial<EmailChannel>, expected: object]>([
    ["451", answering(451, "try again"), {}, { outcome: "transient", forAll: false }],
    ["554", answering(554, "spam"), {}, { outcome: "refused", error: "the mail server answered 554 spam" }],
    ["550 to the only one", { unknown: ["desk@desk.example"] }, {}, { outcome: "refused" }],
    [
      "550 to one of two",
      { unknown: ["gone@desk.example"] },
      { to: ["gone@desk.example", "desk@desk.example"] },
      { outcome: "accepted", note: "the mail server did not take gone@desk.example" },
    ],
    [
      "535",
      { auth: AUTH },
      { user: "bongsu", password: "wrong" },
      {
        outcome: "transient",
        error: "the mail server refused the password: 535 5.7.8 wrong user or password",
        forAll: true,
      },
    ],
    ["a right password", { auth: AUTH }, AUTH, { outcome: "accepted" }],
  ])("%s", async (_name, options, channel, expected) => {
    expect((await sent(options, channel)).attempt).toMatchObject(expected);
  });

  test("one that is not there can be tried later", async () => {
    const server = await startMailServer();
    await server.stop();
    expect(await send(exampleMail({ port: server.port }), exampleMessage("1"), LIMITS)).toEqual({
      outcome: "transient",
      error: "the mail server could not be reached: it refuses connections",
      waitMs: null,
      forAll: true,
    });
  });
});

describe("TLS", () => {
  const trusted = { ca: CERTIFICATE.cert };
  test.each<[name: string, options: MailServerOptions, channel: Partial<EmailChannel>, expected: object]>([
    ["STARTTLS", { tls: CERTIFICATE }, { security: "starttls", ...trusted }, { outcome: "accepted" }],
    [
      "from the first byte",
      { tls: { ...CERTIFICATE, fromFirstByte: true } },
      { security: "tls", ...trusted },
      { outcome: "accepted" },
    ],
    ["STARTTLS that is not offered", {}, { security: "starttls" }, { outcome: "transient" }],
    ["a certificate that nobody vouches for", { tls: CERTIFICATE }, { security: "starttls" }, { outcome: "transient" }],
  ])("%s", async (_name, options, channel, expected) => {
    const { attempt, server } = await sent(options, channel);
    expect(attempt).toMatchObject(expected);
    expect(server.taken).toHaveLength(attempt.outcome === "accepted" ? 1 : 0);
  });
});
