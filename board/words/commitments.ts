import type {
  Commitment,
  CommitmentKind,
  CommitmentStatus,
  Extent,
  LinkSide,
  LinkStanding,
  Wording,
} from "../../src/model/commitment.ts";
import type { Naming } from "./acts.ts";
import words from "./commitments.json";
import { daysFrom, dayWords } from "./days.ts";
import { counted, listWords } from "./numbers.ts";

const statuses: Readonly<Record<CommitmentStatus, { mark: string; name: string }>> = words.statuses;
const kinds: Readonly<Record<CommitmentKind, { one: string; many: string }>> = words.kinds;
const standings: Readonly<Record<LinkStanding, string>> = words.standings;
const extents: Readonly<Record<Extent, string>> = words.extents;
const sides: Readonly<Record<LinkSide, string>> = words.sides;

/** A word before a condition that already says what it is. */
const LEADS = /\b(if|unless|until|once|when|whenever|should|provided(?: that)?|as long as|in case)\s*$/iu;
const LED = /^(if|unless|until|once|when|whenever|should|provided|as long as|in case)\b/iu;

/** A status as shape and word. */
export function statusMark(status: CommitmentStatus): { mark: string; name: string } {
  return statuses[status];
}

export const kindName = (kind: CommitmentKind): string => kinds[kind].one;
export const kindsName = (kind: CommitmentKind): string => kinds[kind].many;
export const standingWords = (standing: LinkStanding): string => standings[standing];
export const extentWords = (extent: Extent): string => extents[extent];
export const sideWords = (side: LinkSide): string => sides[side];

type Parties = Pick<Commitment, "side" | "addressees" | "speaker">;

/** Who to whom: `South Korea to Russia`; the speaker where no state is behind the words. */
export function partiesWords({ side, addressees, speaker }: Parties, named: Naming): string {
  const who = side.length === 0 ? speaker.name : listWords(side.map(named));
  return addressees.length === 0 ? who : `${who} to ${listWords(addressees.map(named))}`;
}

/** How the condition is led in, by the words before it in its sentence: `if`, `unless`, `should`. */
export function conditionLead({ condition, evidence }: Pick<Wording, "condition" | "evidence">): string {
  if (condition === null || LED.test(condition.text)) return "";
  const before = evidence.text.slice(0, Math.max(0, condition.start - evidence.start));
  return LEADS.exec(before)?.[1]?.toLowerCase() ?? "if";
}

/** How often and since when it was said: `Said 3 times since 21 Sept 2023.` */
export function saidWords({ wordings, firstDay }: Pick<Commitment, "wordings" | "firstDay">): string {
  const times = wordings.length;
  return times < 2 ? `Said on ${dayWords(firstDay)}.` : `Said ${counted(times, "time")} since ${dayWords(firstDay)}.`;
}

type Course = Pick<Commitment, "status" | "since" | "daysTaken" | "deadline" | "conditionSources" | "firstDay">;

/** What became of it, in one sentence: `Acted 194 days later.` */
export function becameWords(course: Course, today: string): string {
  const { status, since, daysTaken, conditionSources } = course;
  const later = laterWords(daysTaken?.fromWord ?? daysFrom(course.firstDay, since));
  switch (status) {
    case "open":
      return openWords(course, today);
    case "condition-reported":
      return `Its condition has been reported since ${dayWords(since)}, by one source only.`;
    case "condition-met": {
      const told = conditionSources > 1 ? `, told by ${counted(conditionSources, "independent source")}` : "";
      return `Its condition has been met since ${dayWords(since)}${told}.`;
    }
    case "acted":
      return `Acted ${later}.`;
    case "acted-in-part":
      return `Acted in part ${later}.`;
    case "not-acted":
      return `Not acted on by ${dayWords(since)}.`;
    case "lapsed":
      return `Lapsed on ${dayWords(since)}: its condition never came about.`;
    case "withdrawn":
      return `Withdrawn ${later}.`;
    default:
      return `Contradicted ${later}: the opposite was done.`;
  }
}

function openWords({ deadline, firstDay }: Course, today: string) {
  if (deadline === null) return `Open for ${counted(Math.max(0, daysFrom(firstDay, today) ?? 0), "day")}.`;
  const left = daysFrom(today, deadline) ?? 0;
  if (left < 0) return `Due on ${dayWords(deadline)}, ${counted(-left, "day")} ago.`;
  return `Due on ${dayWords(deadline)}, ${left === 0 ? "today" : `in ${counted(left, "day")}`}.`;
}

function laterWords(days: number | null) {
  if (days === null) return "later";
  return days <= 0 ? "on the same day" : `${counted(days, "day")} later`;
}

/** `12 days after its condition`; `null` where none was known to come about before the act. */
export function afterConditionWords({ daysTaken }: Pick<Commitment, "daysTaken">): string | null {
  const days = daysTaken?.fromCondition ?? null;
  return days === null ? null : `${counted(days, "day")} after its condition`;
}
