import { type Frequency, FREQUENCIES, type IndicatorSeries, type Observation } from "../../model/indicator.ts";
import { usualFrequency } from "./frequency.ts";
import { INDICATOR_LIMITS, tooMany } from "./limits.ts";
import { periodStart } from "./period.ts";
import type { Described } from "./describe.ts";
import type { Told } from "./records.ts";
import type { Fault } from "./table.ts";

/** A series with its values by period and the day on which they became known. */
export interface GatheredSeries {
  series: IndicatorSeries;
  observations: Observation[];
}

export interface GatherOptions {
  /** The day since which values count as known that say nothing themselves. */
  knownDay: string;
  /** No value can have become known after this day. */
  today: string;
  /** How often a series speaks that is known already. */
  frequencyOf: (series: string) => Frequency | null;
}

/** Collects the values of a file series by series. */
export class Gatherer {
  readonly #series = new Map<string, { described: Described; told: Told[] }>();
  readonly #fault: (fault: Fault) => void;

  constructor(fault: (fault: Fault) => void) {
    this.#fault = fault;
  }

  add(told: Told): void {
    const known = this.#series.get(told.series.id);
    if (known === undefined) {
      if (this.#series.size >= INDICATOR_LIMITS.series) throw tooMany("series");
      this.#series.set(told.series.id, { described: told.series, told: [told] });
    } else if (told.series.unit === known.described.unit) known.told.push(told);
    else
      this.#refuse(
        told,
        `${told.series.id} is in ${known.described.unit || "no unit"} before and in ${told.series.unit || "no unit"} here.`,
      );
  }

  /** The series in the order in which they first came, their values by period and by the day they became known. */
  gathered(options: GatherOptions): GatheredSeries[] {
    return [...this.#series.values()].map(({ described, told }) => {
      const notation = described.frequency ?? commonNotation(told);
      const sameKind = told.filter((each) => this.#isOf(each, notation));
      const days = sameKind.map(({ period }) => period.day);
      const frequency = notation === "day" ? usualFrequency(days, options.frequencyOf(described.id)) : notation;
      const observations = this.#observations(sameKind, frequency, options);
      return { series: { ...described, frequency }, observations };
    });
  }

  #isOf(told: Told, frequency: Frequency): boolean {
    // A date may stand for the period that it begins or ends; a year can stand for no month.
    if (told.period.frequency === frequency || told.period.frequency === "day") return true;
    this.#refuse(told, `A ${told.period.frequency} stands among values by the ${frequency}.`);
    return false;
  }

  #observations(told: readonly Told[], frequency: Frequency, { knownDay, today }: GatherOptions): Observation[] {
    const first = new Map<string, Told>();
    const kept: Observation[] = [];
    for (const each of told) {
      const day = periodStart(each.period.day, frequency);
      const known = each.known ?? knownDay;
      const key = `${day} ${known}`;
      const before = first.get(key);
      const reason =
        day > known
          ? `The ${frequency} from ${day} begins after ${known}, when its value is said to have been known.`
          : known > today
            ? `It is said to become known on ${known}, which is still to come.`
            : before !== undefined && before.value !== each.value
              ? `The ${frequency} from ${day} gets a second value, ${each.value}, after ${before.value} in line ${before.line}; no column tells the two apart.`
              : null;
      if (reason !== null) this.#refuse(each, reason);
      else if (before === undefined) {
        first.set(key, each);
        kept.push({ series: each.series.id, day, value: each.value, knownDay: known });
      }
    }
    return kept.sort((a, b) => order(a.day, b.day) || order(a.knownDay, b.knownDay));
  }

  #refuse({ line }: Told, reason: string): void {
    this.#fault({ line, reason });
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function commonNotation(told: readonly Told[]): Frequency {
  const counts = Map.groupBy(told, ({ period }) => period.frequency);
  const size = (frequency: Frequency) => counts.get(frequency)?.length ?? 0;
  return FREQUENCIES.toSorted((a, b) => size(b) - size(a))[0] as Frequency;
}
