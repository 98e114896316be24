import type { QueuedMessage } from "../../model/message.ts";
import { type Level, LEVEL_NAMES } from "../../model/level.ts";
import type { Channel } from "./config.ts";
import { EXERCISE } from "./exercise.ts";
import { joinedKey } from "./key.ts";
import type { MessageData } from "./messages.ts";
import type { Outgoing } from "./send/outgoing.ts";
import { wordsOf } from "./templates.ts";

/** Messages of one channel that go out as one. */
export interface Parcel {
  members: readonly QueuedMessage[];
}

/** Puts messages of the same digest together, at most `most` at a time; those without one stand alone. The order stays that of the first of each. */
export function parcelled(messages: readonly QueuedMessage[], most: number): Parcel[] {
  const groups = Map.groupBy(messages, ({ digest, key }) => (digest === null ? `alone ${key}` : `digest ${digest}`));
  return [...groups.values()].flatMap((members) => {
    const count = Math.ceil(members.length / most);
    return Array.from({ length: count }, (_, index) => ({ members: members.slice(index * most, (index + 1) * most) }));
  });
}

/** What a parcel is sent as. One message is sent as it is; several get a key of their own, the same as long as they are the same. */
export function outgoing({ members }: Parcel, channel: Channel): Outgoing | null {
  const [first] = members;
  if (first === undefined || members.length === 1) return first ?? null;
  const level = members.reduce<Level | null>((top, each) => ((each.level ?? 0) > (top ?? 0) ? each.level : top), null);
  const exercise = members.some((each) => each.exercise);
  const values = {
    count: members.length,
    level,
    levelName: level === null ? null : LEVEL_NAMES[level],
    messages: members.map(({ title, text, at, level: own }) => {
      return { title, text, at, level: own, levelName: own === null ? null : LEVEL_NAMES[own] };
    }),
  };
  const words = wordsOf(channel.templates, "digest", values, channel.kind === "email");
  const title = exercise && !words.title.startsWith(EXERCISE.prefix) ? EXERCISE.prefix + words.title : words.title;
  return { ...words, title, key: joinedKey(members.map(({ key }) => key)), level, exercise, data: joined(members) };
}

/** For machines: the data of each, with the name under which it would have been sent alone. */
function joined(members: readonly QueuedMessage[]): MessageData {
  const messages = members.map(({ key, title, text, data }) => ({ key, title, text, ...(data as MessageData) }));
  const timestamp = members.at(-1)?.at ?? "";
  return { type: "digest", timestamp, data: { messages, link: null }, cap: null };
}
