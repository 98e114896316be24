import type { Alert, AlertState, BacktestOutcome, VerdictKind } from "../../src/model/alert.ts";
import words from "./alerts.json";
import { dayWords, timeWords } from "./days.ts";

const states: Readonly<Record<AlertState, string[]>> = words.states;
const verdicts: Readonly<Record<VerdictKind, string>> = words.verdicts;
const outcomes: Readonly<Record<BacktestOutcome, string>> = words.outcomes;

/** The state's own name: `Alerting`. */
export function stateName(state: AlertState): string {
  return states[state][0] ?? state;
}

/** What a state means, as the end of a sentence. */
export function stateMeans(state: AlertState): string {
  return states[state][1] ?? "";
}

/** What a verdict claims. */
export function verdictWords(kind: VerdictKind): string {
  return verdicts[kind];
}

/** What became of an alert in a back-test. */
export function outcomeWords(outcome: BacktestOutcome): string {
  return outcomes[outcome];
}

/** Who took an alert on and when; that nobody has where nobody did. */
export function takenWords({ acknowledgement, ended }: Pick<Alert, "acknowledgement" | "ended">): string {
  if (acknowledgement !== null) {
    return `Acknowledged by ${acknowledgement.owner} on ${timeWords(acknowledgement.at)}.`;
  }
  return ended === null ? "Nobody has acknowledged it yet." : "Nobody acknowledged it.";
}

/** Its life in days: `Began 1 Apr 2024, alerting since 2 Apr 2024.` */
export function spanWords({
  began,
  alerted,
  ended,
  state,
}: Pick<Alert, "began" | "alerted" | "ended" | "state">): string {
  const since =
    alerted === null || ended !== null
      ? ""
      : `, ${state === "alerting" ? "alerting since" : "first alerted"} ${dayWords(alerted)}`;
  const past = alerted === null ? ", never alerted" : `, alerted ${dayWords(alerted)}`;
  return ended === null
    ? `Began ${dayWords(began)}${since}.`
    : `Began ${dayWords(began)}${past}, ended ${dayWords(ended)}.`;
}
