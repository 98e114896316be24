import { z } from "zod";
import { EVENT_TYPES, type EventType } from "../../model/event.ts";
import { readYaml } from "../meant/codebook.ts";

const number = z.number();
const share = z.number().min(0).max(1);
const fits = { fits: number, differs: number };

const weights = z.strictObject({
  start: number,
  act: number,
  actor: z.strictObject(fits),
  recipient: z.strictObject(fits),
  thing: z.strictObject({ ...fits, wider: number, missing: number }),
  words: number,
  announced: number,
  alleged: number,
  historical: number,
  doubt: number,
  late: z.strictObject({ graceDays: z.int().nonnegative(), perYear: number, most: number }),
  least: share,
  acts: z.strictObject({
    narrower: share,
    wider: share,
    kin: share,
    sister: share,
    vague: share,
    open: share,
    unknown: share,
    unknownWords: share,
    typeAlone: share,
    otherAct: share,
    otherType: share,
    spoken: share,
  }),
  contrary: share,
});

const range = z.tuple([share, share]);

const threshold = z.strictObject({
  default: share,
  measured: share,
  precision: share,
  bounds: range,
  slope: z.number().positive(),
});

const thresholds = z.strictObject({
  prior: z.number().positive(),
  step: z.number().gt(0).lt(1),
  automatic: threshold,
  suggested: threshold,
});

/** How one threshold is set and learnt. */
export type ThresholdSettings = z.infer<typeof threshold>;

const type = z.enum(EVENT_TYPES);
const kin = z.strictObject({
  near: z.partialRecord(type, z.partialRecord(type, share)),
  contrary: z.partialRecord(type, z.array(type)),
});

/** What each thing that fits or does not is worth: `codebook/ledger/weights.yaml`. */
export const WEIGHTS = readYaml("ledger/weights.yaml", weights);

/** Which scores count for what: `codebook/ledger/thresholds.yaml`. */
export const THRESHOLDS = readYaml("ledger/thresholds.yaml", thresholds);

const KIN = readYaml("ledger/kin.yaml", kin);

/** How near two types are, 0 to 1: `codebook/ledger/kin.yaml`. */
export function nearness(a: EventType, b: EventType): number {
  return a === b ? 1 : (KIN.near[a]?.[b] ?? KIN.near[b]?.[a] ?? 0);
}

/** Whether one type undoes the other. */
export function areContrary(a: EventType, b: EventType): boolean {
  return (KIN.contrary[a]?.includes(b) ?? false) || (KIN.contrary[b]?.includes(a) ?? false);
}
