import type { AlertRecord, Verdict } from "../../model/alert.ts";
import { dayNumber } from "../../model/day.ts";
import { isDeadMan } from "./dead-man.ts";
import type { KeptAlert } from "./kept.ts";
import { median } from "./median.ts";

/**
 * How good the alerts were, by the analysts' verdicts: over all watches, then by watch, then by the highest level reached. Of
 * several verdicts on one alert the last counts; alerts that never alerted, and those about Bongsu itself, do not.
 */
export function alertRecords(alerts: readonly KeptAlert[], verdicts: readonly Verdict[]): AlertRecord[] {
  const told = alerts.filter(({ group, alerted }) => alerted !== null && !isDeadMan(group));
  const last = new Map(verdicts.map((verdict) => [verdict.alert, verdict]));
  const missed = [
    ...new Map(verdicts.filter(isMissed).map((each) => [`${each.watch} ${each.happened}`, each])).values(),
  ];
  const watches = new Set([...told.flatMap(raisers), ...missed.map(({ watch }) => watch)]);
  const levels = new Set(told.map(({ peak }) => peak));
  const of = (name: string, chosen: readonly KeptAlert[], lacking: readonly Verdict[] | null) =>
    record(name, chosen, last, lacking);
  return [
    of("all watches", told, missed),
    ...[...watches].sort().map((watch) =>
      of(
        watch,
        told.filter((alert) => raisers(alert).includes(watch)),
        missed.filter((each) => each.watch === watch),
      ),
    ),
    ...[...levels]
      .sort((a, b) => a - b)
      .map((level) =>
        of(
          `level ${level}`,
          told.filter(({ peak }) => peak === level),
          null,
        ),
      ),
  ];
}

/** The watches of an alert that alerted; others of the group may only have been pending. */
const raisers = ({ members }: KeptAlert) => members.filter(({ alerted }) => alerted !== null).map(({ watch }) => watch);

const isMissed = ({ kind }: Verdict) => kind === "missed";

function record(
  of: string,
  alerts: readonly KeptAlert[],
  verdicts: ReadonlyMap<string | null, Verdict>,
  lacking: readonly Verdict[] | null,
): AlertRecord {
  const judged = alerts.flatMap((alert) => {
    const verdict = verdicts.get(alert.id);
    return verdict === undefined ? [] : [{ alert, verdict }];
  });
  const count = (kind: Verdict["kind"]) => judged.filter(({ verdict }) => verdict.kind === kind).length;
  const right = count("useful") + count("late");
  const missed = lacking?.length ?? 0;
  return {
    of,
    alerts: alerts.length,
    judged: judged.length,
    useful: count("useful"),
    false: count("false"),
    late: count("late"),
    missed,
    precision: judged.length === 0 ? null : right / judged.length,
    recall: lacking === null || right + missed === 0 ? null : right / (right + missed),
    leadDays: median(judged.flatMap(({ alert, verdict }) => lead(alert.alerted, verdict.happened))),
  };
}

function lead(alerted: string | null, happened: string | null): number[] {
  const from = dayNumber(alerted);
  const to = dayNumber(happened);
  return from === null || to === null ? [] : [to - from];
}
