import { states } from "../acts/act.ts";
import type { Discourse } from "./discourse.ts";
import { type Fit, isOfClass } from "../frames/match.ts";
import { owners } from "./owner.ts";
import { sidesOfOwner } from "./party.ts";
import { type Side, sideAt, sideOf } from "./side.ts";
import type { Predicate } from "../frames/predicate.ts";
import { headOf, type Reading, sentenceRange } from "../reading.ts";

/** Nouns by which somebody stands behind an act: `on Tehran's orders`. */
const BEHIND = new Set(["order", "behest", "request", "instruction", "insistence"]);

/**
 * The actor of a passive without `by`, or of an act named by a noun: the agent of the clause below, whoever gave the
 * order, the envoy's own state, or the place that tells (`expelled from Prague`). Empty where none of these is given.
 */
export function seekActor(
  reading: Reading,
  predicate: Predicate,
  fit: Fit,
  recipients: Side[],
  discourse: Discourse,
): Side[] {
  const own = new Set<string | null>(states(recipients));
  const foreign = (sides: Side[]) => sides.filter((side) => !own.has(side.country));
  const found = [
    () => agentBelow(reading, predicate),
    () => behind(reading, predicate),
    () => sender(reading, fit),
    () => foreign(listKeeper(reading, fit)),
    () => foreign(atPlace(reading, predicate, fit)),
    () => foreign(lister(reading, predicate, fit, discourse)),
  ];
  if (fit.frame.people) return foreign(crowdAround(reading, predicate));
  for (const seek of found) {
    const sides = seek();
    if (sides.length > 0) return sides;
  }
  return [];
}

/** `were ordered to leave by Bulgaria`: the agent stands in the clause below. */
function agentBelow(reading: Reading, predicate: Predicate): Side[] {
  if (predicate.nominal) return [];
  for (const index of reading.clausesOf[reading.sentenceOf[predicate.token] ?? -1] ?? []) {
    const clause = reading.doc.clauses[index];
    if (clause?.governor?.clause !== predicate.clause || clause.passive) continue;
    const by = clause.prepositions.find((phrase) => phrase.preposition === "by");
    const side = by && sideAt(reading, headOf(reading, by.object), "actor");
    if (side) return [side];
  }
  return [];
}

function behind(reading: Reading, predicate: Predicate): Side[] {
  return predicate.prepositions
    .filter(
      ({ preposition, object }) =>
        ["on", "at", "under"].includes(preposition) && BEHIND.has(reading.lemma(headOf(reading, object))),
    )
    .flatMap(({ object }) => owners(reading, object));
}

/** Whoever's ambassador is called home has called him. */
function sender(reading: Reading, { frame, object }: Fit): Side[] {
  if (frame.name !== "recall" || !object || !isOfClass(reading, "ambassador", headOf(reading, object))) return [];
  return owners(reading, object);
}

/** `were added to the American sanctions list`: who keeps the list has listed them. */
function listKeeper(reading: Reading, { fillers }: Fit): Side[] {
  return fillers
    .filter(({ range, role }) => role === null && isOfClass(reading, "blacklist", headOf(reading, range)))
    .flatMap(({ range }) => owners(reading, range));
}

/** `One entry has been deleted from the list`: whoever was last told to list somebody keeps the list. */
function lister(reading: Reading, predicate: Predicate, { fillers }: Fit, discourse: Discourse): Side[] {
  const listed = fillers.some(({ range }) => isOfClass(reading, "blacklist", headOf(reading, range)));
  const sentence = reading.sentenceOf[predicate.token] ?? 0;
  return listed ? discourse.lastDoers(sentence, new Set(), ({ type }) => type === "SANCTION") : [];
}

function atPlace(reading: Reading, predicate: Predicate, { frame }: Fit): Side[] {
  for (const { preposition, object } of predicate.prepositions) {
    if (!frame["actor-place"].includes(preposition)) continue;
    const sides = sidesOfOwner(reading, object);
    if (sides.length > 0)
      return sides.map((side) => ({
        ...side,
        certainty: side.certainty * 0.8,
        because: `actor from "${preposition} ${side.name}"`,
      }));
  }
  return [];
}

/** A crowd that has no name is of the state in which it gathers: `in Warsaw`. */
function crowdAround(reading: Reading, predicate: Predicate): Side[] {
  const { start, end } = sentenceRange(reading, predicate.token);
  for (let i = start; i + 1 < end; i++) {
    if (reading.word(i) !== "in") continue;
    const side = sideOf(reading, reading.narrowestAt[i + 1] ?? -1, "recipient");
    if (side?.country)
      return [{ ...side, sector: "CVL", certainty: side.certainty * 0.8, because: `crowd in ${side.name}` }];
  }
  return [];
}
