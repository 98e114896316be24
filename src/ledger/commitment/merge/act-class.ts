import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { EVENT_TYPES, type EventType, QUAD_CLASSES, type QuadClass } from "../../../model/event.ts";

const table = z.record(z.enum(EVENT_TYPES), z.object({ quad: z.enum(QUAD_CLASSES) }));

export type ActClasses = Readonly<Record<EventType, QuadClass>>;

/** PLOVER's quad class of each type of event: `codebook/plover/types.yaml`. */
export const ACT_CLASSES: ActClasses = readClasses();

function readClasses(): ActClasses {
  const path = new URL("../../../../codebook/plover/types.yaml", import.meta.url);
  const read = table.parse(parse(readFileSync(path, "utf8")));
  return Object.fromEntries(EVENT_TYPES.map((type) => [type, read[type].quad])) as Record<EventType, QuadClass>;
}
