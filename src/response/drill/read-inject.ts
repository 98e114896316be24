import type { Plan } from "../../model/plan.ts";
import type { Faults } from "../../warning/watch/define/fault.ts";
import { anyOf } from "../names.ts";
import { PART } from "../plan/fault.ts";
import { checkKnown } from "../plan/known-keys.ts";
import { meant } from "../plan/nearest.ts";
import { injectSchema, type WrittenInject } from "./schema.ts";
import type { InjectDeed } from "./sequence.ts";

/** An inject with its time of day. */
export interface TimedInject {
  time: string | null;
  by: string | null;
  deed: InjectDeed;
}

const KINDS = ["says", "do", "skip", "decide", "hand-over"] as const;

/** Reads what a day brings in; a step or option that the plan does not have is told. */
export function readInject(value: unknown, plan: Plan, faults: Faults): TimedInject | null {
  const written = checkKnown(injectSchema, value, PART, faults);
  if (written === null) return null;
  const kinds = KINDS.filter((kind) => written[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    const what = kind === undefined ? "it brings nothing in" : `it brings in several things (${kinds.join(", ")})`;
    faults.add("inject", PART, `${what}: give it one of ${KINDS.join(", ")}`);
    return null;
  }
  const deed = deedOf(kind, written, plan, faults);
  return deed === null ? null : { time: written.at ?? null, by: written.by ?? null, deed };
}

function deedOf(kind: (typeof KINDS)[number], written: WrittenInject, plan: Plan, faults: Faults): InjectDeed | null {
  const { [kind]: name = "", note = "" } = written;
  if (kind === "says") return { act: "say", words: name };
  if (kind === "hand-over") return { act: "hand-over", to: name, note };
  const step = plan.steps.find(({ id }) => id === name);
  const tell = (code: string, key: string, what: string) => {
    faults.add(code, [...PART, key], what);
    return null;
  };
  if (step === undefined) {
    const ids = plan.steps.map(({ id }) => id);
    return tell("unknown-step", kind, `"${name}" is no step of the plan "${plan.id}": ${meant(name, ids)}`);
  }
  if (kind === "skip") {
    return note === ""
      ? tell("inject", kind, `"${name}" is not left out without a reason: say why in "note"`)
      : { act: "skip", step: name, note };
  }
  if (kind === "do") {
    if (step.options.length === 0) return { act: "done", step: name, note };
    return tell("inject", kind, `"${name}" is a decision: write "decide: ${name}" with "choose"`);
  }
  const { choose = "" } = written;
  if (step.options.length === 0) return tell("inject", kind, `"${name}" has nothing to choose: write "do: ${name}"`);
  if (step.options.includes(choose)) return { act: "decide", step: name, option: choose, note };
  return tell("inject", "choose", `"choose" must be ${anyOf(step.options)}, as "${name}" has it`);
}
