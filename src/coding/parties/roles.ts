import type { TokenRange } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import { seekActor } from "./actor.ts";
import { type Act, type Filled, states } from "../acts/act.ts";
import type { Discourse } from "./discourse.ts";
import type { Frame } from "../frames/frame.ts";
import { lexicon } from "../frames/lexicon.ts";
import { type Filler, type Fit, isMutual, isOfClass } from "../frames/match.ts";
import { doers, reporters, sufferers, told } from "./owner.ts";
import { ownersOf, sidesIn } from "./party.ts";
import { add, namesOf, type Place, type Side, sideAt, sideOf } from "./side.ts";
import type { Predicate } from "../frames/predicate.ts";
import { headOf, phraseFrom, type Reading, textOf } from "../reading.ts";
import { seekRecipient } from "./recipient.ts";
import type { Stance } from "../acts/stance.ts";

const HARMFUL = new Set(["material-conflict"]);
/** Types that a company may commit for its state (rule 6). */
const BUSINESS = new Set<EventType>(["SANCTION", "COOPERATE", "SUPPORT"]);

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
  const filled = fillFromPattern(reading, predicate, fit, discourse);
  if (filled === null) return null;
  const frame = frameFor(fit.frame, filled);
  if (frame["by-speaker"]) {
    filled.actors = reporters(reading, predicate, discourse);
    if (filled.recipients.length === 0) filled.recipients = told(reading, predicate);
  }
  if (filled.actors.length === 0 && (predicate.passive || predicate.nominal || frame.people))
    filled.actors = seekActor(reading, predicate, fit, filled.recipients, discourse);
  filled.actors = filled.actors.filter((side) => mayAct(reading, side, frame));
  if (filled.actors.length === 0) return null;
  for (const side of aimedAt(reading, fit)) add(filled.recipients, side);
  const mutual = !frame.joint && actsMutually(reading, predicate, filled);
  if (mutual) filled.recipients = [...filled.actors];
  else if (!frame.joint && !foreign(filled)) return null;
  const sought = !frame.joint && filled.recipients.length === 0;
  if (frame.joint) gatherParties(filled);
  else if (sought && !seekRecipient(reading, predicate, fit, filled, discourse)) return null;
  if (!ofType(reading, filled.recipients, frame)) return null;
  const joint = frame.joint;
  if (joint && filled.actors.length < 2) return null;
  const sides = [...filled.actors, ...filled.recipients];
  return {
    type: frame.type,
    frame,
    words: wordsOf(fit),
    sentence: reading.sentenceOf[predicate.token] ?? -1,
    clause: predicate.clause,
    trigger: fit.trigger,
    nominal: predicate.nominal,
    object: fit.object,
    ...filled,
    joint,
    sought,
    stance: frame["by-speaker"]
      ? { ...stance, factuality: "actual", embedded: null, announced: false }
      : frame.weighed
        ? { ...stance, factuality: "hypothetical", steps: [...stance.steps, "only weighed"] }
        : stance,
    proposed: false,
    support: 0,
    standing: 0,
    parties: 1,
    certainty: sides.reduce((product, side) => product * side.certainty, 1) ** (1 / Math.max(1, sides.length)),
  };
}

/** From the first to the last word that the phrasing used. */
function wordsOf({ trigger, fillers, object }: Fit): TokenRange {
  const used = [trigger, ...fillers.map((filler) => filler.range), ...(object ? [object] : [])];
  return {
    start: Math.min(...used.map((range) => range.start)),
    end: Math.max(...used.map((range) => range.end)),
  };
}

/** Exercises of several states are a joint act. */
function frameFor(frame: Frame, { actors }: Filled): Frame {
  const joint = frame.together && states(actors).length > 1 ? lexicon().frames.byName.get(frame.together) : undefined;
  return joint ?? frame;
}

function ofType(reading: Reading, recipients: Side[], frame: Frame): boolean {
  const wanted = frame["recipient-type"];
  return wanted === undefined || recipients.every((side) => reading.doc.entities[side.entity]?.type === wanted);
}

function fillFromPattern(reading: Reading, predicate: Predicate, fit: Fit, discourse: Discourse): Filled | null {
  const filled: Filled = { actors: [], recipients: [], steps: [] };
  for (const range of fit.subjectRole === null ? [] : fit.subject) {
    const place = fit.subjectRole === "R" || fit.subjectOwned ? "recipient" : "actor";
    for (const side of sidesIn(reading, range, place, discourse))
      add(fit.subjectRole === "R" ? filled.recipients : filled.actors, side);
  }
  for (const filler of fit.fillers) {
    const named = !fit.frame.direct || filler.role !== "R" || isNamed(reading, filler.range);
    const sides = named ? fillerSides(reading, filler, fit.frame.type, discourse) : [];
    if (sides.length === 0 && filler.as === "party") return null;
    const into = filler.role === "A" || filler.role === "B" ? filled.actors : filled.recipients;
    if (filler.role !== null) for (const side of sides) add(into, side);
    if (filler.role === "R" && filler.as === "owned" && sides.length > 0)
      filled.steps.push(`${namesOf(sides)} by "${textOf(reading, filler.range)}"`);
  }
  return filled;
}

function fillerSides(reading: Reading, filler: Filler, type: EventType, discourse: Discourse): Side[] {
  if (filler.role === null) return [];
  if (type === "ACCUSE" && filler.role === "R" && reading.word(filler.range.start) === "it")
    return blamed(reading, filler, discourse);
  if (type === "ACCUSE" && filler.role === "R" && !isNamed(reading, filler.range)) {
    const blame = doers(reading, filler.range);
    if (blame.length > 0 || sufferers(reading, filler.range).length > 0) return blame;
  }
  const place = filler.role === "R" || filler.role === "B" ? "recipient" : "actor";
  const narrowest = filler.as === "word" ? narrowestSide(reading, filler.range.start, place) : null;
  if (narrowest) return [narrowest];
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

/** The state that a word names within whatever it belongs to; `null` for a word that stands for several or for none. */
function narrowestSide(reading: Reading, token: number, place: Place): Side | null {
  const several = (reading.pluralAt.get(token) ?? []).length > 1;
  const side = several ? null : sideOf(reading, reading.narrowestAt[token] ?? -1, place);
  return side?.country ? side : null;
}

function isNamed(reading: Reading, range: TokenRange): boolean {
  return sideAt(reading, headOf(reading, range), "recipient") !== null;
}

/** `The White House condemned it, too`: what is blamed is an act, and the blame goes where it went before. */
function blamed(reading: Reading, { range }: Filler, discourse: Discourse): Side[] {
  const sentence = reading.sentenceOf[range.start] ?? 0;
  const same = discourse.recipientsOfSame("ACCUSE", sentence);
  return same.length > 0
    ? same
    : discourse.lastDoers(sentence, new Set(), ({ type }) => HARMFUL.has(lexicon().types[type].quad));
}

/** Crowds act in frames of protest alone, companies where they may commit their state, persons in office. */
function mayAct(reading: Reading, side: Side, { type, people, body }: Frame): boolean {
  if (people || side.sector === "CVL") return people && (side.sector === "CVL" || isPeople(reading, side));
  const kind = reading.doc.entities[side.entity]?.type;
  if (type === "REJECT" && side.sector === "JUD") return false;
  if (body === true && kind !== "intergovernmental") return false;
  if (kind === "company") return BUSINESS.has(type) && side.country !== null;
  if (kind === "person")
    return side.country !== null && (side.sector !== null || reading.doc.entities[side.entity]?.office !== null);
  return true;
}

/** `its Russia list` is aimed at Russia, `the American list` is kept by America. */
function aimedAt(reading: Reading, { frame, fillers }: Fit): Side[] {
  if (frame.name !== "blacklist") return [];
  return fillers.flatMap(({ range }) => {
    const head = headOf(reading, range);
    const named = reading.doc.mentions[reading.mentionOf[head - 1] ?? -1];
    const side =
      isOfClass(reading, "blacklist", head) && named?.kind === "name" ? sideAt(reading, head - 1, "recipient") : null;
    return side && reading.word(head - 1) !== "'s" ? [side] : [];
  });
}

/** `Chileans`, who are no state organ. */
function isPeople(reading: Reading, { entity, at }: Side): boolean {
  const word = reading.word(at.end - 1);
  const state = reading.doc.entities[entity];
  return state?.type === "state" && /s$|ese$/.test(word) && !state.name.toLowerCase().endsWith(word);
}

/** `accused each other`, `released captives between them`. */
function actsMutually(reading: Reading, predicate: Predicate, { actors }: Filled): boolean {
  if (states(actors).length < 2 || predicate.nominal) return false;
  for (let i = predicate.token + 1; i < predicate.end; i++) if (isMutual(reading, i)) return true;
  return false;
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
