import { LEVEL_NAMES } from "../../src/model/level.ts";
import type { Plan } from "../../src/model/plan.ts";
import { shiftDay } from "../words/days.ts";

/** Four invented days from `start` on that lead a plan up to its level and down again, to be rewritten. */
export function drillExample({ title, level, standDownAt, steps }: Plan, start: string): string {
  const day = (by: number) => shiftDay(start, by) ?? start;
  const below = Math.max(1, level - 1) as typeof standDownAt;
  const first = steps[0];
  return [
    `title: ${JSON.stringify(title)}`,
    `feared: ${day(2)}`,
    "days:",
    `  - day: ${day(0)}`,
    `    level: ${below}`,
    `    because: First reports point to ${LEVEL_NAMES[below]}.`,
    `  - day: ${day(1)}`,
    `    level: ${level}`,
    `    because: Two independent sources report what the plan is for.`,
    "    injects:",
    "      - says: The telephone of the desk does not stop ringing.",
    '        at: "09:30"',
    ...(first === undefined || first.options.length > 0 ? [] : [`      - do: ${first.id}`, '        at: "11:00"']),
    `  - day: ${day(4)}`,
    `    level: ${standDownAt}`,
    "    because: Nothing new has been reported for two days.",
    "",
  ].join("\n");
}
