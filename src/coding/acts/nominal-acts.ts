import type { NounPhrase, TokenRange } from "../../language/doc.ts";
import type { Act } from "./act.ts";
import { Discourse } from "../parties/discourse.ts";
import type { Frame } from "../frames/frame.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Fit } from "../frames/match.ts";
import { complementsOf, sidesIn } from "../parties/party.ts";
import type { Side } from "../parties/side.ts";
import { possessorsOf } from "../parties/possessor.ts";
import { barePredicate, nominalPredicate, type Predicate } from "../frames/predicate.ts";
import type { Reading } from "../reading.ts";
import { fillRoles } from "../parties/roles.ts";
import { readPredicate } from "./predicate-acts.ts";
import { stanceOf } from "./stance.ts";

/** Acts named by nouns: through the verb that the noun comes from, or by a nominal frame. */
export function nominalActs(reading: Reading, sentence: number, discourse: Discourse): Act[] {
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
export function hostOf(reading: Reading, phrase: NounPhrase): number {
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
  const predicate = barePredicate(phrase.head, host, phrase.end);
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
