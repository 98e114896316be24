import { dayNumber } from "../../model/day.ts";
import { Failure } from "../../model/failure.ts";
import { LEVEL_NAMES } from "../../model/level.ts";
import type { Plan } from "../../model/plan.ts";
import type { Fault } from "../../warning/watch/define/fault.ts";
import { openFaults, PART, partOf, type Place } from "../plan/fault.ts";
import { checkKnown } from "../plan/known-keys.ts";
import { PLAN_SETTINGS } from "../plan/settings.ts";
import { readInject } from "./read-inject.ts";
import { daySchema, sequenceSchema } from "./schema.ts";
import { type Inject, type PlayedDay, type Sequence, withoutGaps } from "./sequence.ts";
import { readYaml } from "../plan/yaml.ts";

/**
 * Reads days that were invented for a drill of a plan, written as YAML.
 *
 * @param file what the text is called in sentences
 * @throws Failure `drill.*` with the first fault, in one sentence with its line
 */
export function readSequence(text: string, plan: Plan, file: string): Sequence {
  const written = readYaml(text);
  if ("why" in written) {
    throw new Failure(
      "drill.yaml",
      `${file}, line ${written.line}: this is no YAML (${written.why}), so no drill is played.`,
    );
  }
  const place: Place = { file, room: "drill", about: null, lineOf: written.lineOf };
  const list: Fault[] = [];
  const faults = openFaults(place, list);
  const read = checkKnown(sequenceSchema, written.value ?? {}, [], faults);
  const days = (read?.days ?? []).flatMap((value, index) => readDay(value, index, plan, place, list) ?? []);
  for (const [index, { day }] of days.entries()) {
    const before = days[index - 1]?.day ?? "";
    if (day <= before)
      faults.add(
        "order",
        ["days", index, "day"],
        `${day} comes after ${before}: write the days in their order, each once`,
      );
  }
  const span = (dayNumber(days.at(-1)?.day ?? null) ?? 0) - (dayNumber(days[0]?.day ?? null) ?? 0) + 1;
  const { mostDays } = PLAN_SETTINGS.drill;
  if (span > mostDays) faults.add("days", ["days"], `a drill has at most ${mostDays} days, and this has ${span}`);
  const [first] = list;
  if (first !== undefined) throw new Failure(first.code, first.message);
  return { title: read?.title ?? null, feared: read?.feared ?? null, days: withoutGaps(days) };
}

function readDay(value: unknown, index: number, plan: Plan, place: Place, list: Fault[]): PlayedDay | null {
  const path = ["days", index];
  const here = partOf(place, `day ${index + 1}`, path);
  const read = checkKnown(daySchema, value, PART, openFaults(here, list));
  if (read === null) return null;
  const { day, level, because = `Level ${level}, ${LEVEL_NAMES[level]}.` } = read;
  const injects = (read.injects ?? []).flatMap((each, at): Inject[] => {
    const spot = partOf(place, `day ${index + 1}, inject ${at + 1}`, [...path, "injects", at]);
    const inject = readInject(each, plan, openFaults(spot, list));
    return inject === null ? [] : [{ at: instantOf(day, inject.time), by: inject.by, deed: inject.deed }];
  });
  return { day, level, because, injects };
}

/** A time of a played day; the usual one where none is said. */
export function instantOf(day: string, time: string | null): string {
  return `${day}T${time ?? PLAN_SETTINGS.drill.time}:00.000Z`;
}
