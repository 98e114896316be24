import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const share = z.number().min(0).max(1);

const table = z.strictObject({
  firmness: z
    .array(z.strictObject({ name: z.string(), rank: z.int().positive(), words: z.array(z.string()).nonempty() }))
    .nonempty(),
  sameCondition: share,
  likelihood: share,
});

/** A class of words that bind alike. */
export interface Firmness {
  name: string;
  /** The higher, the harder. */
  rank: number;
  pattern: RegExp;
}

/** What counts as a change of wording. */
export interface DriftSettings {
  /** The first that a wording holds counts. */
  firmness: readonly Firmness[];
  sameCondition: number;
  likelihood: number;
}

/** Reads and checks what counts as a change of wording. @throws ZodError naming what is wrong */
export function parseDriftSettings(yaml: string): DriftSettings {
  const { firmness, ...rest } = table.parse(parse(yaml));
  return { ...rest, firmness: firmness.map(({ name, rank, words }) => ({ name, rank, pattern: patternOf(words) })) };
}

function patternOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) =>
    word.replaceAll(/[.?+^$()[\]{}|\\]/g, String.raw`\$&`).replace("*", String.raw`\p{L}*`),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join("|")})(?![\p{L}\p{N}])`, "iu");
}

/** What counts as a change of wording: `codebook/ledger/status-drift.yaml`. */
export const DRIFT_SETTINGS: DriftSettings = parseDriftSettings(
  readFileSync(new URL("../../../../codebook/ledger/status-drift.yaml", import.meta.url), "utf8"),
);
