import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Commitment } from "../../model/commitment.ts";
import { dayNumber } from "../../model/day.ts";

/** How a commitment stands as long as it may still be acted on. */
export const OPEN_STATES = ["unconditional", "open", "condition-reported", "condition-met"] as const;

export type OpenState = (typeof OPEN_STATES)[number];

/** Acts that followed a day spent in each state. */
export type Rates = Record<OpenState, number>;

const rate = z.strictObject({ acts: z.number().positive(), days: z.number().positive() });
const states = z.enum(OPEN_STATES);
const table = z.strictObject({
  version: z.int(),
  lasts: z.record(states, z.int().positive()),
  rates: z.record(states, rate),
});

const SETTINGS = table.parse(
  parse(readFileSync(new URL("../../../codebook/forecast/open-words.yaml", import.meta.url), "utf8")),
);

export const OPEN_WORDS_VERSION: number = SETTINGS.version;

/** Days since they were last said after which words in each state no longer count. */
export const LASTING_DAYS: Readonly<Record<OpenState, number>> = SETTINGS.lasts;

const ACTED = new Set(["acted", "acted-in-part"]);

/**
 * The rates that a book of commitments shows, drawn to the published ones: the mean of a gamma distribution whose prior counts
 * acts and days as `codebook/forecast/open-words.yaml` has them, updated by the acts and days of the book.
 *
 * @param commitments as known on the day that is looked from
 */
export function ratesOf(commitments: readonly Commitment[], day: string): Rates {
  const seen = Object.fromEntries(
    OPEN_STATES.map((state) => [state, { ...SETTINGS.rates[state] }]),
  ) as typeof SETTINGS.rates;
  for (const commitment of commitments) {
    for (const { state, from, to, acted } of stretches(commitment, day)) {
      seen[state].days += Math.max(0, (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0));
      if (acted) seen[state].acts += 1;
    }
  }
  return Object.fromEntries(OPEN_STATES.map((state) => [state, seen[state].acts / seen[state].days])) as Rates;
}

/** How a commitment stands on its last day; `null` where nothing is open any more. */
export function openState({ status, condition }: Pick<Commitment, "status" | "condition">): OpenState | null {
  if (status === "open" && condition === null) return "unconditional";
  return OPEN_STATES.find((state) => state === status) ?? null;
}

function* stretches({ history, condition }: Commitment, day: string) {
  for (const [index, { status, day: from }] of history.entries()) {
    const state = openState({ status, condition });
    if (state === null) continue;
    const next = history[index + 1];
    yield { state, from, to: next?.day ?? day, acted: next !== undefined && ACTED.has(next.status) };
  }
}
