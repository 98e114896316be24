import type { PrepositionalPhrase } from "../../language/doc.ts";
import type { Place } from "../../model/place.ts";
import { type Reading, textOf } from "../reading.ts";

const WHERE = new Set(["in", "at", "near", "off"]);
/** A capital is read as its government, but after `in` it is a place. */
const PLACES = new Set(["place", "state", "government"]);

/** Where something happens, as prepositional phrases say it: a named place after `in`, `at`, `near` or `off`. */
export function placeIn(reading: Reading, phrases: PrepositionalPhrase[], where: Set<string> = WHERE): Place | null {
  for (const { preposition, object } of phrases) {
    if (!where.has(preposition)) continue;
    const mention = reading.doc.mentions[reading.mentionOf[object.end - 1] ?? -1];
    const entity = mention?.kind === "name" ? reading.doc.entities[mention.entity] : undefined;
    if (mention && entity && PLACES.has(entity.type))
      return { name: textOf(reading, mention), country: entity.country };
  }
  return null;
}
