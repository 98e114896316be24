import type { Clause, TokenRange } from "../language/doc.ts";
import type { EventType } from "../model/event.ts";
import { type Act, states } from "./act.ts";
import type { Discourse } from "./discourse.ts";
import type { Frame } from "./frame.ts";
import { lexicon } from "./lexicon.ts";
import type { Filler, Fit } from "./match.ts";
import { add, complementsOf, conjuncts, ownersOf, type Side, sideAt, sidesIn } from "./party.ts";
import type { Predicate } from "./predicate.ts";
import { headOf, phraseFrom, type Reading, sentenceRange } from "./reading.ts";
import type { Stance } from "./stance.ts";

/** Types that a company may commit for its state (rule 6). */
const BUSINESS = new Set<EventType>(["SANCTION", "COOPERATE", "SUPPORT"]);
/** Places where an act tells who did it: `arrested in Minsk`, `expelled from Prague`. */
const TELLING_PLACES = new Set(["in", "from"]);
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
/** Sentences before the act's own in which a recipient is sought. */
const NEARBY = 2;

/** Blame answers harm, praise answers help, a refusal anything. */
function answers(type: EventType, other: EventType): boolean {
  const { quad } = lexicon().types[other];
  if (type === "ACCUSE") return quad === "material-conflict";
  return type === "SUPPORT" ? quad.endsWith("cooperation") : true;
}

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
export function fillRoles(
  reading: Reading,
  predicate: Predicate,
  fit: Fit,
  stance: Stance,
  discourse: Discourse,
): Act | null {
  const { frame } = fit;
  const filled = fillFromPattern(reading, predicate, fit, discourse);
  if (filled === null) return null;
  if (frame["by-speaker"]) {
    filled.actors = reporters(reading, predicate, discourse);
    if (filled.recipients.length === 0) filled.recipients = told(reading, predicate);
  }
  if (filled.actors.length === 0) findActor(reading, predicate, fit, filled);
  filled.actors = filled.actors.filter((side) => mayAct(reading, side, frame));
  if (filled.actors.length === 0) return null;
  if (!frame.joint && !foreign(filled)) return null;
  if (frame.joint) gatherParties(filled);
  else if (filled.recipients.length === 0 && !seekRecipient(reading, predicate, fit, filled, discourse)) return null;
  if (!ofType(reading, filled.recipients, frame)) return null;
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
    stance: frame["by-speaker"]
      ? { ...stance, factuality: "actual", embedded: null, announced: false }
      : frame.weighed
        ? { ...stance, factuality: "hypothetical", steps: [...stance.steps, "weighed"] }
        : stance,
    certainty: sides.reduce((product, side) => product * side.certainty, 1) ** (1 / Math.max(1, sides.length)),
  };
}

function ofType(reading: Reading, recipients: Side[], frame: Frame): boolean {
  const wanted = frame["recipient-type"];
  return wanted === undefined || recipients.every((side) => reading.doc.entities[side.entity]?.type === wanted);
}

function fillFromPattern(reading: Reading, predicate: Predicate, fit: Fit, discourse: Discourse): Filled | null {
  const filled: Filled = { actors: [], recipients: [], steps: [] };
  for (const range of fit.subject) {
    const place = fit.subjectRole === "R" || fit.subjectOwned ? "recipient" : "actor";
    for (const side of sidesIn(reading, range, place, discourse))
      add(fit.subjectRole === "R" ? filled.recipients : filled.actors, side);
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
  return ownersOf(
    reading,
    { start: filler.range.start, end: phrase ? phrase.head + 1 : filler.range.end },
    phrase,
    place,
  );
}

/** The actor of a passive without `by`: the place that tells, or whoever the sentence says reports it for its own side. */
function findActor(reading: Reading, predicate: Predicate, fit: Fit, filled: Filled) {
  if (!predicate.passive && !predicate.nominal) return;
  const by = agentBelow(reading, predicate);
  if (by.length > 0) {
    filled.actors.push(...by);
    return;
  }
  const others = new Set<string | null>(states(filled.recipients));
  for (const phrase of predicate.prepositions)
    if (
      ["on", "at", "under"].includes(phrase.preposition) &&
      ["order", "behest", "request", "instruction", "insistence"].includes(
        reading.lemma(headOf(reading, phrase.object)),
      )
    )
      filled.actors.push(...owners(reading, phrase.object));
  if (filled.actors.length > 0) return;
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

/** Crowds act in frames of protest alone, companies where they may commit their state, persons in office. */
function mayAct(reading: Reading, side: Side, { type, people }: Frame): boolean {
  if (people || side.sector === "CVL") return people && side.sector === "CVL";
  const kind = reading.doc.entities[side.entity]?.type;
  if (kind === "company") return BUSINESS.has(type) && side.country !== null;
  if (kind === "person")
    return side.country !== null && (side.sector !== null || reading.doc.entities[side.entity]?.office !== null);
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
function seekRecipient(
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
  if (frame.type === "ASSAULT" && take(placesIn(reading, predicate), 0.85, "where it happened")) return true;
  if (frame.seek !== "none") {
    if (take(fromPrepositions(reading, predicate), 0.9, "the clause")) return true;
    if (take(fromComplement(reading, predicate), 0.85, "the complement")) return true;
    const around = soleOther(reading, predicate, own);
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

function owners(reading: Reading, object: TokenRange): Side[] {
  const phrase = phraseFrom(reading, object.start, object.end);
  const direct = ownersOf(
    reading,
    { start: object.start, end: phrase ? phrase.head + 1 : object.end },
    phrase,
    "recipient",
  );
  return direct.length > 0 ? direct : fromRelative(reading, object.end);
}

/** `the drones that Russia had launched` are Russia's. */
function fromRelative(reading: Reading, end: number): Side[] {
  for (const index of reading.clausesOf[reading.sentenceOf[end - 1] ?? -1] ?? []) {
    const clause = reading.doc.clauses[index];
    if (clause?.governor?.relation !== "relative" || clause.start < end || clause.start > end + 2) continue;
    return clause.subjects.flatMap((range) => sideAt(reading, headOf(reading, range), "recipient") ?? []);
  }
  return [];
}

/** `Manila said that a Chinese cutter had rammed its boat`: its own is the reporter's. */
function reporters(reading: Reading, predicate: Predicate, discourse: Discourse): Side[] {
  const speaker = reading.doc.reports[reading.reportOf[predicate.token] ?? -1]?.speaker;
  if (speaker) return sidesIn(reading, speaker, "actor", discourse);
  const over = reading.doc.clauses[reading.doc.clauses[predicate.clause]?.governor?.clause ?? -1];
  return over ? over.subjects.flatMap((range) => sidesIn(reading, range, "actor", discourse)) : [];
}

/** Whom a reporter tells it: `the ministry told Beijing`. */
function told(reading: Reading, predicate: Predicate): Side[] {
  const cue = reading.doc.reports[reading.reportOf[predicate.token] ?? -1]?.cueToken ?? -1;
  const clause = reading.doc.clauses[reading.clauseAt[cue] ?? -1];
  return (clause?.objects ?? []).flatMap((range) => sideAt(reading, headOf(reading, range), "recipient") ?? []);
}

function ownedBy(reading: Reading, object: TokenRange, own: Set<string | null>): boolean {
  const found = owners(reading, object);
  if (found.length > 0) return found.every((side) => own.has(side.country));
  const { end } = object;
  return [object.start, end + 1].some((i) => ["its", "his", "her", "their", "our"].includes(reading.word(i)));
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
    const venue = VENUES.has(reading.word(side.at.start - 1)) || VENUES.has(reading.word(side.at.start - 2));
    if (!venue && !isOtherSubject(reading, side, predicate.clause)) add(sides, side);
    i = Math.max(i, side.at.end - 1);
  }
  return sides.length === 1 ? (sides[0] ?? null) : null;
}

/** Foreign places that the act's sentence gives after `in`, `near` or `on`. */
function placesIn(reading: Reading, predicate: Predicate): Side[] {
  const { start, end } = sentenceRange(reading, predicate.token);
  for (let i = start; i < end; i++) {
    if (!["in", "near", "at", "inside", "across"].includes(reading.word(i))) continue;
    const phrase = phraseFrom(reading, i + 1, end);
    const side = phrase && sideAt(reading, phrase.head, "recipient");
    if (side) return [side];
  }
  return [];
}

function meansBoth(reading: Reading, object: TokenRange): boolean {
  return (
    ["both", "side", "party"].includes(reading.lemma(headOf(reading, object))) &&
    ["both", "the", "all", "two"].includes(reading.word(object.start))
  );
}

/** States named in the act's sentence and the ones before it, the most often named first; subjects of other acts left out. */
function nearby(reading: Reading, sentence: number, own: Set<string | null>): Side[] {
  const counts = new Map<string, { side: Side; times: number }>();
  for (let index = Math.max(0, sentence - NEARBY); index <= sentence; index++) {
    const range = reading.doc.sentences[index];
    if (!range) continue;
    for (let i = range.start; i < range.end; i++) {
      const side = sideAt(reading, i, "recipient");
      if (!side) continue;
      i = Math.max(i, side.at.end - 1);
      if (side.country === null || own.has(side.country) || (index === sentence && isOtherSubject(reading, side, -1)))
        continue;
      const known = counts.get(side.country);
      counts.set(side.country, { side: known?.side ?? side, times: (known?.times ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.times - a.times).map(({ side }) => side);
}

/** The one state that the sentences before make clear: the only one, or one named more often than any other. */
function soleNearby(reading: Reading, sentence: number, own: Set<string | null>): Side[] {
  const all = nearby(reading, sentence, own);
  if (all.length <= 1) return all;
  const times = (side: Side) => countOf(reading, sentence, side.country);
  const [first, second] = all;
  return first && second && times(first) > times(second) ? [first] : [];
}

function countOf(reading: Reading, sentence: number, country: string | null): number {
  const from = reading.doc.sentences[Math.max(0, sentence - NEARBY)]?.start ?? 0;
  const to = reading.doc.sentences[sentence]?.end ?? 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const side = sideAt(reading, i, "recipient");
    if (!side) continue;
    i = Math.max(i, side.at.end - 1);
    if (side.country === country) count++;
  }
  return count;
}

/** Whether a party is the subject of a clause that neither is nor hangs on the given one as its occasion (`after ...`). */
function isOtherSubject(reading: Reading, side: Side, clause: number): boolean {
  const head = side.at.end - 1;
  return (reading.clausesOf[reading.sentenceOf[head] ?? -1] ?? []).some((index) => {
    const other = reading.doc.clauses[index];
    if (!other || index === clause) return false;
    const occasion = other.governor?.clause === clause && other.governor.relation === "adverbial";
    return !occasion && other.subjects.some((range) => head >= range.start && head < range.end);
  });
}

/** Whether a phrase points back: `the offer`, `that demand`, or a bare plural. */
function anaphoric(reading: Reading, object: TokenRange): boolean {
  const phrase = phraseFrom(reading, object.start, object.end);
  const complement = complementsOf(reading, object.end, phrase)[0];
  return (
    ["the", "that", "this", "those", "these", "any", "it", "no"].includes(reading.word(object.start)) &&
    complement?.preposition !== "of"
  );
}
