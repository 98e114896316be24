import { createHash } from "node:crypto";

/** A message's key: what it tells of, and the channel. */
export function messageKey(tells: string, channel: string): string {
  return `${tells}@${channel}`;
}

/**
 * The name under which a message is sent at each attempt: receivers tell repeats by it. Letters and digits only, since the key may
 * hold anything that people put into names.
 */
export function sendName(key: string): string {
  return `msg_${createHash("sha256").update(key).digest("hex").slice(0, 32)}`;
}

/** The key of several messages that go out as one: the same as long as the same messages are joined. */
export function joinedKey(keys: readonly string[]): string {
  return `digest/${createHash("sha256").update(JSON.stringify(keys.toSorted())).digest("hex").slice(0, 32)}`;
}
