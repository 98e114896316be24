import type { TokenRange } from "../../language/doc.ts";
import type { DesignatedSubject, Designation } from "../../model/designation.ts";
import { barePredicate } from "../frames/predicate.ts";
import { stanceOf } from "../acts/stance.ts";
import type { Discourse } from "../parties/discourse.ts";
import { LONGEST_SENTENCE, quoteOf, type Reading, sentenceRange } from "../reading.ts";
import { type Times, timeOf } from "../when.ts";
import { authoritiesOf, opening, ownersOfList, reporter } from "./authority.ts";
import type { Cue } from "./cue.ts";
import { cueOf, nounCues } from "./cues.ts";
import { programmeOf, reasonOf } from "./designation-reason.ts";
import { type ListPhrase, listPhrases } from "./list-phrase.ts";
import { listingWords } from "./listing-words.ts";
import { namedLater, withoutHeadlineCounts } from "./naming.ts";
import { withoutRepeats } from "./repeats.ts";
import { listingParts } from "./stretch.ts";
import { subjectsIn } from "./subject.ts";
import type { Told } from "./told.ts";

/** Sentences after a listing in which words like `added` alone go on with it. */
const GOING_ON = 4;

/** Subjects put on or taken off sanctions lists (rule 17): one record an authority and act. */
export function findDesignations(reading: Reading, times: Times, discourse: Discourse): Designation[] {
  if (!speaksOfSanctions(reading)) return [];
  const told: Told[] = [];
  for (const [sentence, range] of reading.doc.sentences.entries()) {
    if (range.end - range.start > LONGEST_SENTENCE || isGame(reading, range)) continue;
    const named = namedLater(reading, told, sentence);
    const lists = listPhrases(reading, sentence);
    for (const cue of cuesIn(reading, sentence, lists))
      if (!named || !cue.goesOn) tell(reading, times, discourse, told, sentence, cue);
  }
  return withoutRepeats(withoutHeadlineCounts(told)).map(({ designation }) => designation);
}

/** Whether any word of the text is of sanctions: most texts need not be read further. */
function speaksOfSanctions(reading: Reading): boolean {
  const words = listingWords();
  for (let i = 0; i < reading.doc.starts.length; i++) {
    const lemma = reading.lemma(i);
    if (words.is("context", lemma) || words.is("bar", lemma) || words.is("delist", lemma) || words.is("list", lemma))
      return true;
    if (words.is("papers", lemma) || words.is("freeze", lemma) || words.is("unfreeze", lemma)) return true;
  }
  return false;
}

function isGame(reading: Reading, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) if (listingWords().is("games", reading.lemma(i))) return true;
  return false;
}

function cuesIn(reading: Reading, sentence: number, lists: ListPhrase[]): Cue[] {
  const verbs = (reading.clausesOf[sentence] ?? []).flatMap((index) => cueOf(reading, index, lists) ?? []);
  return [...verbs, ...nounCues(reading, sentence)];
}

function tell(reading: Reading, times: Times, discourse: Discourse, told: Told[], sentence: number, cue: Cue) {
  const last = told.at(-1);
  const near = last && sentence - last.sentence <= GOING_ON ? last : null;
  if ((cue.goesOn && !near) || !isAsserted(reading, cue)) return;
  const range = sentenceRange(reading, cue.token);
  const subjects = subjectsOf(reading, cue);
  const authorities = authoritiesOfCue(reading, cue, discourse, near);
  for (const authority of authorities) {
    const foreign = subjects.filter((subject) => subject.country !== authority);
    // A listing that names nobody yet is kept for the sentences that go on with it.
    if (foreign.length === 0 && (subjects.length > 0 || !cue.list)) continue;
    const after: TokenRange = { start: cue.token + 1, end: range.end };
    const designation: Designation = {
      authority,
      action: cue.action,
      subjects: foreign.map((subject) => ({ ...subject })),
      programme: programmeOf(reading, after),
      reason: reasonOf(reading, after),
      date: timeOf(reading, times, cue.token, range)?.interval ?? null,
      evidence: quoteOf(reading, range),
    };
    told.push({ designation, sentence });
  }
}

/** Whether the text tells a listing as done: not demanded, planned, denied or only possible. */
function isAsserted(reading: Reading, { token, clause }: Cue): boolean {
  const stance = stanceOf(reading, { ...barePredicate(token, clause, token + 1), nominal: clause < 0 });
  // `woke to find their names on the list` is no purpose.
  const told =
    stance.embedded === null || (stance.embedded === "purpose" && listingWords().is("find", reading.lemma(token)));
  return told && !stance.announced && stance.factuality === "actual";
}

function authoritiesOfCue(reading: Reading, cue: Cue, discourse: Discourse, near: Told | null): string[] {
  const { list, clause, token } = cue;
  const sources = [
    () => (list && cue.ownerFirst ? ownersOfList(reading, list, false) : []),
    () => (cue.ownerFirst ? [] : authoritiesOf(reading, clause, discourse)),
    () => (list ? ownersOfList(reading, list, false) : []),
    () => reporter(reading, token, discourse),
    () => (list ? ownersOfList(reading, list, true) : []),
    () => (near ? [near.designation.authority] : []),
    () => opening(reading, token, discourse),
  ];
  for (const source of sources) {
    const found = source();
    if (found.length > 0) return found;
  }
  return [];
}

function subjectsOf(reading: Reading, cue: Cue): DesignatedSubject[] {
  for (const stretch of cue.stretches) {
    const found = listingParts(reading, stretch).flatMap((part) => subjectsIn(reading, part));
    if (found.length > 0) return found;
  }
  return [];
}
