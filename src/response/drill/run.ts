import type { Drill } from "../../model/activation.ts";
import type { Decided } from "../../model/decision-log.ts";
import { Failure } from "../../model/failure.ts";
import { LEVEL_NAMES } from "../../model/level.ts";
import type { Plan } from "../../model/plan.ts";
import { activate, activateByItself } from "../activation/activate.ts";
import type { Carried } from "../activation/entry.ts";
import type { Due } from "../due.ts";
import { eventsOf } from "./events.ts";
import { play, type Played, type ScriptedDeed, stamp } from "./play.ts";
import { instantOf } from "./read-sequence.ts";
import { drillReport } from "./report.ts";
import type { PlayedDay, Sequence } from "./sequence.ts";

export interface DrillOrder {
  plan: Plan;
  sequence: Sequence;
  source: Drill["source"];
  by: string;
  /** When it is run: ISO 8601 instant, UTC. What is played in it has its own days. */
  at: string;
  /** Whether its messages are sent, stamped as an exercise. */
  sends: boolean;
}

/** A drill, and what it writes into the log of decisions: all of one subject, and all stamped as an exercise. */
export interface DrillRun {
  drill: Drill;
  due: Due[];
  /** What the plan led to; `null` where its level was never reached. */
  activation: Carried | null;
}

/**
 * Plays a plan against a sequence of days: it is activated on the first day on which its level is reached, its steps are ended as the days or its deadlines say,
 * and it is stood down when the level has fallen, at the latest at the end of the last day.
 *
 * @param earlier how many drills of the plan there were, and its activations so far; both give names
 * @throws Failure `drill.by` without a name, `drill.days` without days
 */
export function runDrill(order: DrillOrder, earlier: { drills: number; activations: readonly Carried[] }): DrillRun {
  const { plan, sequence, source, by, at, sends } = order;
  const [first, last] = [sequence.days[0], sequence.days.at(-1)];
  if (by.trim() === "") throw new Failure("drill.by", "A drill is signed: say who runs it.");
  if (first === undefined || last === undefined)
    throw new Failure("drill.days", "There are no days to play the plan against: choose others.");
  const played = playDays(plan, sequence.days, earlier.activations);
  const drill: Drill = {
    id: `${plan.id}/drill-${earlier.drills + 1}`,
    plan: plan.id,
    title: stamp(sequence.title ?? plan.title),
    by: by.trim(),
    at,
    source,
    from: first.day,
    to: last.day,
    sends,
    days: sequence.days.map((each, index) => ({
      day: each.day,
      level: each.level,
      because: source === "invented" ? stamp(each.because) : each.because,
      events: eventsOf(each, sequence.days[index - 1] ?? null, plan, played),
    })),
    activation: played?.activation.id ?? null,
    report: drillReport(plan, sequence, played, sends),
  };
  const due = (played?.entries ?? []).map((decision, seen): Due => ({ decision, seen }));
  return { drill, due, activation: played?.activation ?? null };
}

function playDays(plan: Plan, days: readonly PlayedDay[], activations: readonly Carried[]): Played | null {
  const reached = days.findIndex(({ level }) => level >= plan.level);
  const day = days[reached];
  if (day === undefined) return null;
  const begun = begin(plan, day, activations);
  const script = days
    .flatMap(({ injects }) => injects)
    .flatMap((each) => (each.deed.act === "say" ? [] : [each as ScriptedDeed]));
  const early = script.filter((each) => each.at < begun.at);
  const played = play(
    begun,
    script.filter((each) => each.at >= begun.at),
    endOf(plan, days.slice(reached)),
  );
  const refused = early.map((each) => ({ at: each.at, because: "The plan was not active yet." }));
  return { ...played, refused: [...refused, ...played.refused] };
}

function begin(plan: Plan, { day, level, because }: PlayedDay, activations: readonly Carried[]): Decided {
  const clock = { day, now: instantOf(day, null) };
  const order = { because: stamp(because), level, alert: null, exercise: true };
  const [by = ""] = plan.authorisers;
  const { decision } = plan.automatic
    ? activateByItself(order, plan, activations, clock)
    : activate({ ...order, by }, plan, activations, clock);
  return decision;
}

/** When the plan is stood down: when the level has fallen far enough, else when the days are over. */
function endOf({ standDownAt }: Plan, days: readonly PlayedDay[]): { at: string; because: string } {
  const fallen = days.find(({ level }) => level <= standDownAt);
  if (fallen !== undefined) {
    const { day, level } = fallen;
    return { at: instantOf(day, null), because: `the watch fell to level ${level}, ${LEVEL_NAMES[level]}.` };
  }
  return { at: instantOf(days.at(-1)?.day ?? "", "23:59"), because: "the days of the drill are over." };
}
