import { createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { makeCertificate } from "../../../../test/certificate.ts";
import { type MailServerOptions, startMailServer } from "../../../../test/smtp-server.ts";
import { startWebhookServer } from "../../../../test/webhook-server.ts";
import type { EmailChannel } from "../config.ts";
import { exampleMail, exampleWebhook } from "../example.ts";
import { checkChannels } from "./check-channels.ts";

const AUTH = { user: "bongsu", password: "s3cret" };
const CERTIFICATE = makeCertificate();
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => void (await Promise.all(stops.splice(0).map((stop) => stop()))));

const RIGHT = { user: "bongsu", password: "s3cret", passwordFrom: "SMTP_PASSWORD" };

test.each<[name: string, options: MailServerOptions, channel: Partial<EmailChannel>, sentence: string | null]>([
  ["in the clear", {}, {}, null],
  ["with a password", { auth: AUTH }, RIGHT, null],
  ["with STARTTLS", { tls: CERTIFICATE, auth: AUTH }, { ...RIGHT, security: "starttls", ca: CERTIFICATE.cert }, null],
  [
    "with a wrong password",
    { auth: AUTH },
    { ...RIGHT, password: "wrong" },
    "refused the password of user bongsu: set SMTP_PASSWORD anew.",
  ],
  ["that takes no password", {}, RIGHT, 'takes no password: leave "user" and "password" out, or name another server.'],
  [
    "without STARTTLS",
    {},
    { security: "starttls" },
    'offers no STARTTLS: set "secure" for TLS from the first byte, or ask its keeper.',
  ],
  [
    "with a certificate that nobody vouches for",
    { tls: CERTIFICATE },
    { security: "starttls" },
    'cannot be used: its certificate is not trusted: name the authority in "ca".',
  ],
  ["that speaks no TLS", {}, { security: "tls" }, "cannot be used: it does not speak TLS there."],
])("a mail server %s", async (_name, options, channel, sentence) => {
  const server = await startMailServer(options);
  stops.push(server.stop);
  const faults = await checkChannels([exampleMail({ port: server.port, ...channel })]);
  const message = `The mail server 127.0.0.1:${server.port} of channel desk-mail ${sentence}`;
  expect(faults).toEqual(sentence === null ? [] : [{ channel: "desk-mail", message }]);
  expect(server.taken).toEqual([]);
});

test("servers that are not there, and names that nobody has, are told one by one; the others stand", async () => {
  const gone = await startWebhookServer();
  await gone.stop();
  const there = await startWebhookServer();
  stops.push(there.stop);
  const faults = await checkChannels([
    exampleWebhook({ name: "there", url: there.url }),
    exampleWebhook({ name: "gone", url: gone.url }),
    exampleMail({ host: "mail.invalid", port: 587 }),
    exampleWebhook({ name: "nowhere", url: "https://hooks.invalid/x" }),
  ]);
  expect(
    faults.map(({ channel, message }) => [channel, message.replace(/:\d+ /, " ").replace(" at present", "")]),
  ).toEqual([
    ["gone", "The server 127.0.0.1 of channel gone (webhook) cannot be used: it refuses connections."],
    ["desk-mail", "The mail server mail.invalid of channel desk-mail cannot be used: its name cannot be resolved."],
    ["nowhere", "The server hooks.invalid of channel nowhere (webhook) cannot be used: its name cannot be resolved."],
  ]);
  expect(there.taken).toEqual([]);
});

test("TLS of a server of the web is tried, with the authority that the channel names", async () => {
  const server = await startWebhookServer(undefined, CERTIFICATE);
  stops.push(server.stop);
  const faults = await checkChannels([
    exampleWebhook({ name: "a", url: server.url }),
    exampleWebhook({ name: "b", url: server.url, ca: CERTIFICATE.cert }),
  ]);
  expect(faults.map(({ channel, message }) => [channel, message.split(": ")[1]])).toEqual([
    ["a", "its certificate is not trusted"],
  ]);
});

test("a server that says nothing is given up in time", async () => {
  const sockets: Socket[] = [];
  const silent: Server = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  stops.push(async () => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo;
  const faults = await checkChannels([exampleMail({ port }), exampleWebhook({ url: `https://127.0.0.1:${port}/` })], {
    answerMs: 300,
  });
  expect(faults.map(({ message }) => message.split(": ")[1])).toEqual([
    "it did not answer in time.",
    "it did not answer in time.",
  ]);
});
