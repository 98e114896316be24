import { z } from "zod";
import type { PlanDefinition } from "../../model/plan.ts";
import type { Fault, Path } from "../../warning/watch/define/fault.ts";
import { openFaults, type Place } from "./fault.ts";
import { checkKnown } from "./known-keys.ts";
import { readPlan } from "./read-plan.ts";
import type { Scope } from "./scope.ts";
import { readYaml } from "./yaml.ts";

/** A plan of the file; `error` is the first of its faults. */
export interface ReadPlan extends PlanDefinition {
  faults: readonly Fault[];
}

/** What a file of plans says. */
export interface PlansFile {
  plans: ReadPlan[];
  /** What is wrong with the file itself. */
  errors: Fault[];
}

export interface PlansSource extends Scope {
  /** What the file is called in sentences. */
  file: string;
}

const fileSchema = z.strictObject({
  plans: z.array(z.unknown(), { error: "must be a list of plans" }).nullish(),
});

/** Reads `plans.yaml`. A broken plan stops no other; a file that is no YAML is one error. */
export function readPlans(text: string, { file, ...scope }: PlansSource): PlansFile {
  const written = readYaml(text);
  if ("why" in written) {
    const message = `${file}, line ${written.line}: this is no YAML (${written.why}), so no plan of it is kept.`;
    return { plans: [], errors: [{ code: "plan.yaml", message }] };
  }
  const { lineOf } = written;
  const faults = openFaults({ file, room: "plan", about: null, lineOf });
  const read = checkKnown(fileSchema, written.value ?? {}, [], faults);
  const ids: string[] = [];
  const plans = (read?.plans ?? []).map((value, index) => {
    const path = ["plans", index];
    const { id, title } = namesOf(value, index);
    const place: Place = { file, room: "plan", about: `plan "${id}"`, lineOf };
    const list: Fault[] = [];
    const plan = readPlan(value, path, place, scope, list);
    tellOfTwice(id, ids, path, place, list);
    ids.push(id);
    return {
      id,
      title: plan?.title ?? title,
      plan: list.length === 0 ? plan : null,
      error: list[0] ?? null,
      faults: list,
    };
  });
  return { plans, errors: faults.list };
}

/** What a plan is called, however broken the rest is. */
function namesOf(value: unknown, index: number): { id: string; title: string } {
  const { id, title } = (value ?? {}) as Partial<Record<string, unknown>>;
  const name = typeof id === "string" && id !== "" ? id : `plan ${index + 1}`;
  return { id: name, title: typeof title === "string" ? title : name };
}

/** Of several plans with one id the first holds. */
function tellOfTwice(id: string, before: readonly string[], path: Path, place: Place, list: Fault[]): void {
  const first = before.indexOf(id);
  if (first === -1) return;
  const line = place.lineOf(["plans", first]);
  openFaults(place, list).add("duplicate", [...path, "id"], `another plan has the id "${id}" already, on line ${line}`);
}
