import { expect, test } from "vitest";
import type { Channel } from "./config.ts";
import { exampleMail, exampleWebhook } from "./example.ts";
import { channelHealth } from "./health.ts";

test("every channel is told by name, with what is wrong with it", () => {
  const channels = new Map<string, Channel>([
    ["mail", exampleMail()],
    ["hook", exampleWebhook()],
  ]);
  const broken = new Map([["chat", { kind: "slack", message: "SLACK_URL is not set." }]]);
  expect(channelHealth({ channels, broken }, [{ channel: "mail", message: "Wrong password." }])).toEqual([
    { name: "chat", kind: "slack", fault: "SLACK_URL is not set." },
    { name: "hook", kind: "webhook", fault: null },
    { name: "mail", kind: "email", fault: "Wrong password." },
  ]);
});
