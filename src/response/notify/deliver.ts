import type { Delivery, QueuedMessage } from "../../model/message.ts";
import type { Store } from "../../store/store.ts";
import { DELIVERY, type DeliverySettings } from "./codebook.ts";
import type { Channel, NotifyConfig } from "./config.ts";
import { outgoing, type Parcel, parcelled } from "./digest.ts";
import type { Attempt } from "./send/attempt.ts";
import { send, type Send } from "./send/send.ts";

export interface DeliverParts {
  store: Pick<Store, "claim" | "settle">;
  config: Pick<NotifyConfig, "channels" | "broken">;
  now: () => Date;
  /** Told of every message that could not be delivered, one sentence each. */
  log: (sentence: string) => void;
  /** Over the network where absent. */
  send?: Send;
  /** Those of `codebook/response/notify/delivery.yaml` where absent. */
  settings?: DeliverySettings;
}

/** What a round did, in messages. */
export interface Round {
  claimed: number;
  sent: number;
  retried: number;
  failed: number;
}

/**
 * Delivers what is due, once: claims, joins digests, sends, and writes down what became of each. Channels are served side by side, so that
 * one that hangs holds up no other; the messages of one go out in order.
 *
 * A message is written down as sent right after the receiver accepted it. If the process dies in between, the message is sent again under
 * the same key, once nobody holds it any more. More cannot be promised over a network: receivers tell repeats by the key.
 */
export async function deliver(parts: DeliverParts): Promise<Round> {
  const { store, now, settings = DELIVERY } = parts;
  const begun = now().getTime();
  const until = begun + settings.claim.for;
  const claimed = await store.claim({
    now: new Date(begun).toISOString(),
    until: new Date(until).toISOString(),
    limit: settings.claim.most,
  });
  const round: Round = { claimed: claimed.length, sent: 0, retried: 0, failed: 0 };
  const byChannel = Map.groupBy(claimed, ({ channel }) => channel);
  await Promise.all([...byChannel].map(([name, messages]) => serve(name, messages, until, parts, round)));
  return round;
}

async function serve(
  name: string,
  messages: readonly QueuedMessage[],
  until: number,
  parts: DeliverParts,
  round: Round,
): Promise<void> {
  const { config, now, settings = DELIVERY } = parts;
  const channel = config.channels.get(name);
  // What hinders one message hinders the next: they share its fate without being tried.
  let hindered = channel === undefined ? unusable(name, config.broken) : null;
  for (const parcel of turned(parcelled(messages, settings.digest))) {
    // Whoever may take longer than the claim lasts leaves it to the next claim.
    if (hindered === null && now().getTime() + settings.timeout.whole > until) return;
    const attempt = hindered ?? (await tried(parcel, channel as Channel, parts));
    for (const message of parcel.members) await settle(message, attempt, parts, round);
    if (attempt.outcome === "transient" && attempt.forAll) hindered = attempt;
  }
}

/** At each further attempt another one goes first, so that a message on which a server hangs does not hold up the others for good. */
function turned(parcels: readonly Parcel[]): Parcel[] {
  const attempts = parcels[0]?.members[0]?.attempts ?? 1;
  const first = (attempts - 1) % Math.max(1, parcels.length);
  return [...parcels.slice(first), ...parcels.slice(0, first)];
}

function unusable(name: string, broken: NotifyConfig["broken"]): Attempt {
  const why = broken.get(name);
  if (why !== undefined)
    return { outcome: "transient", error: `the channel cannot be used: ${why.message}`, waitMs: null, forAll: true };
  return { outcome: "refused", error: `there is no channel "${name}" any more` };
}

async function tried(parcel: Parcel, channel: Channel, parts: DeliverParts): Promise<Attempt> {
  const { now, settings = DELIVERY } = parts;
  try {
    const message = outgoing(parcel, channel);
    if (message === null) return { outcome: "accepted" };
    return await (parts.send ?? send)(channel, message, { wholeMs: settings.timeout.whole, now: now().getTime() });
  } catch (error) {
    // A message that cannot even be written must not stop the others.
    return {
      outcome: "refused",
      error: `it could not be written: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

async function settle(message: QueuedMessage, attempt: Attempt, parts: DeliverParts, round: Round): Promise<void> {
  const { store, now, log, settings = DELIVERY } = parts;
  const delivery = deliveryOf(attempt, message.attempts, now().getTime(), settings);
  await store.settle(message.key, delivery, message.attempts);
  const what = `"${message.title}" for channel ${message.channel}`;
  if (delivery.outcome === "sent") {
    round.sent += 1;
    if (attempt.outcome === "accepted" && attempt.note !== undefined) log(`${what} was sent, but ${attempt.note}.`);
  } else if (delivery.outcome === "retry") {
    round.retried += 1;
    log(`${what} was not delivered, and will be tried again at ${delivery.nextAt}: ${delivery.error}.`);
  } else {
    round.failed += 1;
    log(`${what} is given up: ${delivery.error}.`);
  }
}

/**
 * What is written down of an attempt: waiting grows with each, by a fixed schedule, and is no shorter than the server asks for.
 *
 * @param attempts how often it was tried, this time included
 * @param now milliseconds
 */
export function deliveryOf(attempt: Attempt, attempts: number, now: number, settings = DELIVERY): Delivery {
  const at = new Date(now).toISOString();
  if (attempt.outcome === "accepted") return { outcome: "sent", at };
  const { error } = attempt;
  if (attempt.outcome === "refused") return { outcome: "failed", at, error };
  const scheduled = settings.retry[attempts - 1];
  if (scheduled === undefined) return { outcome: "failed", at, error: `${error} (tried ${attempts} times)` };
  const asked = Math.min(attempt.waitMs ?? 0, settings["longest-wait"]);
  return { outcome: "retry", at, error, nextAt: new Date(now + Math.max(scheduled, asked)).toISOString() };
}
