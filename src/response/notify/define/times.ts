import type { Faults, Path } from "../../../warning/watch/define/fault.ts";
import type { Digest, QuietHours } from "../config.ts";
import { isAlways } from "../quiet.ts";
import type { WrittenDigest, WrittenHours } from "./schema.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** A Monday without a change of clocks nearby, on which hours are tried. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);

/** Quiet hours as they are used; hours that never end are told. */
export function readQuiet(written: readonly WrittenHours[], path: Path, faults: Faults): QuietHours[] {
  const quiet = written.map(({ from, to, zone, days = EVERY_DAY, "except-level": exceptLevel = null }): QuietHours => {
    return { from, to, zone, days, exceptLevel };
  });
  if (isAlways(quiet, SOME_MONDAY)) {
    faults.add("quiet", path, `its quiet hours never end, so nothing would ever be delivered: leave some hours free`);
  }
  return quiet;
}

export function readDigest(written: WrittenDigest | undefined): Digest | null {
  if (written === undefined) return null;
  if (typeof written === "number") return { minutes: written, exceptLevel: null };
  return { minutes: written.every, exceptLevel: written["except-level"] ?? null };
}
