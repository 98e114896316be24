import type { Clause, TokenRange } from "../language/doc.ts";
import type { EventType } from "../model/event.ts";
import { type Filled, states } from "./act.ts";
import type { Discourse } from "./discourse.ts";
import { lexicon } from "./lexicon.ts";
import type { Fit } from "./match.ts";
import { anaphoric, isOtherSubject, meansBoth, nearby, soleNearby } from "./nearby.ts";
import { ownedBy, owners, reporters } from "./owner.ts";
import { add, complementsOf, conjuncts, ownersOf, type Side, sideAt } from "./party.ts";
import type { Predicate } from "./predicate.ts";
import { headOf, phraseFrom, type Reading, sentenceRange } from "./reading.ts";

const VENUES = new Set([
  "in",
  "at",
  "near",
  "off",
  "inside",
  "outside",
  "around",
  "after",
  "since",
  "during",
  "like",
  "than",
  "via",
  "through",
]);
/** Acts that are always done for somebody: the text has named him when it leaves him out. */
const GIVING = new Set<EventType>(["AID", "AGREE", "REJECT", "CONCEDE"]);
/** Acts that answer another's: condemned, refused, threatened. */
const ANSWERING = new Set<EventType>(["ACCUSE", "REJECT", "THREATEN", "SUPPORT"]);

/** Seeks a recipient that the phrasing does not give; true where one is found or none is needed. */
export function seekRecipient(
  reading: Reading,
  predicate: Predicate,
  fit: Fit,
  filled: Filled,
  discourse: Discourse,
): boolean {
  const { frame } = fit;
  const own = new Set<string | null>([...states(filled.actors), null]);
  const take = (sides: Side[], certainty: number, how: string): boolean => {
    const others = sides.filter((side) => !own.has(side.country));
    if (others.length === 0) return false;
    for (const side of others) add(filled.recipients, { ...side, certainty: side.certainty * certainty });
    filled.steps.push(`recipient ${others.map((side) => side.name).join(", ")} from ${how}`);
    return true;
  };
  const domestic = fit.object ? ownedBy(reading, fit.object, own) : false;
  if (fit.object && take(owners(reading, fit.object), 0.95, "the object")) return true;
  if (domestic && frame["foreign-object"]) return false;
  if (domestic && take(reporters(reading, predicate, discourse), 0.85, "whose own it is")) return true;
  if (typeof frame.body === "string" && take([bodyOf(frame.body)], 0.9, "the body voted in")) return true;
  const sentence = reading.sentenceOf[predicate.token] ?? 0;
  if (frame.both || (fit.object && meansBoth(reading, fit.object)))
    return take(nearby(reading, sentence, own).slice(0, 2), 0.75, "the two last spoken of");
  if (
    frame.type === "ASSAULT" &&
    take(placesIn(reading, predicate, ["in", "near", "at", "inside", "across"]), 0.85, "where it happened")
  )
    return true;
  if (
    frame.type === "MOBILIZE" &&
    take(placesIn(reading, predicate, ["near", "along", "facing", "opposite", "off"]), 0.85, "the place it faces")
  )
    return true;
  if (fit.object && frame.name === "recall" && take(postedTo(reading, fit.object), 0.9, "where the envoy is posted"))
    return true;
  if (frame.seek !== "none") {
    if (take(fromPrepositions(reading, predicate), 0.9, "the clause")) return true;
    if (take(fromComplement(reading, predicate), 0.85, "the complement")) return true;
    const around = frame.alone && frame.type === "MOBILIZE" ? null : soleOther(reading, predicate, own);
    if (around && take([around], 0.75, "the sentence")) return true;
    if (!frame.alone && frame.seek === "discourse") {
      if (take(discourse.recipientsOfSame(frame.type, sentence), 0.7, "the act before")) return true;
      if (
        ANSWERING.has(frame.type) &&
        (fit.object === null || anaphoric(reading, fit.object)) &&
        take(
          discourse.lastDoers(sentence, own, (type) => answers(frame.type, type)),
          0.75,
          "whose act it answers",
        )
      )
        return true;
      const back = GIVING.has(frame.type) || (fit.object !== null && anaphoric(reading, fit.object));
      if (back && take(soleNearby(reading, sentence, own), 0.65, "what was said before")) return true;
    }
  }
  if (!frame.alone || frame["needs-recipient"] || filled.actors.every((side) => side.sector === "COP")) return false;
  filled.steps.push("no recipient named");
  return true;
}

/** Blame answers harm, praise answers help, a refusal anything. */
function answers(type: EventType, other: EventType): boolean {
  const { quad } = lexicon().types[other];
  if (type === "ACCUSE") return quad === "material-conflict";
  return type === "SUPPORT" ? quad.endsWith("cooperation") : true;
}

function bodyOf(code: string): Side {
  return {
    entity: -1,
    name: code,
    country: code,
    sector: "IGO",
    at: { start: 0, end: 0 },
    certainty: 0.8,
    because: "body voted in",
  };
}

/** Parties after prepositions that lead to somebody, not to a place. */
function fromPrepositions(reading: Reading, predicate: Predicate): Side[] {
  for (const phrase of predicate.prepositions) {
    if (VENUES.has(phrase.preposition) || phrase.start < predicate.token || phrase.preposition === "by") continue;
    const inner = phraseFrom(reading, phrase.object.start, phrase.object.end);
    const head = inner?.head ?? phrase.object.end - 1;
    const sides = conjuncts(reading, { start: phrase.object.start, end: head + 1 }).flatMap(
      (part) => sideAt(reading, part.end - 1, "recipient") ?? [],
    );
    if (sides.length > 0) return sides;
    const owned = ownersOf(reading, { start: phrase.object.start, end: head + 1 }, inner, "recipient");
    if (owned.length > 0) return owned;
  }
  return [];
}

/** Parties inside what the verb governs: `pledged to send tanks to Ukraine`. */
function fromComplement(reading: Reading, predicate: Predicate): Side[] {
  const inner = (reading.clausesOf[reading.sentenceOf[predicate.token] ?? -1] ?? [])
    .map((index) => reading.doc.clauses[index])
    .find(
      (clause): clause is Clause =>
        clause?.governor?.clause === predicate.clause &&
        clause.verb > predicate.token &&
        clause.governor.relation !== "conjunct",
    );
  if (!inner || predicate.nominal) return [];
  const sides: Side[] = [];
  for (let i = inner.verb; i < sentenceRange(reading, inner.verb).end && i < inner.verb + 25; i++) {
    const side = sideAt(reading, i, "recipient");
    if (side && !["in", "near"].includes(reading.word(side.at.start - 1))) {
      for (const part of conjuncts(reading, { start: i, end: side.at.end })) {
        const one = sideAt(reading, part.end - 1, "recipient");
        if (one) add(sides, one);
      }
      break;
    }
  }
  return sides;
}

/** The one other state of the sentence that is neither venue nor speaker, `null` where there are none or several. */
function soleOther(reading: Reading, predicate: Predicate, own: Set<string | null>): Side | null {
  const { start, end } = sentenceRange(reading, predicate.token);
  const sides: Side[] = [];
  for (let i = start; i < end; i++) {
    const side = sideAt(reading, i, "recipient");
    if (!side || own.has(side.country)) continue;
    const venue = VENUES.has(reading.word(side.at.start - 1)) || VENUES.has(reading.word(side.at.start - 2));
    if (!venue && !isOtherSubject(reading, side, predicate.clause) && !inOtherAct(reading, side, predicate))
      add(sides, side);
    i = Math.max(i, side.at.end - 1);
  }
  return sides.length === 1 ? (sides[0] ?? null) : null;
}

/** Whether a party stands in the words of another clause that neither governs the act nor hangs on it. */
function inOtherAct(reading: Reading, side: Side, predicate: Predicate): boolean {
  const at = side.at.end - 1;
  const own = reading.doc.clauses[predicate.clause];
  if (own && at >= own.start && at < own.end) return false;
  return (reading.clausesOf[reading.sentenceOf[at] ?? -1] ?? []).some((index) => {
    const other = reading.doc.clauses[index];
    if (!other || index === predicate.clause || at < other.verb || at >= other.end) return false;
    return other.governor === null || other.governor.relation === "conjunct";
  });
}

/** `Israel's ambassador to Spain`. */
function postedTo(reading: Reading, object: TokenRange): Side[] {
  return complementsOf(reading, object.end, null)
    .filter(({ preposition }) => preposition === "to" || preposition === "in")
    .flatMap((complement) => sideAt(reading, headOf(reading, complement.object), "recipient") ?? []);
}

/** Foreign places that the act's sentence gives after `in`, `near` or `on`. */
function placesIn(reading: Reading, predicate: Predicate, prepositions: string[]): Side[] {
  const { start, end } = sentenceRange(reading, predicate.token);
  for (let i = start; i < end; i++) {
    if (!prepositions.includes(reading.word(i))) continue;
    const phrase = phraseFrom(reading, i + 1, end);
    const side = phrase && sideAt(reading, phrase.head, "recipient");
    if (side) return [side];
  }
  return [];
}
