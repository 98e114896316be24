import type { PlanMessage, PlanStep } from "../../model/plan.ts";
import type { Fault, Faults, Path } from "../../warning/watch/define/fault.ts";
import { openFaults, PART, partOf, type Place } from "./fault.ts";
import { checkKnown } from "./known-keys.ts";
import { meant } from "./nearest.ts";
import { messageSchema, stepSchema } from "./schema.ts";
import type { Scope } from "./scope.ts";
import { titleOf } from "./title.ts";

/** A step or message that was read, and where more faults of it are told. */
export interface Part<Read> {
  read: Read;
  faults: Faults;
}

/** Reads the steps or the messages of a plan one by one; `path` leads to their list. */
export function readParts<Read>(
  values: readonly unknown[],
  { kind, path, place }: { kind: "step" | "message"; path: Path; place: Place },
  read: (value: unknown, faults: Faults) => Read | null,
  list: Fault[],
): Part<Read>[] {
  return values.flatMap((value, index) => {
    const { id } = (value ?? {}) as { id?: unknown };
    const name = typeof id === "string" && id !== "" ? `${kind} "${id}"` : `${kind} ${index + 1}`;
    const faults = openFaults(partOf(place, name, [...path, index]), list);
    const found = read(value, faults);
    return found === null ? [] : [{ read: found, faults }];
  });
}

export function readStep(value: unknown, faults: Faults): PlanStep | null {
  const written = checkKnown(stepSchema, value, PART, faults);
  return (
    written && {
      id: written.id,
      title: written.title ?? titleOf(written.id),
      text: written.do ?? "",
      owner: written.owner,
      within: written.within ?? null,
      after: written.after ?? [],
      options: written.decide ?? [],
      messages: written.send ?? [],
    }
  );
}

/** Reads a message; channels and fields that are not known are told. */
export function readMessage(value: unknown, { channels, templateFault }: Scope, faults: Faults): PlanMessage | null {
  const written = checkKnown(messageSchema, value, PART, faults);
  if (written === null) return null;
  const { id, to = [], title, text } = written;
  for (const name of to) {
    if (channels !== null && !channels.has(name))
      faults.add("unknown-channel", [...PART, "to"], `"${name}" is no channel: ${meant(name, channels)}`);
  }
  for (const [key, template] of Object.entries({ title, text })) {
    const fault = templateFault?.(template) ?? null;
    if (fault !== null) faults.add("template", [...PART, key], `its ${key} cannot be filled in: ${fault}`);
  }
  return { id, to, title, text };
}
