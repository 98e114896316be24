import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { EVENT_TYPES, type EventType, QUAD_CLASSES, type QuadClass } from "../model/event.ts";

const CODEBOOK = new URL("../../codebook/", import.meta.url);

const criterion = z.strictObject({
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  bits: z.number().positive(),
  acts: z.int().positive(),
  stories: z.int().positive(),
});

const levelCriteria = z.strictObject({
  track: z.enum(["cooperation", "conflict"]),
  windows: z.array(z.union([z.literal(1), z.literal(7), z.literal(30)])).nonempty(),
  levels: z.array(z.union([criterion, z.strictObject({ level: z.literal(5), needs: z.string() })])),
  conditions: z.array(
    z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]), sources: z.int().positive() }),
  ),
});

/** What a window must show for a level. */
export type Criterion = z.infer<typeof criterion>;

/** The published criteria: `codebook/levels.yaml`. */
export interface LevelCriteria {
  track: "cooperation" | "conflict";
  windows: readonly number[];
  /** From the lowest level to the highest that a surprise can reach. */
  levels: readonly Criterion[];
  /** By how many independent sources the condition of an open commitment must be reported for a level. */
  conditions: readonly { level: Criterion["level"]; sources: number }[];
}

/** Reads and checks criteria written as YAML. @throws ZodError naming what is wrong */
export function parseLevelCriteria(yaml: string): LevelCriteria {
  const { levels, ...rest } = levelCriteria.parse(parse(yaml));
  const reachable = levels.filter((each): each is Criterion => "bits" in each);
  return { ...rest, levels: reachable.toSorted((a, b) => a.level - b.level) };
}

/** The criteria in force. */
export const LEVEL_CRITERIA: LevelCriteria = parseLevelCriteria(read("levels.yaml"));

const typeTable = z.record(z.enum(EVENT_TYPES), z.object({ quad: z.enum(QUAD_CLASSES) }));

/** PLOVER's quad class of each event type: `codebook/plover/types.yaml`. */
export const QUAD_OF: Readonly<Record<EventType, QuadClass>> = quadClasses();

function quadClasses(): Record<EventType, QuadClass> {
  const table = typeTable.parse(parse(read("plover/types.yaml")));
  return Object.fromEntries(EVENT_TYPES.map((type) => [type, table[type].quad])) as Record<EventType, QuadClass>;
}

function read(path: string): string {
  return readFileSync(new URL(path, CODEBOOK), "utf8");
}
