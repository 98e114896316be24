import type { Clause, TokenRange } from "../../language/doc.ts";
import type { StatementKind } from "../../model/statement.ts";
import type { Act } from "../acts/act.ts";
import type { Discourse } from "../parties/discourse.ts";
import { phraseFrom, type Reading } from "../reading.ts";
import { type ConditionWords, conditionsIn } from "./condition.ts";
import { decides, excludes, foretells, hinges, isDue, isLeftOpen, isWilling, namesOwn, restrains } from "./decision.ts";
import { denies } from "./denial.ts";
import { holds } from "./evaluation.ts";
import { isLikely } from "./likelihood.ts";
import { commands, governedByOught, isRegretted, isSubjunctive, isTime, obliges, proposes } from "./obligation.ts";
import { isOwnSide, isSteered, isTurning, subjectOf } from "./own-side.ts";
import type { Told } from "./told.ts";
import type { Voice } from "./voice.ts";
import { vocabulary } from "./vocabulary.ts";
import { warns } from "./warning.ts";

const UNFINISHED = new Set(["if", "unless", "until", "once", "whether", "provided", "in case", "as long as"]);

/** The kinds in the order in which they are tried; `null` where the words only tell a fact. */
const KINDS: [StatementKind | null, (told: Told) => boolean][] = [
  ["denial", ({ reading, clause, voice, own }) => denies(reading, clause, voice, own)],
  ["demand", commands],
  ["recommendation", proposes],
  [
    null,
    ({ clause, reading }) => clause.modal === "to" && !governedByOught(reading, clause) && !isDue(reading, clause),
  ],
  ["recommendation", (told) => !told.official && isTime(told)],
  ["demand", isTime],
  ["forecast", isLikely],
  ["demand", (told) => told.official && isSubjunctive(told)],
  ["recommendation", (told) => !told.official && isSubjunctive(told)],
  [null, (told) => obliges(told) && isRegretted(told)],
  ["recommendation", (told) => obliges(told) && !told.official],
  ["position", (told) => obliges(told) && told.own],
  ["demand", obliges],
  ["offer", isWilling],
  ["commitment", (told) => hinges(told) && told.subject !== null && namesOwn(told, told.subject)],
  ["position", (told) => hinges(told) && told.official],
  ["forecast", hinges],
  ["threat", warns],
  ["position", ({ reading, clause, official, act }) => official && act === null && holds(reading, clause)],
  ["commitment", (told) => foretells(told) && decides(told)],
  ["forecast", foretells],
  ["commitment", restrains],
  ["commitment", excludes],
];

/** What kind of statement a clause of reported words is (rules 13 and 22), `null` where it only tells a fact. */
export function reportedKind(
  reading: Reading,
  clause: Clause,
  voice: Voice,
  act: Act | null,
  discourse: Discourse,
): StatementKind | null {
  const conditions = conditionsIn(reading, clause.verb);
  const inCondition = conditions.some(({ start, end }) => clause.verb >= start && clause.verb < end);
  const open = UNFINISHED.has(clause.mark ?? "") && (inCondition || conditions.length === 0);
  if (open || isRelative(reading, clause)) return null;
  const subject = subjectBehind(reading, subjectOf(clause, voice.report.start), clause, conditions);
  const own = subject !== null && isOwnSide(reading, subject, voice, discourse);
  const official = voice.country !== null;
  const left = official && subject !== null && isLeftOpen(reading, clause, subject, discourse);
  const decided =
    official &&
    subject !== null &&
    (isSteered(reading, clause, subject, voice) || isTurning(reading, clause, subject, voice) || left);
  const told: Told = { reading, clause, voice, act, subject, official, own, decided };
  return KINDS.find(([, test]) => test(told))?.[0] ?? null;
}

/** A subject that was read from the condition before the clause is not the clause's own. */
function subjectBehind(
  reading: Reading,
  subject: TokenRange | null,
  clause: Clause,
  conditions: ConditionWords[],
): TokenRange | null {
  const within =
    subject && conditions.find(({ start, end }) => subject.start >= start && subject.end <= end && clause.verb >= end);
  if (!within) return subject;
  const phrase = phraseFrom(reading, within.end + 1, clause.verb);
  return phrase ? { start: phrase.start, end: phrase.head + 1 } : subject;
}

/** A relative clause tells of somebody; `little doubt that`, `the risk that` open what is foretold. */
function isRelative(reading: Reading, clause: Clause): boolean {
  if (clause.governor?.relation !== "relative") return false;
  const opened = reading.word(clause.start) === "that" ? clause.start : clause.start - 1;
  return !(reading.word(opened) === "that" && vocabulary().odds.has(reading.lemma(opened - 1))) && clause.mark !== null;
}
