import type { Clause, TokenRange } from "../language/doc.ts";
import type { EventType } from "../model/event.ts";
import { type Act, states } from "./act.ts";
import type { Discourse } from "./discourse.ts";
import type { Filler, Fit } from "./match.ts";
import { add, complementsOf, ownersOf, type Side, sideAt, sidesIn } from "./party.ts";
import type { Predicate } from "./predicate.ts";
import { phraseFrom, type Reading, sentenceRange } from "./reading.ts";
import type { Stance } from "./stance.ts";

/** Types that a company may commit for its state (rule 6). */
const BUSINESS = new Set<EventType>(["SANCTION", "COOPERATE", "SUPPORT"]);
/** Places where an act tells who did it: `arrested in Minsk`, `expelled from Prague`. */
const TELLING_PLACES = new Set(["in", "from"]);
const VENUES = new Set(["in", "at", "near", "off", "inside", "outside", "around", "after", "since", "during", "like", "than", "via", "through"]);

interface Filled {
  actors: Side[];
  recipients: Side[];
  steps: string[];
}

/**
 * Fills the roles of a fitting phrasing with parties, and seeks a missing recipient as far as the frame allows.
 *
 * @returns `null` where an act between states cannot be made out (rules 1 and 3)
 */
export function fillRoles(reading: Reading, predicate: Predicate, fit: Fit, stance: Stance, discourse: Discourse): Act | null {
  const { frame } = fit;
  const filled = fillFromPattern(reading, predicate, fit, discourse);
  if (filled === null) return null;
  if (filled.actors.length === 0) findActor(reading, predicate, fit, filled);
  filled.actors = filled.actors.filter((side) => mayAct(reading, side, frame.type));
  if (filled.actors.length === 0) return null;
  if (frame.people && !filled.actors.every((side) => side.entity === -1)) return null;
  if (!frame.joint && !foreign(filled)) return null;
  if (frame.joint) gatherParties(filled);
  else if (filled.recipients.length === 0 && !seekRecipient(reading, predicate, fit, filled, discourse)) return null;
  const joint = frame.joint;
  if (joint && states(filled.actors).length < 2) return null;
  const sides = [...filled.actors, ...filled.recipients];
  return {
    type: frame.type,
    frame,
    pattern: fit.pattern,
    sentence: reading.sentenceOf[predicate.token] ?? -1,
    clause: predicate.clause,
    trigger: fit.trigger,
    object: fit.object,
    ...filled,
    joint,
    stance,
    certainty: sides.reduce((product, side) => product * side.certainty, 1) ** (1 / Math.max(1, sides.length)),
  };
}

function fillFromPattern(reading: Reading, predicate: Predicate, fit: Fit, discourse: Discourse): Filled | null {
  const filled: Filled = { actors: [], recipients: [], steps: [] };
  for (const range of fit.subject) {
    const place = fit.subjectRole === "R" ? "recipient" : "actor";
    for (const side of sidesIn(reading, range, place, discourse)) add(fit.subjectRole === "R" ? filled.recipients : filled.actors, side);
  }
  for (const filler of fit.fillers) {
    const sides = fillerSides(reading, filler, discourse);
    if (sides.length === 0 && filler.as === "party") return null;
    const into = filler.role === "A" || filler.role === "B" ? filled.actors : filled.recipients;
    if (filler.role !== null) for (const side of sides) add(into, side);
  }
  return filled;
}

function fillerSides(reading: Reading, filler: Filler, discourse: Discourse): Side[] {
  if (filler.role === null) return [];
  const place = filler.role === "R" || filler.role === "B" ? "recipient" : "actor";
  const direct = sidesIn(reading, filler.range, place, discourse);
  if (direct.length > 0 || filler.as === "party") return direct;
  const phrase = phraseFrom(reading, filler.range.start, filler.range.end);
  return ownersOf(reading, { start: filler.range.start, end: phrase ? phrase.head + 1 : filler.range.end }, phrase, place);
}

/** The actor of a passive without `by`: the place that tells, or whoever the sentence says reports it for its own side. */
function findActor(reading: Reading, predicate: Predicate, fit: Fit, filled: Filled) {
  if (!predicate.passive && !predicate.nominal) return;
  const others = new Set<string | null>(states(filled.recipients));
  if (["arrest", "deport", "expel", "seize", "ban"].includes(fit.frame.name))
    for (const phrase of predicate.prepositions)
      if (TELLING_PLACES.has(phrase.preposition)) {
        const side = sideAt(reading, phrase.object.end - 1, "recipient");
        if (side && !others.has(side.country)) {
          filled.actors.push({ ...side, certainty: side.certainty * 0.8 });
          filled.steps.push(`actor from "${phrase.preposition} ${side.name}"`);
          return;
        }
      }
}

function mayAct(reading: Reading, side: Side, type: EventType): boolean {
  const kind = reading.doc.entities[side.entity]?.type;
  if (kind === "company") return BUSINESS.has(type) && side.country !== null;
  if (kind === "person") return side.country !== null && (side.sector !== null || reading.doc.entities[side.entity]?.office !== null);
  return true;
}

/** Drops recipients of the actor's own state; false where that leaves a purely domestic act (rule 1). */
function foreign(filled: Filled): boolean {
  const own = new Set(states(filled.actors));
  const before = filled.recipients.length;
  filled.recipients = filled.recipients.filter((side) => side.country === null || !own.has(side.country));
  return before === 0 || filled.recipients.length > 0;
}

function gatherParties(filled: Filled) {
  for (const side of filled.recipients) add(filled.actors, side);
  filled.recipients = [];
}

/** Seeks a recipient that the phrasing does not give; true where one is found or none is needed. */
function seekRecipient(reading: Reading, predicate: Predicate, fit: Fit, filled: Filled, discourse: Discourse): boolean {
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
  if (typeof frame.body === "string" && take([bodyOf(frame.body)], 0.9, "the body voted in")) return true;
  if (frame.seek !== "none") {
    if (take(fromPrepositions(reading, predicate), 0.9, "the clause")) return true;
    if (take(fromComplement(reading, predicate), 0.85, "the complement")) return true;
    const around = soleOther(reading, predicate, own);
    if (around && take([around], 0.75, "the sentence")) return true;
    if (!frame.alone && frame.seek === "discourse" && fit.object && anaphoric(reading, fit.object)) {
      const sentence = reading.sentenceOf[predicate.token] ?? 0;
      if (take(discourse.others(sentence, own, 2).slice(0, 1), 0.65, "what was said before")) return true;
    }
  }
  if (!frame.alone || frame["needs-recipient"]) return false;
  filled.steps.push("no recipient named");
  return true;
}

function bodyOf(code: string): Side {
  return { entity: -1, name: code, country: code, sector: "IGO", at: { start: 0, end: 0 }, certainty: 0.8, because: "body voted in" };
}

function owners(reading: Reading, object: TokenRange): Side[] {
  const phrase = phraseFrom(reading, object.start, object.end);
  return ownersOf(reading, { start: object.start, end: phrase ? phrase.head + 1 : object.end }, phrase, "recipient");
}

function ownedBy(reading: Reading, object: TokenRange, own: Set<string | null>): boolean {
  const found = owners(reading, object);
  if (found.length > 0) return found.every((side) => own.has(side.country));
  return ["its", "his", "her", "their", "our"].includes(reading.word(object.start));
}

/** Parties after prepositions that lead to somebody, not to a place. */
function fromPrepositions(reading: Reading, predicate: Predicate): Side[] {
  for (const phrase of predicate.prepositions) {
    if (VENUES.has(phrase.preposition) || phrase.start < predicate.token || phrase.preposition === "by") continue;
    const inner = phraseFrom(reading, phrase.object.start, phrase.object.end);
    const head = inner?.head ?? phrase.object.end - 1;
    const side = sideAt(reading, head, "recipient");
    if (side) return [side];
    const owned = ownersOf(reading, { start: phrase.object.start, end: head + 1 }, inner, "recipient");
    if (owned.length > 0) return owned;
  }
  return [];
}

/** Parties inside what the verb governs: `pledged to send tanks to Ukraine`. */
function fromComplement(reading: Reading, predicate: Predicate): Side[] {
  const inner = (reading.clausesOf[reading.sentenceOf[predicate.token] ?? -1] ?? [])
    .map((index) => reading.doc.clauses[index])
    .find((clause): clause is Clause => clause?.governor?.clause === predicate.clause && clause.verb > predicate.token && clause.governor.relation !== "conjunct");
  if (!inner || predicate.nominal) return [];
  const sides: Side[] = [];
  for (let i = inner.verb; i < sentenceRange(reading, inner.verb).end && i < inner.verb + 25; i++) {
    const side = sideAt(reading, i, "recipient");
    if (side && !VENUES.has(reading.word(side.at.start - 1))) {
      add(sides, side);
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
    if (!VENUES.has(reading.word(side.at.start - 1)) && !VENUES.has(reading.word(side.at.start - 2))) add(sides, side);
    i = Math.max(i, side.at.end - 1);
  }
  return sides.length === 1 ? (sides[0] ?? null) : null;
}

/** Whether a phrase points back: `the offer`, `that demand`, or a bare plural. */
function anaphoric(reading: Reading, object: TokenRange): boolean {
  const phrase = phraseFrom(reading, object.start, object.end);
  const complement = complementsOf(reading, object.end, phrase)[0];
  return ["the", "that", "this", "those", "these", "any", "it"].includes(reading.word(object.start)) && complement?.preposition !== "of";
}
