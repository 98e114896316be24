import type { Clause } from "../../language/doc.ts";
import { states } from "../acts/act.ts";
import { conditionsIn } from "./condition.ts";
import { clauseContent } from "./content.ts";
import type { Reading } from "../reading.ts";
import { reportedKind } from "./reported-kind.ts";
import type { Sources, Utterance } from "./utterance.ts";
import type { Voice } from "./voice.ts";

/** What somebody says will, may, must or should be, or is held to be, clause by clause. */
export function reportedUtterances(sources: Sources, voice: Voice): Utterance[] {
  if (voice.name === "") return [];
  return clausesOf(sources, voice).flatMap((index) => utteranceOf(sources, voice, index) ?? []);
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

function utteranceOf({ reading, discourse, actAt }: Sources, voice: Voice, index: number): Utterance | null {
  const clause = reading.doc.clauses[index];
  const act = actAt.get(index);
  const foretold = act?.type === "THREATEN" && act.frame["by-speaker"];
  const kind = clause && (foretold ? "threat" : reportedKind(reading, clause, voice, act ?? null, discourse));
  if (!kind) return null;
  const content = clauseContent(reading, index, wholeReport(reading, voice, clause));
  if (content.end <= content.start) return null;
  return {
    kind,
    speaker: { name: voice.name, entity: voice.entity, country: voice.country },
    content,
    clause: index,
    quoted: voice.report.quoted,
    precluded: false,
    warned: voice.cue.startsWith("warn"),
    addressees: foretold ? states(act?.recipients ?? []) : [],
  };
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
  return conditionsIn(reading, clause.verb).some((words) => clause.verb >= words.opener && clause.verb < words.end);
}
