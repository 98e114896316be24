import type { EventType } from "../model/event.ts";
import type { Track } from "../model/relation.ts";
import { QUAD_OF } from "./codebook.ts";

export const TRACKS: readonly Track[] = ["cooperation", "conflict"];

const TRACK_OF = new Map(
  Object.entries(QUAD_OF).map(([type, quad]): [string, Track] => [
    type,
    quad.endsWith("-conflict") ? "conflict" : "cooperation",
  ]),
);

/** The half of the quad classes that a type belongs to. */
export function trackOf(type: EventType): Track {
  return TRACK_OF.get(type) as Track;
}
