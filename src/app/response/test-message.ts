import { Failure } from "../../model/failure.ts";
import { DELIVERY } from "../../response/notify/codebook.ts";
import type { NotifyConfig } from "../../response/notify/config.ts";
import { send } from "../../response/notify/send/send.ts";

/** Sends one message past the queue, so that a person sees at once whether a channel works. Rejects with the reason where it does not. */
export async function sendTest({ channels, broken }: NotifyConfig, name: string, by: string, now: Date): Promise<void> {
  const why = broken.get(name);
  if (why !== undefined) throw new Failure("notify.channel", why.message);
  const channel = channels.get(name);
  if (channel === undefined) {
    const known = [...channels.keys()].join(", ");
    throw new Failure(
      "notify.channel",
      `There is no channel "${name}" in notify.yaml: name one of ${known || "those you write there"}.`,
    );
  }
  const timestamp = now.toISOString();
  const title = "TEST: Bongsu reaches this channel";
  const text = `TEST: ${by} asked for this message at ${timestamp}. Nothing happened, and nothing is to be done.`;
  const data = { type: "test", timestamp, data: { by }, cap: null };
  const message = { key: `test/${name}/${timestamp}`, title, text, html: null, data, level: null, exercise: false };
  const attempt = await send(channel, message, { wholeMs: DELIVERY.timeout.answer, now: now.getTime() });
  if (attempt.outcome !== "accepted") {
    throw new Failure("notify.test", `The channel "${name}" did not take the message: ${attempt.error}.`);
  }
}
