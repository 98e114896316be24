import { z } from "zod";
import type { EventType } from "../../model/event.ts";
import { readCodebook } from "../codebook.ts";
import { fold } from "../frames/spelling.ts";

const words = z.array(z.string());
const shape = z.strictObject({
  events: z.record(z.string(), words),
  containers: words,
  rounds: words,
  journeys: words,
  meet: words,
  needOther: words,
  travel: words,
  hold: words,
  happen: words,
  set: words,
  expect: words,
  due: words,
  likely: words,
  will: words,
  might: words,
  offWords: words,
  offPhrases: words,
  notHappen: words,
  move: words,
  iced: words,
  games: words,
  parties: words,
  bodies: words,
  again: words,
  groups: words,
  counted: words,
  held: words,
  leave: words,
});

export type MeetingList = Exclude<keyof z.infer<typeof shape>, "events" | "offPhrases">;

/** The vocabulary of appointments: `codebook/coding/meetings.yaml`. */
export interface MeetingWords {
  is: (list: MeetingList, word: string) => boolean;
  /** The type of event that a noun puts on the calendar, `null` for other nouns. */
  typeOf: (noun: string) => EventType | null;
  /** Phrases that call something off, as their words. */
  off: string[][];
}

let loaded: MeetingWords | null = null;

/** Read and checked on first use. @throws Failure `coding.codebook` */
export function meetingWords(): MeetingWords {
  loaded ??= readWords();
  return loaded;
}

function readWords(): MeetingWords {
  const { events, offPhrases, ...lists } = readCodebook("coding/meetings.yaml", shape);
  const names = Object.keys(lists) as MeetingList[];
  const sets = new Map(names.map((name) => [name, new Set(lists[name].map(fold))]));
  const types = new Map(
    Object.entries(events).flatMap(([type, nouns]) =>
      nouns.map((noun) => [fold(noun), (type.split(" ")[0] ?? "") as EventType] as const),
    ),
  );
  return {
    is: (list, word) => sets.get(list)?.has(word) ?? false,
    typeOf: (noun) => types.get(noun) ?? null,
    off: offPhrases.map((phrase) => phrase.split(" ")),
  };
}
