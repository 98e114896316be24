import type { Clause, TokenRange } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import { type Filled, states } from "../acts/act.ts";
import type { Discourse } from "./discourse.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Frame } from "../frames/frame.ts";
import type { Fit } from "../frames/match.ts";
import { anaphoric, isOtherSubject, soleNearby } from "./nearby.ts";
import { doers, ownedBy, owners, sufferers, reporters } from "./owner.ts";
import { complementsOf, conjuncts, ownersOf, sidesOfOwner } from "./party.ts";
import { add, type Side, sideAt, namesOf } from "./side.ts";
import type { Predicate } from "../frames/predicate.ts";
import { headOf, phraseFrom, type Reading, reach, sentenceRange } from "../reading.ts";

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
/** Prepositions after which the place of an act tells whom it is aimed at. */
const PLACES: Partial<Record<EventType, string[]>> = {
  ASSAULT: ["in", "near", "at", "inside", "across"],
  MOBILIZE: ["near", "along", "facing", "opposite", "off"],
};
/** Acts that answer another's: condemned, refused, threatened. */
const ANSWERING = new Set<EventType>(["ACCUSE", "REJECT", "THREATEN", "SUPPORT"]);

/** Where a recipient may be found, how sure that is, and in words for `because`. */
interface Source {
  sides: Side[];
  certainty: number;
  how: string;
}

interface Search {
  reading: Reading;
  predicate: Predicate;
  fit: Fit;
  /** The actors' states, which cannot be recipients. */
  own: Set<string | null>;
  sentence: number;
  discourse: Discourse;
  /** What was told before may give the recipient. */
  told: boolean;
}

/**
 * Seeks a recipient that the phrasing does not give: in the object, then around the act, then in the sentences before, as
 * far as the frame allows; each step further is less certain.
 *
 * @returns true where one is found or none is needed (rule 1)
 */
export function seekRecipient(
  reading: Reading,
  predicate: Predicate,
  fit: Fit,
  filled: Filled,
  discourse: Discourse,
): boolean {
  const { frame, object } = fit;
  const own = new Set<string | null>([...states(filled.actors), null]);
  // Whoever suffered what is blamed is not to blame for it.
  const suffered = frame.type === "ACCUSE" && object ? states(sufferers(reading, object)) : [];
  for (const state of suffered) own.add(state);
  const sentence = reading.sentenceOf[predicate.token] ?? 0;
  for (const { sides, certainty, how } of sources({
    reading,
    predicate,
    fit,
    own,
    sentence,
    discourse,
    told: suffered.length === 0,
  })) {
    const others = sides.filter((side) => !own.has(side.country));
    if (others.length === 0) continue;
    for (const side of others) add(filled.recipients, { ...side, certainty: side.certainty * certainty });
    filled.steps.push(`${namesOf(others)} found in ${how}`);
    return true;
  }
  if (!frame.alone || frame["needs-recipient"] || filled.actors.every((side) => side.sector === "COP")) return false;
  if (frame["foreign-object"] && object && ownedBy(reading, object, own)) return false;
  filled.steps.push("no recipient named");
  return true;
}

function* sources(search: Search): Generator<Source> {
  const { reading, predicate, fit, own, discourse } = search;
  const { frame, object } = fit;
  const owning = frame.type === "ACCUSE" ? doers : owners;
  if (object) yield { sides: owning(reading, object), certainty: 0.95, how: "the object" };
  if (object && ownedBy(reading, object, own)) {
    if (frame["foreign-object"]) return;
    yield { sides: reporters(reading, predicate, discourse), certainty: 0.85, how: "who tells of its own" };
  }
  if (typeof frame.body === "string") yield { sides: [bodyOf(frame.body)], certainty: 0.9, how: "the body voted in" };
  const places = PLACES[frame.type];
  if (places)
    yield { sides: placesIn(reading, predicate, places), certainty: 0.85, how: "the place where it happened" };
  if (object && frame.name === "recall")
    yield { sides: postedTo(reading, object), certainty: 0.9, how: "the envoy's post" };
  if (frame.type === "AID")
    yield { sides: holders(reading, predicate), certainty: 0.85, how: "who has what was given" };
  if (frame.seek === "none") return;
  if (!frame.answers) yield* around(search);
  if (search.told && !frame.alone && frame.seek === "discourse") yield* before(search);
}

/** `Libya fired rockets supplied by Chad`: what is only described by the gift is in the hands of who uses it. */
function holders(reading: Reading, predicate: Predicate): Side[] {
  const clause = reading.doc.clauses[predicate.clause];
  if (!clause?.passive || clause.governor?.relation !== "participle") return [];
  const over = reading.doc.clauses[clause.governor.clause];
  return (over?.subjects ?? []).flatMap((range) => sidesOfOwner(reading, range));
}

/** The rest of the clause, its complement, the sentence. */
function* around({ reading, predicate, fit: { frame }, own }: Search): Generator<Source> {
  yield { sides: fromPrepositions(reading, predicate), certainty: 0.9, how: "the clause" };
  yield { sides: fromComplement(reading, predicate), certainty: 0.85, how: "the complement" };
  if (frame.alone && frame.type === "MOBILIZE") return;
  yield { sides: soleOther(reading, predicate, own), certainty: 0.75, how: "the sentence" };
}

/** What was told before: only for acts that answer or are done for somebody, or whose object points back. */
function* before({ fit: { frame, object, fillers }, reading, sentence, own, discourse }: Search): Generator<Source> {
  if (!frame.answers)
    yield { sides: discourse.recipientsOfSame(frame.type, sentence), certainty: 0.7, how: "the act before" };
  const said = frame.answers ? [object, ...fillers.map((filler) => filler.range)] : [object];
  const pointsBack = said.some((range) => range && anaphoric(reading, range));
  if (frame.type === "REQUEST" || (ANSWERING.has(frame.type) && (object === null || pointsBack))) {
    const answered = discourse.lastDoers(sentence, own, (act) => answers(frame, act, own));
    yield { sides: answered, certainty: 0.75, how: "the act that it answers" };
  }
  if (frame.answers && !pointsBack) return;
  if (GIVING.has(frame.type) || pointsBack)
    yield {
      sides: soleNearby(reading, sentence, own, !ANSWERING.has(frame.type)),
      certainty: 0.65,
      how: "what was named nearby",
    };
}

/** Blame and demands answer harm, a denial answers blame, praise answers help, a refusal anything. */
function answers(
  { type, answers: denies }: Frame,
  other: { type: EventType; recipients: Side[] },
  own: Set<string | null>,
): boolean {
  const { quad } = lexicon().types[other.type];
  if (denies) return other.type === "ACCUSE" || other.type === "THREATEN";
  if (type === "REJECT") return other.recipients.some((side) => own.has(side.country));
  if (type === "ACCUSE" || type === "REQUEST") return quad === "material-conflict";
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
    const sides = conjuncts(reading, { start: phrase.object.start, end: head + 1 }).flatMap((part) =>
      sidesOfOwner(reading, part),
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
    if (side && !inRelative(reading, i, predicate) && leadsTo(reading, inner, i)) {
      for (const part of conjuncts(reading, { start: i, end: side.at.end })) {
        const one = sideAt(reading, part.end - 1, "recipient");
        if (one) add(sides, one);
      }
      break;
    }
  }
  return sides;
}

const TOWARDS = new Set(["to", "with", "for", "against", "from", "between", "both"]);

/** Whether a party is what the verb reaches: its object, or after a preposition that leads to somebody. */
function leadsTo(reading: Reading, { verb, objects }: Clause, token: number): boolean {
  const phrase = phraseFrom(reading, token, token + 1);
  const start = Math.min(phrase?.start ?? token, token);
  if (objects.some((range) => token >= range.start && token < range.end)) return true;
  const whole = phrase === null || phrase.head <= token || reading.word(start - 1) !== "on";
  return start === verb + 1 || (TOWARDS.has(reading.word(start - 1)) && whole);
}

/** Whether a token stands in a relative clause that tells more about something else in the sentence. */
function inRelative(reading: Reading, token: number, predicate: Predicate): boolean {
  return (reading.clausesOf[reading.sentenceOf[token] ?? -1] ?? []).some((index) => {
    const clause = reading.doc.clauses[index];
    // `a tanker that sails under the flag of Benin` is Benin's.
    if (clause && tellsOwner(reading, clause.verb, token)) return false;
    if (clause?.governor?.relation !== "relative" || index === predicate.clause) return false;
    return clause.verb < token && token < reach(reading, clause);
  });
}

function tellsOwner(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (["flag", "flagged", "registered", "owned"].includes(reading.word(i))) return true;
  return false;
}

/** The one other state of the sentence that is neither venue nor speaker; nobody where there are none or several. */
function soleOther(reading: Reading, predicate: Predicate, own: Set<string | null>): Side[] {
  const { start, end } = sentenceRange(reading, predicate.token);
  const sides: Side[] = [];
  for (let i = start; i < end; i++) {
    const side = sideAt(reading, i, "recipient");
    if (!side || own.has(side.country)) continue;
    const venue = VENUES.has(reading.word(side.at.start - 1)) || VENUES.has(reading.word(side.at.start - 2));
    if (
      !venue &&
      !inRelative(reading, i, predicate) &&
      !isOtherSubject(reading, side, predicate.clause) &&
      !inOtherAct(reading, side, predicate)
    )
      add(sides, side);
    i = Math.max(i, side.at.end - 1);
  }
  return sides.length === 1 ? sides : [];
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
