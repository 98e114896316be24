import type { ActivationOrder, ActiveStep } from "../../model/activation.ts";
import type { Decided } from "../../model/decision-log.ts";
import { Failure } from "../../model/failure.ts";
import { carryOut } from "../activation/carry-out.ts";
import type { Carried } from "../activation/entry.ts";
import { foldActivation } from "../activation/fold.ts";
import { isEnded } from "../activation/steps.ts";
import { EXERCISE } from "../notify/exercise.ts";
import type { Inject, InjectDeed } from "./sequence.ts";

/** An inject that somebody does, rather than is told. */
export type ScriptedDeed = Inject & { deed: Exclude<InjectDeed, { act: "say" }> };

/** What became of a plan that was played. */
export interface Played {
  entries: Decided[];
  activation: Carried;
  /** What the script asked for and could not be done, with when. */
  refused: { at: string; because: string }[];
  /** Decisions for which the script said nothing. */
  unscripted: string[];
}

/**
 * Carries an activation out by a script: each step is ended by its owner at its deadline, or as soon as it is ready where that is later or there is none, unless the
 * script says otherwise. At a decision of which it says nothing the first option is taken. Messages go out with their step. In the end it is stood down.
 *
 * @param end when it is stood down, and why; what would come later is not done
 */
export function play(begun: Decided, script: readonly ScriptedDeed[], end: { at: string; because: string }): Played {
  const played: Played = { entries: [begun], activation: fold([begun], begun.at), refused: [], unscripted: [] };
  const stuck = new Set<string>();
  let left = script.filter((each) => each.at <= end.at).toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  for (;;) {
    const due = nextDue(
      played.activation,
      new Set([...stuck, ...left.flatMap(({ deed }) => ("step" in deed ? deed.step : []))]),
    );
    const [next] = left;
    if (next !== undefined && (due === null || next.at <= due.at)) {
      left = left.slice(1);
      scripted(played, next);
    } else if (due !== null && due.at <= end.at) {
      if (!byItself(played, due.active, due.at)) stuck.add(due.active.step.id);
    } else {
      break;
    }
  }
  for (const { at } of script.filter((each) => each.at > end.at)) {
    played.refused.push({ at, because: "The plan had been stood down before." });
  }
  const { lead } = played.activation;
  attempt(played, end.at, { act: "stand-down", by: lead, note: stamp(end.because) });
  return played;
}

type Deed = ActivationOrder extends infer Order
  ? Order extends ActivationOrder
    ? Omit<Order, "activation" | "revision">
    : never
  : never;

/** Does something at an instant, or tells why it cannot be done. */
function attempt(played: Played, at: string, deed: Deed): boolean {
  const { id, revision } = played.activation;
  try {
    const order: ActivationOrder = { ...deed, activation: id, revision };
    played.entries.push(carryOut(order, fold(played.entries, at), { day: at.slice(0, 10), now: at }).decision);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    played.refused.push({ at, because: error.message });
    return false;
  }
  played.activation = fold(played.entries, at);
  return true;
}

function scripted(played: Played, { at, by, deed }: ScriptedDeed): void {
  const note = stamp(deed.note);
  if (deed.act === "hand-over") {
    attempt(played, at, { ...deed, by: by ?? played.activation.lead, note });
    return;
  }
  const active = played.activation.steps.find(({ step }) => step.id === deed.step);
  if (active === undefined) return;
  const who = by ?? active.step.owner;
  if (attempt(played, at, { ...deed, by: who, note }) && deed.act !== "skip") release(played, active, who, at);
}

/** The owner ends a step of which the script says nothing. */
function byItself(played: Played, active: ActiveStep, at: string): boolean {
  const { id, owner, title, options } = active.step;
  const [option] = options;
  if (option !== undefined)
    played.unscripted.push(`Nobody chose at "${title}", so the first option was taken: ${option}.`);
  const deed = option === undefined ? { act: "done" as const } : { act: "decide" as const, option };
  if (!attempt(played, at, { ...deed, step: id, by: owner, note: stamp("played by the script.") })) return false;
  release(played, active, owner, at);
  return true;
}

function release(played: Played, { step }: ActiveStep, by: string, at: string): void {
  const open = step.messages.filter((id) => !played.activation.released.some(({ message }) => message === id));
  for (const message of open)
    attempt(played, at, { act: "release", message, by, note: stamp("played by the script.") });
}

/** The step that its owner ends next, and when. */
function nextDue({ steps, at }: Carried, others: ReadonlySet<string>): { active: ActiveStep; at: string } | null {
  const open = steps.filter((each) => !isEnded(each) && each.state !== "waiting" && !others.has(each.step.id));
  const due = open.map((active) => {
    const ready = steps.filter(({ step }) => active.step.after.includes(step.id)).map((each) => each.at ?? at);
    return { active, at: [active.due ?? at, ...ready].reduce((last, each) => (each > last ? each : last)) };
  });
  return due.reduce<(typeof due)[number] | null>(
    (first, each) => (first === null || each.at < first.at ? each : first),
    null,
  );
}

function fold(entries: readonly Decided[], now: string): Carried {
  return foldActivation(entries, now) as Carried;
}

/** Words that go into the log of decisions. */
export function stamp(words: string): string {
  return `${EXERCISE.prefix}${words}`.trim();
}
