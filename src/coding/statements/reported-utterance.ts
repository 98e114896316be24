import type { Clause, TokenRange } from "../../language/doc.ts";
import { states } from "../acts/act.ts";
import { sidesIn } from "../parties/party.ts";
import { conditionsIn } from "./condition.ts";
import { clauseContent } from "./content.ts";
import { isSpeakerAgain, subjectOf } from "./own-side.ts";
import type { Reading } from "../reading.ts";
import { reportedKind } from "./reported-kind.ts";
import { isAtHome, isExpert } from "./speaker.ts";
import type { Sources, Utterance } from "./utterance.ts";
import type { Voice } from "./voice.ts";
import { vocabulary } from "./vocabulary.ts";

/** What somebody says will, may, must or should be, or is held to be, clause by clause. */
export function reportedUtterances(sources: Sources, voice: Voice): Utterance[] {
  if (voice.name === "") return [];
  const named = namedKind(sources, voice);
  if (named) return [named];
  return clausesOf(sources, voice).flatMap((index) => utteranceOf(sources, voice, index) ?? []);
}

/** The complement of a noun of promising, demanding or the like: `Bogota's plea that the island be shared`. */
function namedKind({ reading }: Sources, voice: Voice): Utterance | null {
  const { report } = voice;
  const kind = vocabulary().nouns.get(reading.lemma(report.cueToken));
  if (!kind || reading.tag(report.cueToken) !== "NOUN" || report.start < report.cueToken) return null;
  const clause = (reading.clausesOf[report.sentence] ?? []).find(
    (index) => (reading.doc.clauses[index]?.verb ?? -1) >= report.start,
  );
  const start = reading.word(report.start) === "that" ? report.start + 1 : report.start;
  return utterance(voice, kind, { start, end: report.end }, clause ?? -1);
}

function clausesOf({ reading, voices }: Sources, { report, ...voice }: Voice): number[] {
  const first = reading.sentenceOf[report.start] ?? 0;
  const last = reading.sentenceOf[report.end - 1] ?? -1;
  return reading.clausesOf.slice(first, last + 1).flatMap((indexes) =>
    indexes.filter((index) => {
      const clause = reading.doc.clauses[index];
      const over = clause && voices.over(clause.verb)?.report === report;
      return over && voice.cue !== "" && clause.verb !== report.cueToken && !inCondition(reading, clause);
    }),
  );
}

function utteranceOf(sources: Sources, told: Voice, index: number): Utterance | null {
  const { reading, discourse, actAt } = sources;
  const clause = reading.doc.clauses[index];
  if (!clause) return null;
  const voice = atHome(sources, told, clause);
  const act = actAt.get(index);
  const foretold = act?.type === "THREATEN" && act.frame["by-speaker"];
  const kind = foretold ? "threat" : reportedKind(reading, clause, voice, act ?? null, discourse);
  if (!kind || isPrivate(sources, voice, clause, kind)) return null;
  const content = clauseContent(reading, index, wholeReport(reading, voice, clause));
  if (content.end <= content.start) return null;
  return { ...utterance(voice, kind, content, index), addressees: foretold ? states(act?.recipients ?? []) : [] };
}

/** An utterance of a voice, before it is detailed. */
export function utterance(voice: Voice, kind: Utterance["kind"], content: TokenRange, clause: number): Utterance {
  return {
    kind,
    speaker: { name: voice.name, entity: voice.entity, country: voice.country },
    content: { start: content.start, end: content.end },
    clause,
    quoted: voice.report.quoted,
    precluded: false,
    warned: voice.cue.startsWith("warn"),
    addressees: [],
  };
}

/**
 * An adviser or a minister of no named country who says what a state will do speaks for that state; so does, from then
 * on, whoever else bears that name.
 */
function atHome({ reading, discourse, standing }: Sources, voice: Voice, clause: Clause): Voice {
  const { speaker } = voice.report;
  if (voice.country !== null || !speaker) return voice;
  const known = standing.get(voice.name);
  if (known) return { ...voice, country: known };
  const restrained = clause.negated && clause.tense === "present" && clause.modal === null;
  const due = restrained || (clause.modal === "to" && /^(is|are|was|were)$/.test(reading.word(clause.verb - 2)));
  if (!(vocabulary().firm.has(clause.modal ?? "") || due) || !isAtHome(reading, speaker)) return voice;
  const subject = subjectOf(clause, voice.report.start);
  const side = subject && sidesIn(reading, subject, "actor", discourse)[0];
  if (!side?.country || side.country.length === 0) return voice;
  standing.set(voice.name, side.country);
  return { ...voice, country: side.country };
}

/** What people who stand for nobody will do themselves is no statement between states. */
function isPrivate({ reading }: Sources, voice: Voice, clause: Clause, kind: Utterance["kind"]): boolean {
  if (voice.country !== null || kind !== "commitment") return false;
  const subject = subjectOf(clause, voice.report.start);
  const self =
    subject !== null &&
    (isSpeakerAgain(reading, subject, voice) || vocabulary()["first-person"].has(reading.word(subject.start)));
  const { speaker } = voice.report;
  return self && (!speaker || isExpert(reading, speaker) || reading.tag(speaker.end - 1) !== "PROPN");
}

/** `The missile would, analysts said, tip the balance`: words that go on after their attribution began before it. */
function wholeReport(reading: Reading, { report }: Voice, clause: Clause): { start: number; end: number } {
  const opened = (reading.reportsOf[report.sentence] ?? [])
    .map((index) => reading.doc.reports[index])
    .find((other) => other && other.cueToken === report.cueToken && other.cueToken >= 0 && other.end < report.start);
  return opened && clause.subjects.every((range) => range.start < report.start)
    ? { start: opened.start, end: report.end }
    : report;
}

function inCondition(reading: Reading, clause: Clause): boolean {
  return conditionsIn(reading, clause.verb).some((words) => clause.verb >= words.start && clause.verb < words.end);
}
