import type { SourceHealth } from "../../src/model/health.ts";
import { counted, decimalWords } from "./numbers.ts";
import { daysFrom } from "./days.ts";

/** A source is dark when it is silent for over three times its usual gap, and for over a week. */
const GAPS = 3;
const LEAST_DAYS = 7;

export interface Pulse {
  dark: boolean;
  because: string;
}

/** Whether a source still reports, judged on its own past at the end of the day `today`. */
export function pulse({ lastDay, usualGap }: SourceHealth, today: string): Pulse {
  const silent = daysFrom(lastDay, today);
  if (silent === null) return { dark: false, because: "No dated report: cannot be judged." };
  if (usualGap === null) return { dark: false, because: "Too few reports to know its usual gap." };
  const usual = `usually reports every ${usualGap === 1 ? "day" : `${decimalWords(usualGap)} days`}`;
  const dark = silent > Math.max(GAPS * usualGap, LEAST_DAYS);
  if (dark) return { dark, because: `Dark: silent for ${counted(silent, "day")}; ${usual}.` };
  return { dark, because: `Reporting; ${usual}.` };
}
