import type { Channel } from "../config.ts";
import { sendName } from "../key.ts";
import { type Attempt, refused } from "./attempt.ts";
import { sendMail } from "./email.ts";
import { post } from "./http.ts";
import type { Outgoing } from "./outgoing.ts";
import { chatPayload, ntfyPayload, type Payload, webhookPayload } from "./payloads.ts";
import { signedHeaders } from "./signature.ts";

export interface SendLimits {
  /** Milliseconds for the whole of one message. */
  wholeMs: number;
  /** Instant, in milliseconds. */
  now: number;
}

/** Sends a message over a channel; never rejects. */
export type Send = (channel: Channel, message: Outgoing, limits: SendLimits) => Promise<Attempt>;

/** Sends over the network. Whoever gets it knows repeats by `Message-ID`, `webhook-id` and `Idempotency-Key`, which are made of the key. */
export const send: Send = async (channel, message, limits) => {
  if (channel.kind === "email") return sendMail(channel, message, limits.wholeMs);
  const payload = payloadOf(channel, message);
  if (payload === null) return refused("there is no document of CAP to send: the alert was never told");
  const id = sendName(message.key);
  const signed = signedHeaders(channel.kind === "webhook" ? channel.secret : null, id, limits.now, payload.body);
  const headers = {
    "content-type": payload.type,
    "user-agent": "Bongsu",
    "idempotency-key": id,
    ...(channel.kind === "webhook" ? signed : {}),
    ...payload.headers,
  };
  return post({ url: payload.url, headers, body: payload.body, ca: channel.ca }, limits);
};

function payloadOf(channel: Exclude<Channel, { kind: "email" }>, message: Outgoing): Payload | null {
  if (channel.kind === "webhook") return webhookPayload(channel, message);
  return channel.kind === "ntfy" ? ntfyPayload(channel, message) : chatPayload(channel, message);
}
