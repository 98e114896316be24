import type { AlertStep } from "../../model/alert.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { AlertBody, EscalationBody, StepBody } from "./entry.ts";
import type { KeptAlert } from "./kept.ts";

type At = Pick<JournalEntry, "subject" | "day" | "at">;

/** The alert after one entry about it; `null` stands for one that has not begun. After its end nothing changes it. */
export function evolve(alert: KeptAlert | null, entry: JournalEntry<AlertBody>): KeptAlert | null {
  const { body } = entry;
  if (alert === null) {
    return body.what === "step" && body.state !== "normal" ? step(newborn(entry, body), entry, body) : null;
  }
  if (alert.ended !== null) return alert;
  if (body.what === "step") return step(alert, entry, body);
  if (body.what === "escalation") return called(alert, entry, body);
  return { ...alert, waitingSince: entry.at, steps: [...alert.steps, stepOf(entry, alert, body.because)] };
}

function newborn({ subject, day }: At, { group, title, level }: StepBody): KeptAlert {
  return {
    id: subject,
    group,
    watches: [],
    title,
    state: "normal",
    level,
    peak: level,
    owner: null,
    began: day,
    alerted: null,
    ended: null,
    because: "",
    steps: [],
    acknowledgement: null,
    escalations: [],
    muted: null,
    verdict: null,
    firstToldAt: null,
    members: [],
    asks: 0,
    called: [],
    waitingSince: null,
    acknowledgedLevel: null,
    takenBy: null,
  };
}

function step(alert: KeptAlert, entry: At, body: StepBody): KeptAlert {
  const { title, state, level, because, members } = body;
  const alerting = state === "alerting";
  const joining = members.filter((member) => member.state !== "normal" && !alert.watches.includes(member.watch));
  const leader = members.find((member) => member.state === state && member.owner !== null);
  return {
    ...alert,
    title,
    state,
    level,
    because,
    members,
    watches: [...alert.watches, ...joining.map(({ watch }) => watch)],
    peak: level > alert.peak ? level : alert.peak,
    owner: alert.takenBy ?? leader?.owner ?? alert.owner,
    alerted: alert.alerted ?? (alerting ? entry.day : null),
    firstToldAt: alert.firstToldAt ?? (alerting ? entry.at : null),
    ended: state === "normal" ? entry.day : null,
    steps: [...alert.steps, stepOf(entry, body, because)],
    ...asked(alert, entry, body),
  };
}

/** An acknowledgement is asked for at the first alerting step, and again where the level rises above the one acknowledged. */
function asked(alert: KeptAlert, { at }: At, { state, level }: StepBody): Partial<KeptAlert> {
  if (state === "normal") return { waitingSince: null };
  const answered = alert.acknowledgedLevel !== null && level <= alert.acknowledgedLevel;
  if (state !== "alerting" || answered || alert.waitingSince !== null) return {};
  return { acknowledgement: null, acknowledgedLevel: null, asks: alert.asks + 1, called: [], waitingSince: at };
}

function called(alert: KeptAlert, { at }: At, { to, because }: EscalationBody): KeptAlert {
  if (alert.waitingSince === null || alert.called.includes(to)) return alert;
  return {
    ...alert,
    waitingSince: at,
    called: [...alert.called, to],
    escalations: [...alert.escalations, { to, at, because }],
  };
}

function stepOf({ day, at }: At, { state, level }: Pick<KeptAlert, "state" | "level">, because: string): AlertStep {
  return { day, at, state, level, because };
}
