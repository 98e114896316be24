import type { Message, QueuedMessage } from "../../model/message.ts";
import type { EmailChannel, NotifyConfig, WebhookChannel } from "./config.ts";
import { NO_NOTIFICATIONS } from "./define/read-notify.ts";
import type { MessageData } from "./messages.ts";
import { DEFAULT_TEMPLATES } from "./templates.ts";

const COMMON = { quiet: [], digest: null, templates: DEFAULT_TEMPLATES, ca: null };

/** A mail channel for tests. */
export function exampleMail(more: Partial<EmailChannel> = {}): EmailChannel {
  return {
    ...COMMON,
    kind: "email",
    name: "desk-mail",
    host: "127.0.0.1",
    port: 1,
    security: "none",
    user: null,
    password: null,
    passwordFrom: null,
    from: "bongsu@desk.example",
    to: ["desk@desk.example"],
    ...more,
  };
}

/** A webhook channel for tests. */
export function exampleWebhook(more: Partial<WebhookChannel> = {}): WebhookChannel {
  const url = "http://127.0.0.1:1/hook";
  return { ...COMMON, kind: "webhook", name: "hook", url, secret: null, format: "json", ...more };
}

export function exampleConfig(more: Partial<NotifyConfig> = {}): NotifyConfig {
  return { ...NO_NOTIFICATIONS, ...more };
}

/** A message for tests, named by its key. */
export function exampleMessage(key: string, more: Partial<Message> = {}): Message {
  const data: MessageData = { type: "raised", timestamp: "2024-04-02T09:30:00.000Z", data: { link: null }, cap: null };
  return {
    key,
    channel: "hook",
    subject: "seoul-moscow/2024-04-02",
    title: `Title of ${key}`,
    text: `Text of ${key}`,
    html: null,
    data,
    level: 3,
    exercise: false,
    at: "2024-04-02T09:30:00.000Z",
    notBefore: null,
    digest: null,
    ...more,
  };
}

/** A message as the queue gives it to its sender for the first time. */
export function exampleQueued(key: string, more: Partial<QueuedMessage> = {}): QueuedMessage {
  const nextAt = "2024-04-02T09:35:00.000Z";
  return {
    ...exampleMessage(key, more),
    seq: 1,
    state: "sending",
    attempts: 1,
    nextAt,
    error: null,
    sentAt: null,
    ...more,
  };
}
