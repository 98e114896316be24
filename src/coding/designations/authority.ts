import type { Clause, TokenRange } from "../../language/doc.ts";
import { states } from "../acts/act.ts";
import type { Discourse } from "../parties/discourse.ts";
import { ownersOf, sidesIn } from "../parties/party.ts";
import { phraseFrom, type Reading, sentenceRange, textOf } from "../reading.ts";
import { listingWords } from "./listing-words.ts";

/** How many clauses up the one who lists is sought. */
const HEIGHT = 3;

/** The states and bodies that a phrase stands for or that own it: `Ottawa`, `London's notice`, `the Treasury Department`. */
export function authoritiesIn(reading: Reading, range: TokenRange, discourse: Discourse): string[] {
  const named = officeNamed(reading, textOf(reading, range));
  if (named !== null) return [named];
  const acting = states(sidesIn(reading, range, "actor", discourse));
  if (acting.length > 0) return acting;
  return states(ownersOf(reading, range, phraseFrom(reading, range.start, range.end), "recipient"));
}

/** The state whose office bears a bare name (`the Council`): of several, the one that the text names most. */
function officeNamed(reading: Reading, text: string): string | null {
  const [first, ...others] = listingWords().offices(text.toLowerCase().replace(/^the /, ""));
  if (first === undefined) return null;
  const counts = new Map([first, ...others].map((state) => [state, 0]));
  for (const { entity, kind } of others.length > 0 ? reading.doc.mentions : []) {
    const country = kind === "pronoun" ? null : reading.doc.entities[entity]?.country;
    if (country && counts.has(country)) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Who does what a clause tells: its subjects, those of the clauses above it, or the agents of a passive. */
export function authoritiesOf(reading: Reading, index: number, discourse: Discourse): string[] {
  let clause: Clause | undefined = reading.doc.clauses[index];
  if (!clause) return [];
  if (clause.passive) return all(reading, clause.agents, discourse);
  for (let height = 0; clause && height < HEIGHT; height++) {
    const found = clause.passive ? [] : all(reading, subjectsOf(reading, clause), discourse);
    if (found.length > 0) return found;
    clause = reading.doc.clauses[clause.governor?.clause ?? -1];
  }
  return [];
}

/** The subjects of a clause as they stand beside its verb: behind a semicolon, and for a pronoun those of the clause before. */
function subjectsOf(reading: Reading, clause: Clause): TokenRange[] {
  const own = clause.subjects[0];
  if (!own) return [];
  for (let i = clause.verb - 1; i >= own.end; i--) {
    if (reading.word(i) !== ";" && reading.word(i) !== ":") continue;
    const phrase = phraseFrom(reading, i + 1, clause.verb);
    return phrase ? [phrase] : [];
  }
  if (!["it", "they"].includes(reading.word(own.start)) || own.end - own.start > 1) return clause.subjects;
  const before = (reading.clausesOf[clause.sentence] ?? [])
    .map((index) => reading.doc.clauses[index])
    .findLast((other) => other && other.verb < own.start && other.governor?.relation !== "relative");
  return before && before.subjects.length > 0 ? before.subjects : clause.subjects;
}

function all(reading: Reading, ranges: TokenRange[], discourse: Discourse): string[] {
  return [...new Set(ranges.flatMap((range) => authoritiesIn(reading, range, discourse)))];
}

/** The state whose list it is: `Canberra's sanctions list`; of a pronoun only where nothing else tells. */
export function ownersOfList(reading: Reading, list: TokenRange, pronouns: boolean): string[] {
  for (let i = list.start; i < list.end; i++) {
    const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
    const entity = mention && reading.doc.entities[mention.entity];
    if (!mention || !entity?.country || (mention.kind === "pronoun") !== pronouns) continue;
    if (mention.start > list.start && ["of", "against", "on"].includes(reading.word(mention.start - 1))) continue;
    return [entity.country];
  }
  return [];
}

/** Who reports the words at a token: `..., the US Treasury said`. */
export function reporter(reading: Reading, token: number, discourse: Discourse): string[] {
  const speaker = reading.doc.reports[reading.reportOf[token] ?? -1]?.speaker;
  return speaker ? authoritiesIn(reading, speaker, discourse) : [];
}

/** Whoever opens the sentence, where its verb was left without a subject. */
export function opening(reading: Reading, token: number, discourse: Discourse): string[] {
  const { start } = sentenceRange(reading, token);
  const mention = reading.doc.mentions[reading.mentionOf[start] ?? -1];
  return mention && mention.kind === "name" && mention.end <= token ? authoritiesIn(reading, mention, discourse) : [];
}
