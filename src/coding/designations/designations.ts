import type { TokenRange } from "../../language/doc.ts";
import type { DesignatedSubject, Designation } from "../../model/designation.ts";
import type { Interval } from "../../model/interval.ts";
import { type Act, states } from "../acts/act.ts";
import { programmeOf, reasonOf, withoutReasons } from "./designation-reason.ts";
import { phraseFrom, quoteOf, type Reading, sentenceRange } from "../reading.ts";
import { isSum, subjectKind, subjectsIn } from "./subject.ts";
import { timeOf, type Times } from "../when.ts";

/** Frames that put subjects on a list, or take them off. */
const LISTING = new Set(["SANCTION sanction", "SANCTION blacklist", "SANCTION freeze", "SANCTION impose"]);
const DELISTING = new Set(["RETREAT delist", "RETREAT off-list", "RETREAT lift"]);
/** Sentences after an act in which the subjects that it counted may be named. */
const NAMING_REACH = 2;

/** Subjects put on or taken off sanctions lists (rule 17): one record an authority and act. */
export function findDesignations(reading: Reading, acts: Act[], times: Times): Designation[] {
  return acts.flatMap((act) => {
    const action = actionOf(act);
    const authority = states(act.actors)[0];
    if (
      action === null ||
      authority === undefined ||
      act.stance.embedded ||
      act.stance.announced ||
      act.stance.factuality !== "actual"
    )
      return [];
    const sentence = sentenceRange(reading, act.trigger.start);
    const counted = subjectsOf(reading, act, sentence).filter(
      (subject) => subject.country !== authority || subject.name !== null,
    );
    const named = namedLater(reading, act);
    const subjects = [...counted.filter((subject) => subject.name !== null || !isSum(subject, named)), ...named];
    if (subjects.length === 0) return [];
    return [
      {
        authority,
        action,
        subjects,
        programme: programmeOf(reading, { start: act.trigger.end, end: sentence.end }),
        reason: reasonOf(reading, { start: act.trigger.end, end: sentence.end }),
        date: dateOf(reading, act, times, sentence),
        evidence: quoteOf(reading, sentence),
      },
    ];
  });
}

function actionOf(act: Act): "list" | "delist" | null {
  const name = `${act.type} ${act.frame.name}`;
  if (LISTING.has(name)) return "list";
  return DELISTING.has(name) ? "delist" : null;
}

/** Where the subjects stand: before the verb of a passive, else after it. */
function subjectsOf(reading: Reading, act: Act, sentence: TokenRange): DesignatedSubject[] {
  const clause = reading.doc.clauses[act.clause];
  const subject = clause?.passive ? clause.subjects[0] : undefined;
  const before = subject && clause && subjectKind(reading.lemma(subject.end - 1)) !== null;
  if (before) return subjectsIn(reading, { start: Math.min(clause.start, subject.start), end: clause.verb });
  const start = subject?.start ?? act.trigger.end;
  return withoutReasons(reading, { start, end: sentence.end }).flatMap((words) => subjectsIn(reading, words));
}

/** `The companies, X and Y, are ...`: names given shortly after a count. */
function namedLater(reading: Reading, act: Act): DesignatedSubject[] {
  for (let index = act.sentence + 1; index <= act.sentence + NAMING_REACH; index++) {
    const sentence = reading.doc.sentences[index];
    if (!sentence || reading.word(sentence.start) !== "the") continue;
    const phrase = phraseFrom(reading, sentence.start, sentence.end);
    if (!phrase || subjectKind(reading.lemma(phrase.head)) === null || reading.word(phrase.head + 1) !== ",") continue;
    const kind = subjectKind(reading.lemma(phrase.head)) ?? "company";
    return subjectsIn(reading, { start: phrase.head + 2, end: sentence.end })
      .filter((subject) => subject.name !== null)
      .map((subject) => ({ ...subject, kind }));
  }
  return [];
}

function dateOf(reading: Reading, act: Act, times: Times, sentence: TokenRange): Interval | null {
  return timeOf(reading, times, act.trigger.start, sentence)?.interval ?? null;
}
