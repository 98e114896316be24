import { LEVEL_NAMES } from "../../model/level.ts";
import type { Plan } from "../../model/plan.ts";
import { entryWords } from "../activation/words.ts";
import { type Played, stamp } from "./play.ts";
import type { PlayedDay } from "./sequence.ts";

/** What happened on a day of a drill, in its order: the level, what was brought in, what the plan did. */
export function eventsOf(today: PlayedDay, before: PlayedDay | null, plan: Plan, played: Played | null): string[] {
  const { day, level, injects } = today;
  const told = injects.flatMap(({ at, deed }) => (deed.act === "say" ? [{ at, words: stamp(deed.words) }] : []));
  const done = (played?.entries ?? []).map((entry) => ({ at: entry.at, words: entryWords(entry, plan) }));
  const refused = (played?.refused ?? []).map(({ at, because }) => ({ at, words: `Not done: ${because}` }));
  const events = [...told, ...done, ...refused].filter(({ at }) => at.slice(0, 10) === day);
  const moved =
    before === null || before.level === level
      ? []
      : [
          `The level ${level > before.level ? "rose" : "fell"} from ${before.level} to ${level}, ${LEVEL_NAMES[level]}.`,
        ];
  return [
    ...moved,
    ...events
      .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
      .map(({ at, words }) => `${at.slice(11, 16)} UTC: ${words}`),
  ];
}
