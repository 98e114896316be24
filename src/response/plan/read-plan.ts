import type { Level } from "../../model/level.ts";
import type { Plan } from "../../model/plan.ts";
import type { Fault, Path } from "../../warning/watch/define/fault.ts";
import { openFaults, type Place } from "./fault.ts";
import { checkKnown } from "./known-keys.ts";
import { readMessage, readParts, readStep } from "./part.ts";
import { planSchema } from "./schema.ts";
import type { Scope } from "./scope.ts";
import { PLAN_SETTINGS } from "./settings.ts";
import { tellOfNames, tellOfWatch } from "./sound.ts";
import { titleOf } from "./title.ts";
import { versionOf } from "./version.ts";

/** Makes a plan of what was written at a path; what is wrong is told in `list`, and `null` comes back. */
export function readPlan(value: unknown, path: Path, place: Place, scope: Scope, list: Fault[]): Plan | null {
  const faults = openFaults(place, list);
  const written = checkKnown(planSchema, value, path, faults);
  if (written === null) return null;
  tellOfWatch(written, path, scope, faults);
  const stepsAt = { kind: "step", path: [...path, "steps"], place } as const;
  const messagesAt = { kind: "message", path: [...path, "messages"], place } as const;
  const steps = readParts(written.steps, stepsAt, readStep, list);
  const messages = readParts(written.messages ?? [], messagesAt, (each, own) => readMessage(each, scope, own), list);
  // Of names that lead nowhere is told only where all that has a name could be read.
  if (list.length === 0) tellOfNames(steps, messages);
  if (list.length > 0) return null;
  const plan = {
    id: written.id,
    title: written.title ?? titleOf(written.id),
    watch: written.watch,
    level: written.level,
    authorisers: written.authorisers,
    automatic: written.automatic ?? false,
    steps: steps.map(({ read }) => read),
    messages: messages.map(({ read }) => read),
    standDown: written["stand-down"] ?? [],
    standDownAt: written["stand-down-at"] ?? (Math.max(1, written.level - PLAN_SETTINGS.standDownBelow) as Level),
  };
  return { ...plan, version: versionOf(plan), from: place.file };
}
