import type { Clause, TokenRange } from "../../language/doc.ts";
import { states } from "../acts/act.ts";
import type { Discourse } from "../parties/discourse.ts";
import { ownersOf, sidesIn } from "../parties/party.ts";
import { phraseFrom, type Reading, textOf } from "../reading.ts";
import { listingWords } from "./listing-words.ts";

/** How many clauses up the one who lists is sought. */
const HEIGHT = 3;

/** The states and bodies that a phrase stands for or that own it: `Ottawa`, `London's notice`, `the Treasury Department`. */
export function authoritiesIn(reading: Reading, range: TokenRange, discourse: Discourse): string[] {
  const acting = states(sidesIn(reading, range, "actor", discourse));
  if (acting.length > 0) return acting;
  const owning = states(ownersOf(reading, range, phraseFrom(reading, range.start, range.end), "recipient"));
  if (owning.length > 0) return owning;
  const name = textOf(reading, range).toLowerCase().replace(/^the /, "");
  const office = listingWords().office(name);
  return office === null ? [] : [office];
}

/** Who does what a clause tells: its subjects, those of the clauses above it, or the agents of a passive. */
export function authoritiesOf(reading: Reading, index: number, discourse: Discourse): string[] {
  let clause: Clause | undefined = reading.doc.clauses[index];
  if (!clause) return [];
  if (clause.passive) return all(reading, clause.agents, discourse);
  for (let height = 0; clause && height < HEIGHT; height++) {
    const found = clause.passive ? [] : all(reading, clause.subjects, discourse);
    if (found.length > 0) return found;
    clause = reading.doc.clauses[clause.governor?.clause ?? -1];
  }
  return [];
}

function all(reading: Reading, ranges: TokenRange[], discourse: Discourse): string[] {
  return [...new Set(ranges.flatMap((range) => authoritiesIn(reading, range, discourse)))];
}

/** The state whose list it is: `Canberra's sanctions list`; of a pronoun only where nothing else tells. */
export function ownersOfList(reading: Reading, list: TokenRange, pronouns: boolean): string[] {
  for (let i = list.start; i < list.end; i++) {
    const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
    const entity = mention && reading.doc.entities[mention.entity];
    if (!entity?.country || (mention.kind === "pronoun") !== pronouns) continue;
    if (["of", "against", "on"].includes(reading.word(mention.start - 1))) continue;
    return [entity.country];
  }
  const office = pronouns ? null : listingWords().office(reading.word(list.start));
  return office === null ? [] : [office];
}

/** Who reports the words at a token: `..., the US Treasury said`. */
export function reporter(reading: Reading, token: number, discourse: Discourse): string[] {
  const speaker = reading.doc.reports[reading.reportOf[token] ?? -1]?.speaker;
  return speaker ? authoritiesIn(reading, speaker, discourse) : [];
}
