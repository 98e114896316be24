import type { EventType } from "../../../model/event.ts";
import { type Theme, VOICED } from "../codebook.ts";

/** How surely a theme is meant by where its words stand: first in the forecast, later in it, before it in the sentence, in the headline. */
const SURE = { first: 1, later: 0.6, lead: 0.9, headline: 0.5 };
/** A theme of other acts than the coded one is that much less sure. */
const OTHER_ACT = 0.5;

export interface Meant {
  id: string;
  /** 0 to 1. */
  weight: number;
}

/** The themes of a forecast, surest first, and whether it speaks of the opposite of what the first asks. All text in lower case. */
export function themesOf(
  words: string,
  lead: string,
  headline: string,
  type: EventType | null,
): { themes: Meant[]; opposite: boolean } {
  const all = Object.entries(VOICED.themes);
  const spoken = all
    .map(([id, theme]) => ({ id, theme, at: placeOf(theme, words) }))
    .filter(({ at }) => at !== null)
    .toSorted((one, other) => one.at! - other.at!);
  const beaten = new Set(spoken.flatMap(({ theme }) => theme.beats));
  const themes: Meant[] = spoken
    .filter(({ id }) => !beaten.has(id))
    .map(({ id, theme }, at) => ({ id, weight: (at === 0 ? SURE.first : SURE.later) * agreement(theme, type) }));
  for (const [id, theme] of all) {
    if (beaten.has(id) || themes.some((one) => one.id === id)) continue;
    const weight =
      lead !== "" && isSpokenOf(theme, `${lead} ${words}`)
        ? SURE.lead
        : isSpokenOf(theme, headline)
          ? SURE.headline
          : 0;
    if (weight > 0 && directionOf(theme, words) !== null) themes.push({ id, weight });
  }
  themes.sort((one, other) => other.weight - one.weight);
  const first = VOICED.themes[themes[0]?.id ?? ""];
  return { themes, opposite: first !== undefined && directionOf(first, words) === "down" };
}

function agreement({ types }: Theme, type: EventType | null): number {
  return type === null || types.length === 0 || types.includes(type) ? 1 : OTHER_ACT;
}

/** Where the matter is first spoken of; `null` where it is not, or without the words that it needs beside it. */
function placeOf(theme: Theme, words: string): number | null {
  const patterns = [theme.alone.up, theme.alone.down];
  if (theme.with === null || words.search(theme.with) >= 0) patterns.push(theme.about);
  const places = patterns.map((pattern) => words.search(pattern)).filter((at) => at >= 0);
  return places.length === 0 ? null : Math.min(...places);
}

function isSpokenOf(theme: Theme, words: string): boolean {
  return placeOf(theme, words) !== null;
}

/** Which way the words say that it goes; the last word of direction tells: `the slow decline will be repaired`. */
function directionOf(theme: Theme, words: string): "up" | "down" | null {
  const last = (patterns: RegExp[]): number =>
    Math.max(-1, ...patterns.flatMap((pattern) => Array.from(words.matchAll(pattern), ({ index }) => index)));
  const up = last([theme.up, theme.alone.up]);
  const down = last([theme.down, theme.alone.down]);
  if (up < 0 && down < 0) return null;
  return up >= down ? "up" : "down";
}
