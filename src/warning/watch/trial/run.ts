import type { Watch, WatchState } from "../../../model/watch.ts";
import { check } from "../define/check.ts";
import { type Fault, openFaults } from "../define/fault.ts";
import { readWatches, type WatchesFile } from "../define/read-watches.ts";
import { readWritten } from "../define/written.ts";
import { replayWatch } from "../replay.ts";
import { givenHistory } from "./given-history.ts";
import { type Expected, type Trial, trialsSchema } from "./schema.ts";

/** What became of a rule test. */
export interface TrialResult {
  name: string;
  watch: string;
  passed: boolean;
  /** What was expected and what was got instead, one sentence each; empty where it passed. */
  reasons: string[];
  /** Where the watch stood on the days of the test. */
  got: Pick<WatchState, "day" | "level" | "because">[];
}

export interface TrialOptions {
  watchesFile: string;
  testsFile: string;
  knownCodes: ReadonlySet<string>;
}

/**
 * Runs rule tests: a replay of each watch over the history that its test gives. `errors` are the faults of both files that
 * belong to no test; a test of a broken watch fails with the watch's own fault.
 */
export function runRuleTests(
  watchesYaml: string,
  testsYaml: string,
  { watchesFile, testsFile, knownCodes }: TrialOptions,
): { results: TrialResult[]; errors: Fault[] } {
  const file = readWatches(watchesYaml, { file: watchesFile, knownCodes });
  const trials = readTrials(testsYaml, testsFile);
  return {
    results: trials.tests.map((trial) => run(trial, file, watchesFile)),
    errors: [...file.errors, ...trials.errors],
  };
}

function readTrials(yaml: string, file: string): { tests: Trial[]; errors: Fault[] } {
  const written = readWritten(yaml);
  if ("why" in written) {
    const message = `${file}, line ${written.line}: this is no YAML (${written.why}), so no test of it is run.`;
    return { tests: [], errors: [{ code: "watch.yaml", message }] };
  }
  const faults = openFaults(file, null, written.lineOf);
  return { tests: check(trialsSchema, written.value, [], faults)?.tests ?? [], errors: faults.list };
}

function run(trial: Trial, { watches }: WatchesFile, file: string): TrialResult {
  const { name, watch: id } = trial;
  const read = watches.find((each) => each.id === id);
  const unusable = read === undefined ? `${file} has no watch "${id}".` : read.error?.message;
  if (unusable !== undefined || !read?.watch) {
    return { name, watch: id, passed: false, reasons: [unusable ?? `The watch "${id}" cannot be used.`], got: [] };
  }
  const states = statesOf(read.watch, trial);
  const reasons = trial.expect.flatMap((expected) => misses(expected, states.get(expected.day), read.watch as Watch));
  const got = [...states.values()].map(({ day, level, because }) => ({ day, level, because }));
  return { name, watch: id, passed: reasons.length === 0, reasons, got };
}

function statesOf(watch: Watch, { given, expect }: Trial): Map<string, WatchState> {
  const days = expect.map(({ day }) => day).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const history = givenHistory(given, first, last);
  const asked = new Set(days);
  const states = replayWatch(watch, history, { from: first, to: last }).filter(({ day }) => asked.has(day));
  return new Map(states.map((state) => [state.day, state]));
}

/** What is not as expected on a day. */
function misses(expected: Expected, state: WatchState | undefined, watch: Watch): string[] {
  if (state === undefined) return [`On ${expected.day} the watch was not evaluated.`];
  const alerts = state.error === null && state.level >= watch.alertAt;
  const wrong: string[] = state.error === null ? [] : [state.error.message];
  const compare = (what: string, asked: string | undefined, got: string, holds = asked === got) => {
    if (asked !== undefined && !holds)
      wrong.push(`On ${expected.day} ${what} ${asked} was expected, and ${got} was got: ${state.because}`);
  };
  const { level } = expected;
  compare("level", level?.toString(), String(state.level), level === undefined || isWithin(state.level, level));
  compare("alert", expected.alert?.toString(), String(alerts));
  compare("confidence", expected.confidence, state.confidence);
  compare("no data", expected["no-data"]?.toString(), String(state.noData));
  for (const asked of ["seen", "not-seen", "not-looked"] as const) {
    for (const id of expected[asked] ?? []) {
      compare(
        `indicator "${id}"`,
        asked,
        state.indicators.find((each) => each.id === id)?.state ?? "no such indicator",
      );
    }
  }
  return wrong;
}

function isWithin(level: number, asked: number | string): boolean {
  if (typeof asked === "number") return level === asked;
  const bound = Number(asked.at(-1));
  return asked.startsWith("at least") ? level >= bound : level <= bound;
}
