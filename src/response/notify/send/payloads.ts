import { PUSH } from "../codebook.ts";
import type { ChatChannel, NtfyChannel, WebhookChannel } from "../config.ts";
import type { MessageData } from "../messages.ts";
import type { Outgoing } from "./outgoing.ts";

/** What is posted to a server. */
export interface Payload {
  url: string;
  type: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

const JSON_TYPE = "application/json; charset=utf-8";
const CUT = "… (cut)";

/** The payload of a webhook (Standard Webhooks: type, timestamp, data), or the document of CAP; `null` where there is none to send. */
export function webhookPayload({ url, format }: WebhookChannel, message: Outgoing): Payload | null {
  const { type, timestamp, data, cap } = message.data as MessageData;
  if (format === "cap") return cap === null ? null : { url, type: "application/cap+xml", headers: {}, body: cap };
  const { title, text } = message;
  return {
    url,
    type: JSON_TYPE,
    headers: {},
    body: JSON.stringify({ type, timestamp, data: { ...data, title, text } }),
  };
}

/** An incoming webhook of Slack: blocks, and the text for notices. `&`, `<` and `>` are escaped, so that nothing mentions or links by itself. */
function slackBody({ title, text }: Outgoing): object {
  const header = cut(title, PUSH.longest["slack-title"]);
  const section = cut(text, PUSH.longest["slack-text"]);
  return {
    text: escaped(header),
    blocks: [
      { type: "header", text: { type: "plain_text", text: header, emoji: false } },
      { type: "section", text: { type: "mrkdwn", text: escaped(section), verbatim: true } },
    ],
  };
}

/** A workflow of Teams that waits for a webhook: a message with one Adaptive Card. Runs of rich text take words as they are, without markup. */
function teamsBody({ title, text }: Outgoing): object {
  const run = (words: string, more: object) => ({
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text: words, ...more }],
  });
  const lines = cut(text, PUSH.longest["teams-text"]).split("\n");
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [
      run(title, { weight: "Bolder", size: "Large" }),
      ...lines.filter((line) => line.trim() !== "").map((line) => run(line, {})),
    ],
    msteams: { width: "Full" },
  };
  const attachment = { contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content };
  return { type: "message", attachments: [attachment] };
}

export function chatPayload({ kind, url }: ChatChannel, message: Outgoing): Payload {
  const body = kind === "slack" ? slackBody(message) : teamsBody(message);
  return { url, type: JSON_TYPE, headers: {}, body: JSON.stringify(body) };
}

/** A message of ntfy, published as JSON, since its headers take no letters beyond Latin. */
export function ntfyPayload({ url, topic, token }: NtfyChannel, message: Outgoing): Payload {
  const { priority, tags } = PUSH.ntfy[message.level ?? "none"];
  const { link } = (message.data as MessageData).data;
  const body = {
    topic,
    title: cut(message.title, PUSH.longest["ntfy-title"]),
    message: cut(message.text, PUSH.longest["ntfy-text"]),
    priority,
    tags,
    ...(typeof link === "string" ? { click: link } : {}),
  };
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  return { url, type: JSON_TYPE, headers, body: JSON.stringify(body) };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** At most so many characters, counted as the services do (UTF-16), without half a character at the end. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return text.slice(0, longest - CUT.length).replace(/[\uD800-\uDBFF]$/, "") + CUT;
}
