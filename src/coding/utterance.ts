import type { Clause, TokenRange } from "../language/doc.ts";
import type { StatementKind } from "../model/statement.ts";
import { type Act, states } from "./act.ts";
import { conditionsIn } from "./condition.ts";
import type { Discourse } from "./discourse.ts";
import { lexicon } from "./lexicon.ts";
import { headOfClass } from "./match.ts";
import { sidesIn } from "./party.ts";
import { headOf, reach, type Reading, sentenceRange, textOf } from "./reading.ts";
import { speaksForNobody, type Voice, type Voices } from "./voice.ts";

/** Words by which a speaker commits, threatens, demands, offers, predicts, recommends or denies; not detailed yet. */
export interface Utterance {
  kind: StatementKind;
  speaker: { name: string; entity: number; country: string | null };
  /** The words of what is said. */
  content: TokenRange;
  /** The clause that carries the content's predicate, -1 where it is a noun phrase. */
  clause: number;
  quoted: boolean;
  /** The verb itself excludes the content: `ruled out`. */
  precluded: boolean;
  /** The state that is told to do it, where the verb has one as its object. */
  addressees: string[];
  because: string;
}

const BY_VERB: [string, StatementKind][] = [
  ["deny", "denial"],
  ["threaten", "threat"],
  ["offer", "offer"],
  ["demand", "demand"],
  ["recommend", "recommendation"],
  ["preclude", "commitment"],
  ["promise", "commitment"],
  ["forecast", "forecast"],
];
const FIRM = new Set(["will", "shall", "'ll", "wo", "would", "going"]);
const HEDGED = new Set(["may", "might", "could"]);
const OBLIGING = new Set(["must", "should", "ought", "need"]);
/** Things that do what their state decides: a frontier that will reopen is a promise. */
const STEERED = ["border", "sanction", "mission", "measure", "troops"];
const FIRST_PERSON = new Set(["we", "i", "us", "our"]);

/** All utterances of the text: of verbs of promising, demanding and the like, then of what is said in reported words. */
export function findUtterances(reading: Reading, voices: Voices, acts: Act[], discourse: Discourse): Utterance[] {
  const found: Utterance[] = [];
  const actAt = new Map(acts.map((act) => [act.clause, act]));
  for (const [index, clause] of reading.doc.clauses.entries()) {
    const spoken = byVerb(reading, index, clause, actAt, voices, discourse);
    if (spoken) found.push(spoken);
  }
  const bySentence = Map.groupBy(found, (one) => reading.sentenceOf[one.content.start] ?? -1);
  for (const voice of voices.all)
    for (const spoken of inReport(reading, voice, voices, actAt, discourse)) {
      const sentence = reading.sentenceOf[spoken.content.start] ?? -1;
      const others = bySentence.get(sentence) ?? [];
      if (others.some((other) => overlaps(other, spoken))) continue;
      bySentence.set(sentence, [...others, spoken]);
      found.push(spoken);
    }
  return found;
}

function overlaps(a: Utterance, b: Utterance): boolean {
  return a.content.start < b.content.end && b.content.start < a.content.end;
}

/** `pledged to ...`, `demanded that ...`, `denied having ...`. */
function byVerb(
  reading: Reading,
  index: number,
  clause: Clause,
  actAt: Map<number, Act>,
  voices: Voices,
  discourse: Discourse,
): Utterance | null {
  const lemma = reading.lemma(clause.verb);
  if (lemma === "be") return null;
  const { embedding } = lexicon();
  const effects = embedding.get(`${lemma} ${clause.particle ?? reading.word(clause.verb + 1)}`) ?? embedding.get(lemma);
  const kind = BY_VERB.find(([effect]) => effects?.has(effect))?.[1];
  if (!kind || clause.passive || clause.negated || clause.modal || isConditional(clause)) return null;
  if (kind === "denial" && lemma !== "deny") return null;
  if (
    kind === "demand" &&
    (lemma === "want" || (lemma === "call" && !["for", "on", "upon"].includes(reading.word(clause.verb + 1))))
  )
    return null;
  const speaker = clause.subjects[0];
  if (!speaker) return null;
  const before = reportsBefore(reading, clause);
  if (before && kind !== "commitment" && kind !== "denial") return null;
  const content = before ?? contentOf(reading, index, clause);
  if (!content) return null;
  const act = actAt.get(index);
  if (kind === "demand" && act && act.type !== "REQUEST") return null;
  if (kind === "demand" && !act && lexicon().ordering.has(lemma)) return null;
  const side = sidesIn(reading, speaker, "actor", discourse)[0];
  const nobody = speaksForNobody(reading, speaker);
  if (!side && !nobody) return null;
  return {
    kind,
    speaker: {
      name: textOf(reading, speaker),
      entity: side?.entity ?? -1,
      country: nobody ? null : (side?.country ?? null),
    },
    content: { start: content.start, end: content.end },
    clause: before ? firstClause(reading, before) : innerClause(reading, index, clause),
    precluded: effects?.has("preclude") ?? false,
    quoted: voices.over(content.start)?.report.quoted ?? false,
    addressees: kind === "demand" ? (act?.recipients ?? []).flatMap((one) => (one.country ? [one.country] : [])) : [],
    because: `"${reading.word(clause.verb)}"`,
  };
}

/** The report that a cue closes: `..., Merz promised`. */
function reportsBefore(reading: Reading, clause: Clause): TokenRange | null {
  const { start } = sentenceRange(reading, clause.verb);
  for (let i = clause.verb - 1; i >= start; i--) {
    const report = reading.doc.reports[reading.reportOf[i] ?? -1];
    if (report) return report.cueToken === clause.verb ? report : null;
  }
  return null;
}

function firstClause(reading: Reading, words: TokenRange): number {
  return (
    (reading.clausesOf[reading.sentenceOf[words.start] ?? -1] ?? []).find(
      (index) => (reading.doc.clauses[index]?.verb ?? -1) >= words.start,
    ) ?? -1
  );
}

function isConditional(clause: Clause): boolean {
  return clause.mark === "if" || clause.mark === "unless";
}

/** The verb's complement clause with what depends on it, else the words after the verb. */
function contentOf(reading: Reading, index: number, clause: Clause): TokenRange | null {
  const sentence = sentenceRange(reading, clause.verb);
  const inner = reading.doc.clauses[innerClause(reading, index, clause)];
  const start = clause.verb + 1;
  const end = inner ? Math.max(reach(reading, inner), inner.end) : stop(reading, start + 1, sentence.end);
  const to = Math.min(end, sentence.end);
  return to - start >= 1 ? trim(reading, { start, end: to }) : null;
}

/** The next comma, semicolon, dash or `and` before a new clause; else the end. */
function stop(reading: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (/^[,;:—–]$/.test(reading.word(i)) || reading.word(i) === "but") return i;
  return end;
}

function innerClause(reading: Reading, index: number, clause: Clause): number {
  for (const other of reading.clausesOf[clause.sentence] ?? []) {
    const governor = reading.doc.clauses[other]?.governor;
    const verb = reading.doc.clauses[other]?.verb ?? -1;
    if (
      governor?.clause === index &&
      verb > clause.verb &&
      governor.relation !== "conjunct" &&
      governor.relation !== "adverbial" &&
      governor.relation !== "relative"
    )
      return other;
  }
  return -1;
}

function trim(reading: Reading, range: TokenRange): TokenRange {
  let { start, end } = range;
  while (start < end && reading.tag(start) === "PUNCT") start++;
  while (start < end && reading.tag(end - 1) === "PUNCT") end--;
  return { start, end };
}

/** What somebody says will, may, must or should be, clause by clause. */
function inReport(
  reading: Reading,
  voice: Voice,
  voices: Voices,
  actAt: Map<number, Act>,
  discourse: Discourse,
): Utterance[] {
  if (voice.name === "") return [];
  const found: Utterance[] = [];
  for (
    let sentence = reading.sentenceOf[voice.report.start] ?? -1;
    sentence >= 0 && sentence <= (reading.sentenceOf[voice.report.end - 1] ?? -1);
    sentence++
  )
    for (const index of reading.clausesOf[sentence] ?? []) {
      const clause = reading.doc.clauses[index];
      if (
        !clause ||
        clause.verb < voice.report.start ||
        clause.verb >= voice.report.end ||
        voices.over(clause.verb) !== voice
      )
        continue;
      if (clause.verb === voice.report.cueToken || inCondition(reading, clause)) continue;
      const act = actAt.get(index);
      const foretold = act?.frame["by-speaker"] ?? false;
      const kind = foretold ? "threat" : kindOf(reading, clause, voice, discourse);
      if (kind === null) continue;
      const from =
        clause.modal === "to"
          ? (reading.doc.clauses[clause.governor?.clause ?? -1]?.start ?? clause.start)
          : clause.start;
      const content = trim(reading, {
        start: Math.max(Math.min(from, clause.start), voice.report.start),
        end: Math.min(Math.max(clause.end, reach(reading, clause)), voice.report.end),
      });
      if (content.end > content.start)
        found.push({
          kind,
          speaker: { name: voice.name, entity: voice.entity, country: voice.country },
          content,
          clause: index,
          quoted: voice.report.quoted,
          precluded: false,
          addressees: foretold ? states(act?.recipients ?? []) : [],
          because: `"${voice.cue}" with "${clause.modal ?? "likely"}"`,
        });
    }
  return found;
}

function inCondition(reading: Reading, clause: Clause): boolean {
  return conditionsIn(reading, clause.verb).some((words) => clause.verb >= words.opener && clause.verb < words.end);
}

/** Insisting that something did not happen denies it. */
function denies(reading: Reading, clause: Clause, voice: Voice): boolean {
  const none = clause.negated || clause.subjects.some((range) => reading.word(range.start) === "no");
  return (
    none && clause.tense === "past" && ["insist", "maintain", "deny"].includes(reading.lemma(voice.report.cueToken))
  );
}

function kindOf(reading: Reading, clause: Clause, voice: Voice, discourse: Discourse): StatementKind | null {
  if (
    isConditional(clause) ||
    clause.mark === "until" ||
    clause.mark === "once" ||
    clause.governor?.relation === "relative"
  )
    return null;
  if (reading.lemma(clause.verb) === "be" && reading.word(clause.verb + 2) === "to") return null;
  const likely = likelihood(reading, clause);
  const { modal } = clause;
  if (likely) return "forecast";
  if (denies(reading, clause, voice)) return "denial";
  if (!modal) return null;
  if (OBLIGING.has(modal)) return voice.country ? "demand" : "recommendation";
  const own = voice.country !== null && ownSubject(reading, clause, voice, discourse);
  if (FIRM.has(modal)) return own ? "commitment" : "forecast";
  if (HEDGED.has(modal)) return own ? "commitment" : "forecast";
  return null;
}

function likelihood(reading: Reading, clause: Clause): boolean {
  for (let i = clause.verb - 3; i <= clause.verb + 4; i++)
    if (
      [
        "likely",
        "unlikely",
        "probable",
        "probably",
        "inevitable",
        "expected",
        "possible",
        "chance",
        "odds",
        "likelihood",
      ].includes(reading.word(i))
    )
      return true;
  return false;
}

function ownSubject(reading: Reading, clause: Clause, voice: Voice, discourse: Discourse): boolean {
  const subject = clause.subjects[0];
  if (!subject) return true;
  if (FIRST_PERSON.has(reading.word(subject.start))) return true;
  const sides = sidesIn(reading, subject, "actor", discourse);
  if (sides.some((side) => side.country === voice.country)) return true;
  if (sides.length > 0) return false;
  return (
    ["it", "he", "she", "they"].includes(reading.word(subject.start)) ||
    STEERED.some((name) => headOfClass(reading, name, headOf(reading, subject)) !== null)
  );
}
