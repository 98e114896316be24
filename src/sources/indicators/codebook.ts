import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { FREQUENCIES, type Frequency, INDICATOR_KINDS, type IndicatorSeries } from "../../model/indicator.ts";

const CODEBOOK = new URL("../../../codebook/indicators/", import.meta.url);

/** What a column may say. `hs`: an item as a code of the Harmonized System. */
const ROLES = [
  "series",
  "measure",
  "title",
  "day",
  "value",
  "known",
  "reporter",
  "partner",
  "hs",
  "item",
  "flow",
  "unit",
  "kind",
  "frequency",
  "source",
] as const;

export type Role = (typeof ROLES)[number];

const words = z.array(z.string());

const columns = z.strictObject({
  roles: z.record(z.enum(ROLES), words),
  ignored: words,
  parts: z.record(z.string(), words),
  missing: words,
  flows: z.record(z.enum(["import", "export"]), words),
  world: words,
  aggregates: words,
  frequencies: z.record(z.enum(FREQUENCIES), words),
  lists: words,
});

const vocabulary = columns.parse(parse(read("columns.yaml")));

/** A name without case, blanks and signs. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Names of columns for each role, the preferred first. */
export const ROLE_NAMES: ReadonlyMap<Role, readonly string[]> = new Map(
  ROLES.map((role) => [role, vocabulary.roles[role].map(plainName)]),
);

export const IGNORED: ReadonlySet<string> = new Set(vocabulary.ignored.map(plainName));

/** Columns that part a total, with the cells that stand for the whole. */
export const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(vocabulary.parts).map(([name, wholes]) => [plainName(name), wholes]),
);

export const MISSING: ReadonlySet<string> = new Set(vocabulary.missing.map((word) => word.toLowerCase()));

export const LISTS: readonly string[] = vocabulary.lists;

const FLOWS = inverted(vocabulary.flows);
const WORLD = new Set(vocabulary.world.map((word) => word.toLowerCase()));
const FREQUENCY_WORDS = inverted(vocabulary.frequencies);

export const flowOf = (cell: string): IndicatorSeries["flow"] => FLOWS.get(cell.toLowerCase()) ?? null;

export const frequencyOf = (cell: string): Frequency | null => FREQUENCY_WORDS.get(cell.toLowerCase()) ?? null;

/** `WLD` for whatever a source calls the whole world. */
export const partnerOf = (cell: string): string => (WORLD.has(cell.toLowerCase()) ? "WLD" : cell);

const KIND_WORDS = z.partialRecord(z.enum(INDICATOR_KINDS), words).parse(parse(read("kinds.yaml")));

/** What a series measures, by the words of its name, title and unit. */
export function kindOf(text: string): IndicatorSeries["kind"] {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}/]+/gu, " ")} `;
  const spaced = plain.replaceAll("/", " ");
  for (const [kind, cues] of Object.entries(KIND_WORDS))
    if (cues.some((cue) => plain.includes(` ${cue} `) || spaced.includes(` ${cue} `)))
      return kind as IndicatorSeries["kind"];
  return "other";
}

const CHAPTERS: ReadonlyMap<string, string> = new Map(
  read("hs-chapters.tsv")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t") as [string, string]),
);

/** The chapter of the Harmonized System that a code belongs to, in short words; `null` for what is no such code. */
export function chapterOf(item: string): string | null {
  return /^\d{2,10}$/.test(item) && item.length % 2 === 0 ? (CHAPTERS.get(item.slice(0, 2)) ?? null) : null;
}

function inverted<T extends string>(lists: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  const pairs = Object.entries(lists) as [T, readonly string[]][];
  return new Map(pairs.flatMap(([key, cues]) => cues.map((cue) => [cue.toLowerCase(), key] as const)));
}

function read(name: string): string {
  return readFileSync(new URL(name, CODEBOOK), "utf8");
}
