import type { Clause, TokenRange } from "../../language/doc.ts";
import type { Discourse } from "../parties/discourse.ts";
import { sidesIn } from "../parties/party.ts";
import { add, type Side, sideAt } from "../parties/side.ts";
import { reach, type Reading, sentenceRange } from "../reading.ts";
import type { MeetingPhrase } from "./meeting-phrase.ts";
import { meetingWords } from "./meeting-words.ts";
import { groupOf } from "./spoken-of.ts";

const PLACING = new Set(["to", "in", "at", "for"]);
/** Tokens behind `due` in which the place stands. */
const ARRIVAL = 5;
const JOINING = new Set(["with", "between", "among", "alongside"]);

/** Who takes part in a meeting that a phrase names: its owners, its nationalities, and those after `between`, `with`, `of`; for a journey, where it goes. */
export function partiesOfPhrase(reading: Reading, phrase: MeetingPhrase, discourse: Discourse): Side[] {
  const sides: Side[] = [];
  const owner = reading.doc.nouns[reading.phraseOf[phrase.head] ?? -1]?.possessor;
  if (owner) for (const side of sidesIn(reading, owner, "actor", discourse)) add(sides, side);
  scan(reading, { start: ownerStart(reading, phrase.start), end: phrase.head }, () => true, sides);
  const parties = (preposition: string) =>
    meetingWords().is("parties", preposition) || (phrase.journey && ["to", "in"].includes(preposition));
  scan(reading, { start: phrase.head + 1, end: tailEnd(reading, phrase) }, parties, sides, "");
  return sides;
}

/** `Thai and Sri Lankan trade ministers' videoconference`: the owners before the phrase. */
function ownerStart(reading: Reading, start: number): number {
  let from = start;
  const owned = isOwned(reading, start);
  while (["'s", "'", "’s"].includes(reading.word(from - 1)) || ["and", ","].includes(reading.word(from - 1))) {
    const phrase = reading.doc.nouns[reading.phraseOf[from - 2] ?? -1];
    const possessive = !["and", ","].includes(reading.word(from - 1));
    const kind = reading.doc.mentions[reading.mentionOf[from - 2] ?? -1]?.kind;
    if (!phrase || (!possessive && kind !== "adjective" && !(owned && kind === "name"))) break;
    from = phrase.start;
  }
  return from;
}

/** `Fiji and Tonga's round`: a possessive in the phrase or right before it. */
function isOwned(reading: Reading, start: number): boolean {
  for (let i = start - 1; i < start + 4; i++) if (["'s", "'", "’s"].includes(reading.word(i))) return true;
  return false;
}

/** The words after a meeting up to the next verb or semicolon. */
function tailEnd(reading: Reading, { head }: MeetingPhrase): number {
  const { end } = sentenceRange(reading, head);
  for (let i = head + 1; i < end; i++)
    if ((reading.clauseAt[i] ?? -1) >= 0 || reading.word(i) === ";" || reading.tag(i) === "AUX") return i;
  return end;
}

/** Who takes part in what a verb tells: its subjects, what it meets, those `with` it; for a journey, where it goes. */
export function partiesOfClause(reading: Reading, clause: Clause, discourse: Discourse, journey: boolean): Side[] {
  const sides: Side[] = [];
  const lemma = reading.lemma(clause.verb);
  const direct = meetingWords().is("meet", lemma) && lemma !== "discuss" && lemma !== "debate";
  const ranges = [...clause.subjects, ...clause.agents, ...(direct ? clause.objects : [])];
  const group = groupOf(reading, clause);
  for (const range of ranges)
    if (range !== group) for (const side of sidesIn(reading, range, "actor", discourse)) add(sides, side);
  const first = clause.subjects[0];
  if (first && first.start < clause.verb && !clause.subjects.some(({ end }) => end > clause.verb))
    scan(reading, { start: first.start, end: subjectEnd(reading, first, clause.verb) }, isParty, sides, "of");
  const joins = (preposition: string) =>
    JOINING.has(preposition) ||
    (lemma === "vote" && preposition === "on") ||
    (preposition === "" && direct) ||
    (journey && PLACING.has(preposition)) ||
    preposition === "by";
  scan(reading, { start: clause.verb + 1, end: Math.max(reach(reading, clause), clause.verb + 1) }, joins, sides, "");
  return sides;
}

/** `Officials from Iran and Oman will`: the subject runs on to its verb, or to a clause inside it. */
function subjectEnd(reading: Reading, { end }: TokenRange, verb: number): number {
  for (let i = end; i < verb; i++)
    if (["which", "who", "whose", "that"].includes(reading.word(i)) || (reading.clauseAt[i] ?? -1) >= 0) return i;
  return verb;
}

function isParty(preposition: string): boolean {
  return meetingWords().is("parties", preposition);
}

/** Adds the parties named in a stretch of words whose preposition fits. */
function scan(
  reading: Reading,
  { start, end }: TokenRange,
  fits: (preposition: string) => boolean,
  sides: Side[],
  first = "of",
) {
  let preposition = first;
  for (let i = start; i < end; i++) {
    if ((reading.tag(i) === "ADP" && reading.word(i) !== "of") || reading.word(i) === "to")
      preposition = reading.word(i);
    if (reading.word(i) === "of" && !JOINING.has(preposition)) preposition = preposition === "" ? "of" : preposition;
    const side = sideAt(reading, i, "recipient");
    const body = side !== null && reading.doc.entities[side.entity]?.type === "intergovernmental";
    if (!side || !(fits(preposition) || (body && ["at", "in"].includes(preposition)))) continue;
    add(sides, side);
    i = Math.max(i, side.at.end - 1);
  }
}

/** The parties that stand apart from the meeting: `talks resume next week between Chile and Peru`. */
export function partiesApart(reading: Reading, phrase: MeetingPhrase, sides: Side[]) {
  const { end } = sentenceRange(reading, phrase.head);
  scan(reading, { start: phrase.head + 1, end }, (preposition) => preposition === "between", sides, "");
}

/** Who arrives, and the state of the place behind the word of arrival at `at`. */
export function partiesOfArrival(reading: Reading, clause: Clause, at: number, discourse: Discourse): Side[] {
  const sides = clause.subjects.flatMap((range) => sidesIn(reading, range, "actor", discourse));
  scan(reading, { start: at + 1, end: Math.min(at + ARRIVAL, sentenceRange(reading, at).end) }, isPlacing, sides, "");
  return sides;
}

/** Who has until a day to do something, and who gave the time or is to be satisfied. */
export function partiesOfDeadline(reading: Reading, clause: Clause, end: number, discourse: Discourse): Side[] {
  const sides = clause.subjects.flatMap((range) => sidesIn(reading, range, "actor", discourse));
  scan(reading, { start: clause.verb + 1, end }, () => true, sides);
  return sides;
}

function isPlacing(preposition: string): boolean {
  return PLACING.has(preposition);
}

/** Whether any of them is a body of several states, which may meet alone. */
export function hasBody(sides: Side[]): boolean {
  return sides.some(({ country }) => country !== null && meetingWords().is("bodies", country));
}
