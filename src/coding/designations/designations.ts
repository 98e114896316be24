import type { TokenRange } from "../../language/doc.ts";
import type { DesignatedSubject, Designation } from "../../model/designation.ts";
import { isQuiet } from "../acts/quiet.ts";
import { stanceOf } from "../acts/stance.ts";
import type { Discourse } from "../parties/discourse.ts";
import { LONGEST_SENTENCE, quoteOf, type Reading, sentenceRange } from "../reading.ts";
import { type Times, timeOf } from "../when.ts";
import { authoritiesOf, ownersOfList, reporter } from "./authority.ts";
import { type Cue, cueOf } from "./cue.ts";
import { programmeOf, reasonOf } from "./designation-reason.ts";
import { type ListPhrase, listPhrases } from "./list-phrase.ts";
import { listingWords } from "./listing-words.ts";
import { namedLater, withoutHeadlineCounts } from "./naming.ts";
import { listingParts } from "./stretch.ts";
import { subjectsIn } from "./subject.ts";

/** Sentences after a listing in which words like `added` alone go on with it. */
const GOING_ON = 4;

/** A listing with the sentence that tells it. */
export interface Told {
  designation: Designation;
  sentence: number;
}

/** Subjects put on or taken off sanctions lists (rule 17): one record an authority and act. */
export function findDesignations(reading: Reading, times: Times, discourse: Discourse): Designation[] {
  const known = speaksOfSanctions(reading);
  if (!known) return [];
  const told: Told[] = [];
  for (const [sentence, range] of reading.doc.sentences.entries()) {
    if (range.end - range.start > LONGEST_SENTENCE || isQuiet(reading, range)) continue;
    const lists = listPhrases(reading, sentence, known);
    for (const cue of cuesIn(reading, sentence, lists)) tell(reading, times, discourse, told, sentence, cue);
    namedLater(reading, told, sentence);
  }
  return withoutHeadlineCounts(told).map(({ designation }) => designation);
}

/** Whether any word of the text is of sanctions: most texts need not be read further. */
function speaksOfSanctions(reading: Reading): boolean {
  const words = listingWords();
  for (let i = 0; i < reading.doc.starts.length; i++) {
    const lemma = reading.lemma(i);
    if (words.is("context", lemma) || words.is("bar", lemma) || words.is("delist", lemma) || words.is("list", lemma))
      return true;
    if (words.is("papers", lemma) || words.is("freeze", lemma) || lemma === "blacklist") return true;
  }
  return false;
}

function cuesIn(reading: Reading, sentence: number, lists: ListPhrase[]): Cue[] {
  return (reading.clausesOf[sentence] ?? []).flatMap((index) => cueOf(reading, index, lists, true) ?? []);
}

function tell(reading: Reading, times: Times, discourse: Discourse, told: Told[], sentence: number, cue: Cue) {
  const last = told.at(-1);
  const near = last && sentence - last.sentence <= GOING_ON ? last : null;
  if ((cue.goesOn && !near) || !isAsserted(reading, cue)) return;
  const authorities = authoritiesOfCue(reading, cue, discourse, near);
  const range = sentenceRange(reading, cue.token);
  const subjects = subjectsOf(reading, cue);
  for (const authority of authorities) {
    const foreign = subjects.filter((subject) => subject.country !== authority);
    if (foreign.length === 0) continue;
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

function isAsserted(reading: Reading, { token, clause }: Cue): boolean {
  const stance = stanceOf(reading, {
    lemma: reading.lemma(token),
    token,
    clause,
    nominal: false,
    passive: false,
    particle: null,
    subjects: [],
    agents: [],
    objects: [],
    prepositions: [],
    end: token + 1,
  });
  return stance.embedded === null && !stance.announced && stance.factuality === "actual";
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
