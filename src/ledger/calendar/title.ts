import { stateTitle } from "../voiced/state-title.ts";
import { finds } from "../voiced/word-pattern.ts";
import { CALENDAR } from "./codebook.ts";

/** What an appointment is, without articles: `Summit` of `a summit`, `Meeting` of `meet`. */
export function matterOf(what: string): string {
  const words = what.trim().split(/\s+/);
  const from = words.findIndex((word) => !CALENDAR.titleWithout.has(word.toLowerCase()));
  const matter = from < 0 ? words : words.slice(from);
  const said = matter.map((word) => CALENDAR.titleNouns[word.toLowerCase()] ?? word).join(" ");
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
}

/** An appointment's title: `Summit: China, Japan, South Korea`. */
export function titleOf(what: string, participants: readonly string[]): string {
  const names = participants.map(stateTitle).join(", ");
  return names === "" ? matterOf(what) : `${matterOf(what)}: ${names}`;
}

/** On which step the parties meet; `null` where the words do not tell. */
export function levelOf(words: string): string | null {
  return Object.keys(CALENDAR.levels).find((level) => finds(CALENDAR.levels[level]!, words)) ?? null;
}

/** Share of words that two matters have in common (Dice's coefficient), 0 to 1. */
export function matterLikeness(one: string, other: string): number {
  const [first, second] = [one, other].map(
    (what) =>
      new Set(
        matterOf(what)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu),
      ),
  );
  const sum = first!.size + second!.size;
  return sum === 0 ? 0 : (2 * Array.from(first!).filter((word) => second!.has(word)).length) / sum;
}
