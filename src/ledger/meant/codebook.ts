import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { EVENT_TYPES } from "../../model/event.ts";
import { Failure } from "../../model/failure.ts";

const ROOT = new URL("../../../codebook/", import.meta.url);

const words = z.array(z.string());
const types = z.array(z.enum(EVENT_TYPES));

/** Kinds of statement that bind the speaker's side. */
const STATEMENT_KINDS = ["threat", "offer", "commitment"] as const;

const act = z.strictObject({
  types: types.nonempty(),
  undoneTypes: types.optional(),
  contexts: words.optional(),
  under: z.string().optional(),
  kin: words.optional(),
  opposite: z.string().optional(),
  vague: z.boolean().optional(),
  loose: z.boolean().optional(),
  words,
  undone: words.optional(),
});

const acts = z.strictObject({
  lists: z.intersection(z.object({ stop: words, refuse: words }), z.record(z.string(), words)),
  acts: z.record(z.string(), act),
});

const things = z.record(z.string(), z.strictObject({ same: words, holds: words }));

const reading = z.strictObject({
  window: z.int().positive(),
  beside: z.int().positive(),
  addressee: words,
  speaker: words,
  korea: z.strictObject({ north: words, south: words }),
  partner: words,
  by: words,
  elsewhere: words,
  articles: words,
  auxiliary: words,
  passive: words,
  intransitive: words,
  negation: words,
  affirming: words,
  reach: z.int().positive(),
  place: words,
  forums: words,
  open: z.partialRecord(z.enum(STATEMENT_KINDS), types),
  proof: words,
  comes: words,
  empty: words,
});

/** A kind of act as `codebook/ledger/acts.yaml` has it. */
export type ActEntry = z.infer<typeof act>;

/** Kinds of acts and the words that tell of them. */
export const ACTS = readYaml("ledger/acts.yaml", acts);

/** What acts are about. */
export const THINGS = readYaml("ledger/things.yaml", things);

/** How words are read. */
export const READING = readYaml("ledger/reading.yaml", reading);

/**
 * Reads a YAML file of the codebook and checks its shape.
 *
 * @throws Failure `ledger.codebook` naming the file and the first fault
 */
export function readYaml<T>(path: string, shape: z.ZodType<T>): T {
  const checked = shape.safeParse(parse(readText(path)));
  if (checked.success) return checked.data;
  const fault = checked.error.issues[0];
  const where = fault?.path.join(".") || "the top level";
  throw new Failure("ledger.codebook", `codebook/${path} is malformed at ${where}: ${fault?.message}; mend the entry.`);
}

/** Rows of a tab-separated file of the codebook; the first line names the columns. */
export function readRows<Column extends string>(path: string): Record<Column, string>[] {
  const [header = "", ...lines] = readText(path).trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((name, k) => [name, cells[k] ?? ""])) as Record<Column, string>;
  });
}

function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}
