import type { Level } from "../../../model/level.ts";
import { counted } from "../look/look.ts";
import type { Fire } from "./climb.ts";
import { levelWords } from "./needs.ts";
import { clause, sourcesOf, type View } from "./view.ts";

/** How many signs a sentence names. */
const TOLD = 3;

/** What a level rests on. */
export interface Why {
  fire: Fire;
  reached: Level;
  since: string;
  holdDays: number;
  /** The signs that its rule saw; where the level is held, all that are seen. */
  support: readonly View[];
  indicators: number;
  /** A stand-down indicator keeps it up: its title. */
  keptBy: string | null;
  /** Why nothing can be said, where nothing is read. */
  silent: string | null;
}

/** Why the level is what it is, in one sentence with the figures. */
export function because(why: Why): string {
  const { fire, reached, support, silent } = why;
  const level = levelWords(fire.level);
  if (silent !== null && reached < fire.level) return `${level}, is held for want of data: ${clause(silent)}.`;
  if (silent !== null && fire.level === 1) return `No data, so ${level}, is no finding: ${clause(silent)}.`;
  if (fire.level === 1) return calm(why, level);
  const from = counted(sourcesOf(support).size, "independent source");
  if (reached >= fire.level) return `${level}: ${signs(support)}; from ${from} in all.`;
  return `${level}, is held since ${why.since} (${held(why)})${support.length === 0 ? "" : `: ${signs(support)}`}.`;
}

function calm({ support, indicators }: Why, level: string): string {
  if (support.length === 0) return `${level}: none of ${counted(indicators, "indicator")} is seen.`;
  return `${level}: no rule holds, though something is seen: ${signs(support)}.`;
}

function held({ fire, reached, holdDays, keptBy }: Why): string {
  if (keptBy !== null) return `"${keptBy}" keeps it from falling`;
  return `${fire.calmDays} of ${counted(holdDays, "day")} passed in which the signs gave level ${reached}`;
}

function signs(support: readonly View[]): string {
  const told = support.slice(0, TOLD).map(({ indicator, look }) => `${indicator.title}: ${clause(look.because)}`);
  const more = support.length - TOLD;
  return [...told, ...(more > 0 ? [`and ${counted(more, "further sign")}`] : [])].join("; ");
}
