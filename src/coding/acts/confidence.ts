import { z } from "zod";
import { readCodebook } from "../codebook.ts";
import type { Act } from "./act.ts";

/** What speaks for or against an act, each 0 to 1; with what they weigh, see `codebook/coding/confidence.yaml`. */
export const SIGNALS = [
  "bias",
  "strength",
  "support",
  "certainty",
  "standing",
  "parties",
  "sought",
  "nominal",
  "attributed",
  "not actual",
] as const;

export type Signals = Record<(typeof SIGNALS)[number], number>;

const weights = z.partialRecord(z.enum(SIGNALS), z.number());
const shape = z.strictObject({ least: z.number().min(0).max(1), phrasing: weights, network: weights });

let known: z.infer<typeof shape> | null = null;

/** The weights as they were fitted. @throws Failure `coding.codebook` when the file is malformed */
function fitted(): z.infer<typeof shape> {
  known ??= readCodebook("coding/confidence.yaml", shape);
  return known;
}

export function signalsOf(act: Act, telling: { attributed: boolean; actual: boolean }): Signals {
  return {
    bias: 1,
    strength: act.proposed ? 0 : act.frame.strength,
    support: act.support,
    certainty: act.certainty,
    standing: act.standing,
    parties: act.parties,
    sought: Number(act.sought && act.recipients.length > 0),
    nominal: Number(act.nominal),
    attributed: Number(telling.attributed),
    "not actual": Number(!telling.actual),
  };
}

/**
 * How likely an act that was coded is right, 0 to 1: a logistic function of its signals, fitted on the development gold apart for
 * acts told by a phrasing and acts that the network alone found (Platt 1999). Rounded to hundredths, never quite 0 or 1.
 */
export function confidenceOf(act: Act, telling: { attributed: boolean; actual: boolean }): number {
  const side = fitted()[act.proposed ? "network" : "phrasing"];
  const signals = signalsOf(act, telling);
  const sum = SIGNALS.reduce((total, name) => total + (side[name] ?? 0) * signals[name], 0);
  return Math.min(0.99, Math.max(0.01, Math.round(100 / (1 + Math.exp(-sum))) / 100));
}

/** Acts less sure than this are left out: they would be wrong more often than not. */
export function leastConfidence(): number {
  return fitted().least;
}
