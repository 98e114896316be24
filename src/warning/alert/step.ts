import type { AlertState } from "../../model/alert.ts";
import type { Level } from "../../model/level.ts";
import type { StepBody } from "./entry.ts";
import { isLit, type AlertMember } from "./kept.ts";

/** Which state of its watches an alert shows: a fire before blindness, and that before what may still come. */
const PRECEDENCE = ["alerting", "recovering", "error", "no-data", "pending", "normal"] as const satisfies AlertState[];

/** How many watches an alert's reason quotes. */
const QUOTED = 3;

/** One alert from all watches of its group; the first to alert gives it its title. */
export function joined(group: string, members: readonly AlertMember[]): StepBody | null {
  const ranked = members.toSorted(
    (a, b) => PRECEDENCE.indexOf(a.state) - PRECEDENCE.indexOf(b.state) || b.level - a.level,
  );
  const [leader] = ranked;
  if (leader === undefined) return null;
  const told = ranked.filter(({ state }) => state !== "normal");
  const speaking = told.length === 0 ? ranked : told;
  return {
    what: "step",
    group,
    title: titleOf(members),
    state: leader.state,
    level: levelOf(speaking),
    because: reasonOf(speaking),
    members: [...members],
  };
}

/** Whether a step would tell more than the members that are known. */
export function changed(before: readonly AlertMember[], members: readonly AlertMember[]): boolean {
  return JSON.stringify(before.map(facts)) !== JSON.stringify(members.map(facts));
}

function facts({ watch, state, level, owner, inhibitedBy }: AlertMember) {
  return [watch, state, level, owner, inhibitedBy];
}

/** Of fires, how high they burn; else the last level that is known. */
function levelOf(speaking: readonly AlertMember[]): Level {
  const lit = speaking.filter(isLit);
  const levels = (lit.length === 0 ? speaking : lit).map(({ level }) => level);
  return levels.reduce((highest, level) => (level > highest ? level : highest), 1 as Level);
}

function titleOf(members: readonly AlertMember[]): string {
  const concerned = members.filter(({ state, alerted }) => state !== "normal" || alerted !== null);
  const [first, ...rest] = concerned.length === 0 ? members : concerned;
  return `${first?.title ?? ""}${rest.length === 0 ? "" : ` and ${rest.length} more`}`;
}

function reasonOf(speaking: readonly AlertMember[]): string {
  const [only] = speaking;
  if (speaking.length === 1 && only !== undefined) return only.because;
  const quoted = speaking.slice(0, QUOTED).map(({ title, because }) => `${title}: ${because}`);
  const left = speaking.length - quoted.length;
  return [...quoted, ...(left > 0 ? [`${left} more watches of this group have something to tell.`] : [])].join(" ");
}
