import type { Decided, DecisionAct } from "../model/decision-log.ts";
import { Failure } from "../model/failure.ts";

const DID: Readonly<Record<DecisionAct, string>> = {
  plan: "changed",
  activated: "activated",
  started: "started a step of",
  done: "ended a step of",
  skipped: "skipped a step of",
  decided: "made a choice in",
  released: "released a message of",
  "handed-over": "handed over",
  noted: "wrote a note on",
  "stood-down": "stood down",
  reviewed: "reviewed",
};

type Signed = Pick<Decided, "by" | "act" | "at">;

/** Tells who comes second that somebody was first: who, what they did and when, with the date where it is another day's. */
export function overtaken(first: Signed, second: Signed): Failure {
  const [day, time] = [first.at.slice(0, 10), first.at.slice(11, 16)];
  const when = day === second.at.slice(0, 10) ? `at ${time} UTC` : `on ${day} at ${time} UTC`;
  return new Failure(
    "store.overtaken",
    `${first.by} already ${DID[first.act]} this ${when}: look again before you decide.`,
  );
}
