import type { Clause, NounPhrase, TokenRange } from "../../language/doc.ts";
import type { Act } from "./act.ts";
import { answeredAct } from "./answered.ts";
import { Discourse } from "../parties/discourse.ts";
import type { Frame } from "../frames/frame.ts";
import { lexicon } from "../frames/lexicon.ts";
import { type Fit, fits } from "../frames/match.ts";
import { complementsOf, sidesIn } from "../parties/party.ts";
import type { Side } from "../parties/side.ts";
import { possessorsOf } from "../parties/possessor.ts";
import { clausePredicate, nominalPredicate, type Predicate } from "../frames/predicate.ts";
import { LONGEST_SENTENCE, type Reading } from "../reading.ts";
import { fillRoles } from "../parties/roles.ts";
import { stanceOf } from "./stance.ts";
import { isQuiet } from "./quiet.ts";
import { repeatedAct } from "./repeated.ts";

/** All acts that the sentences tell, asserted or not, in text order, and who was spoken of on the way. */
export function findActs(reading: Reading): { acts: Act[]; discourse: Discourse } {
  const acts: Act[] = [];
  const discourse = new Discourse();
  for (const [index, sentence] of reading.doc.sentences.entries()) {
    const readable = sentence.end - sentence.start <= LONGEST_SENTENCE;
    if (!readable || !holdsParty(reading, sentence)) {
      if (readable) noteSubjects(reading, index, discourse);
      continue;
    }
    if (isQuiet(reading, sentence)) continue;
    const first = acts.length;
    for (const at of reading.clausesOf[index] ?? []) {
      const clause = reading.doc.clauses[at];
      if (!clause) continue;
      const known = lexicon().frames.byVerb.has(reading.lemma(clause.verb));
      const told = known ? readPredicate(reading, clausePredicate(reading, at, clause), discourse) : [];
      for (const act of told) {
        acts.push(...eachWay(act));
        discourse.noteAct(act);
      }
      const stance = () => stanceOf(reading, clausePredicate(reading, at, clause));
      const repeated = told.length === 0 ? repeatedAct(reading, clause, acts.at(-1), stance, discourse) : null;
      if (repeated) acts.push(repeated);
      noteClause(reading, clause, told[0] ?? repeated, discourse);
    }
    const verbal = acts.slice(first);
    for (const act of nominalActs(reading, index, discourse))
      if (!verbal.some((other) => covers(other, act))) acts.push(act);
  }
  return { acts, discourse };
}

function holdsParty(reading: Reading, sentence: TokenRange): boolean {
  for (let i = sentence.start; i < sentence.end; i++) if ((reading.mentionOf[i] ?? -1) >= 0) return true;
  return reading.tag(sentence.start) === "PRON" || reading.word(sentence.start) === "the";
}

/** The act that the best fitting phrasing tells, and those that the same words tell besides it. */
function readPredicate(reading: Reading, predicate: Predicate, discourse: Discourse): Act[] {
  const candidates = fits(reading, predicate);
  if (candidates.length === 0) return [];
  const stance = stanceOf(reading, predicate);
  const acts: Act[] = [];
  for (const fit of candidates) {
    const { frame } = fit;
    const besides = acts[0] === undefined || acts[0].frame.besides.includes(`${frame.type} ${frame.name}`);
    if (!besides || frame["not-infinitive"].includes(infinitiveAfter(reading, fit))) continue;
    const act = fillRoles(reading, predicate, fit, stance, discourse);
    if (!act) continue;
    acts.push(act);
    const answered = answeredAct(reading, act, fit);
    if (answered) acts.push(answered);
  }
  return acts;
}

/** What two do to each other, each does to the other. */
function eachWay(act: Act): Act[] {
  if (act.joint || act.actors.length < 2 || act.actors.length !== act.recipients.length) return [act];
  if (act.recipients.some((side) => !act.actors.some((other) => other.country === side.country))) return [act];
  return act.actors.map((actor) => ({
    ...act,
    actors: [actor],
    recipients: act.recipients.filter((side) => side.country !== actor.country),
    steps: [...act.steps, "each towards the other"],
  }));
}

function infinitiveAfter(reading: Reading, fit: Fit): string {
  const at = fit.trigger.end;
  return reading.word(at) === "to" ? reading.lemma(at + 1) : "";
}

function noteClause(reading: Reading, clause: Clause, act: Act | null, discourse: Discourse) {
  const subjects =
    act && act.actors.length > 0 && !clause.passive
      ? act.actors
      : clause.subjects.flatMap((range) => sidesIn(reading, range, "actor", discourse));
  discourse.note(reading, clause.sentence, subjects);
}

function noteSubjects(reading: Reading, sentence: number, discourse: Discourse) {
  for (const at of reading.clausesOf[sentence] ?? []) {
    const clause = reading.doc.clauses[at];
    if (clause) noteClause(reading, clause, null, discourse);
  }
}

/** Acts named by nouns: through the verb that the noun comes from, or by a nominal frame. */
function nominalActs(reading: Reading, sentence: number, discourse: Discourse): Act[] {
  const acts: Act[] = [];
  for (const at of reading.phrasesOf[sentence] ?? []) {
    const phrase = reading.doc.nouns[at];
    if (!phrase) continue;
    const host = hostOf(reading, phrase);
    const derived = nominalPredicate(reading, phrase, host);
    const act =
      (derived && readPredicate(reading, derived, discourse)[0]) ?? byNominalFrame(reading, phrase, host, discourse);
    if (act) acts.push(act);
  }
  return acts;
}

/** The clause whose words hold a phrase. */
function hostOf(reading: Reading, phrase: NounPhrase): number {
  let host = -1;
  for (const index of reading.clausesOf[phrase.sentence] ?? []) {
    const clause = reading.doc.clauses[index];
    if (clause && clause.start <= phrase.head && clause.end > phrase.head) host = index;
  }
  return host;
}

function byNominalFrame(reading: Reading, phrase: NounPhrase, host: number, discourse: Discourse): Act | null {
  for (const frame of lexicon().frames.byNoun.get(reading.lemma(phrase.head)) ?? []) {
    const act = readNominal(reading, phrase, host, frame, discourse);
    if (act) return act;
  }
  return null;
}

function readNominal(
  reading: Reading,
  phrase: NounPhrase,
  host: number,
  frame: Frame,
  discourse: Discourse,
): Act | null {
  if (frame.modified.length > 0 && !isModified(reading, phrase, frame)) return null;
  if (frame["needs-verb"].length > 0 && !happens(reading, phrase, host, frame)) return null;
  const complements = complementsOf(reading, phrase.head + 1, phrase);
  const predicate: Predicate = {
    lemma: "",
    token: phrase.head,
    clause: host,
    nominal: true,
    passive: false,
    particle: null,
    subjects: [],
    agents: [],
    objects: [],
    prepositions: [],
    end: phrase.end,
  };
  const fit: Fit = {
    frame,
    fillers: [],
    subject: frame.actor.includes("owner") ? ownersOfNoun(reading, phrase, host) : [],
    subjectRole: "A",
    subjectOwned: false,
    object: null,
    trigger: { start: phrase.head, end: phrase.head + 1 },
    specificity: frame.strength,
  };
  for (const { preposition, object } of complements) {
    if (frame.actor.includes(preposition)) fit.fillers.push({ range: object, role: "A", as: "owned" });
    else if (frame.recipient.includes(preposition)) fit.fillers.push({ range: object, role: "R", as: "owned" });
  }
  const stance = stanceOf(reading, predicate);
  return nominalRoles(reading, predicate, { ...fit, frame: { ...frame, seek: "none" } }, stance, discourse);
}

function ownersOfNoun(reading: Reading, phrase: NounPhrase, host: number): TokenRange[] {
  if (phrase.possessor) return possessorsOf(reading, phrase, host);
  return phrase.head > phrase.start ? [{ start: phrase.start, end: phrase.head }] : [];
}

function nominalRoles(
  reading: Reading,
  predicate: Predicate,
  fit: Fit,
  stance: ReturnType<typeof stanceOf>,
  discourse: Discourse,
): Act | null {
  const owner = fit.subject[0];
  const named: Side[] = owner ? ownersIn(reading, owner) : [];
  if (owner && named.length === 0) fit.subject = [];
  return fillRoles(reading, predicate, fit, stance, discourse);
}

function ownersIn(reading: Reading, range: TokenRange): Side[] {
  return sidesIn(reading, range, "recipient", new Discourse());
}

function isModified(reading: Reading, phrase: NounPhrase, frame: Frame): boolean {
  for (let i = phrase.start; i < phrase.head; i++) if (frame.modified.includes(reading.word(i))) return true;
  return false;
}

/** Whether the verb over a noun says that it took place: `talks were held`. */
function happens(reading: Reading, phrase: NounPhrase, host: number, frame: Frame): boolean {
  const clause = reading.doc.clauses[host];
  if (!clause || clause.verb < phrase.head) return false;
  return frame["needs-verb"].some((form) => {
    const words = form.split(" ");
    const main = words[0] === "be" ? words[1] : words[0];
    return reading.lemma(clause.verb) === main || (words[0] === "be" && reading.word(clause.verb) === main);
  });
}

/** Two readings of the same words are one act. */
function covers(other: Act, act: Act): boolean {
  if (other.sentence !== act.sentence) return false;
  const inObject =
    other.object !== null && act.trigger.start >= other.object.start && act.trigger.start < other.object.end + 1;
  return inObject && (other.type === act.type || other.frame.strength >= act.frame.strength);
}
