import type { TokenRange } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import type { Interval } from "../../model/interval.ts";
import type { Condition, StatedAct, Statement, StatementKind } from "../../model/statement.ts";
import { type Act, states } from "../acts/act.ts";
import { type ConditionWords, conditionsIn } from "./condition.ts";
import type { Discourse } from "../parties/discourse.ts";
import { lexicon } from "../frames/lexicon.ts";
import { fits, headOfClass } from "../frames/match.ts";
import { soleNearby } from "../parties/nearby.ts";
import { sidesIn } from "../parties/party.ts";
import { clausePredicate } from "../frames/predicate.ts";
import { probabilityOf } from "./probability.ts";
import { phraseFrom, quoteOf, type Reading, sentenceRange } from "../reading.ts";
import { findUtterances, type Utterance } from "./utterance.ts";
import type { Voices } from "./voice.ts";
import type { Times } from "../when.ts";

const NEGATING = new Set(["not", "n't", "never", "without", "neither", "nor"]);
/** Verbs that ask for an act to end or not to happen (rule 15). */
const DESISTING = new Set(["refrain", "stop", "cease", "halt", "abstain", "end", "desist"]);
const PROBABLE = new Set<StatementKind>(["forecast"]);
const DATED = new Set<StatementKind>(["forecast", "commitment", "threat", "offer"]);

/** What named or attributable speakers promise, threaten, demand, offer, predict, recommend or deny (rules 13-16, 22, 28). */
export function findStatements(
  reading: Reading,
  acts: Act[],
  voices: Voices,
  times: Times,
  discourse: Discourse,
): Statement[] {
  const utterances = findUtterances(reading, voices, acts, discourse);
  const bySentence = Map.groupBy(acts, (act) => act.sentence);
  const actsAround = ({ content }: Utterance) => bySentence.get(reading.sentenceOf[content.start] ?? -1) ?? [];
  const conditions = assignConditions(reading, utterances);
  return utterances.map((utterance, index) =>
    statementOf(reading, utterance, conditions.get(index) ?? null, actsAround(utterance), times, discourse),
  );
}

/** Each condition belongs to the nearest utterance of its sentence. */
function assignConditions(reading: Reading, utterances: Utterance[]): Map<number, ConditionWords> {
  const bySentence = new Map<number, number[]>();
  for (const [index, { content, kind }] of utterances.entries()) {
    if (kind === "denial") continue;
    const sentence = reading.sentenceOf[content.start] ?? -1;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), index]);
  }
  const assigned = new Map<number, ConditionWords>();
  for (const indexes of bySentence.values()) {
    const first = utterances[indexes[0] ?? -1];
    if (!first) continue;
    for (const condition of conditionsIn(reading, first.content.start)) {
      const distance = (index: number) => {
        const content = utterances[index]?.content ?? condition;
        return condition.start >= content.start && condition.end <= content.end
          ? 0
          : Math.min(Math.abs(content.start - condition.end), Math.abs(condition.start - content.end)) + 1;
      };
      const nearest = indexes.filter((index) => !assigned.has(index)).sort((a, b) => distance(a) - distance(b))[0];
      if (nearest !== undefined) assigned.set(nearest, condition);
    }
  }
  return assigned;
}

function statementOf(
  reading: Reading,
  utterance: Utterance,
  condition: ConditionWords | null,
  acts: Act[],
  times: Times,
  discourse: Discourse,
): Statement {
  const content = withoutCondition(utterance.content, condition);
  const found = actionIn(reading, content, utterance.clause, acts, discourse);
  const action = found?.type === "THREATEN" && utterance.kind === "threat" ? null : found;
  const kind = settled(utterance.kind, action, condition !== null, reading, utterance);
  const { country } = utterance.speaker;
  const named = utterance.addressees.length > 0 ? utterance.addressees : (action?.recipients ?? []);
  const aimed = kind === "threat" && named.length === 0 && country !== null;
  const addressees = aimed
    ? states(soleNearby(reading, reading.sentenceOf[content.start] ?? 0, new Set([country])))
    : named;
  const probability =
    PROBABLE.has(kind) || hedged(reading, utterance) ? probabilityOf(reading, around(reading, content)) : null;
  return {
    id: "",
    kind,
    speaker: {
      entity: utterance.speaker.entity < 0 ? null : String(utterance.speaker.entity),
      name: utterance.speaker.name,
      country,
    },
    onBehalfOf: country ? [country] : [],
    addressees: addressees.filter((state) => state !== country),
    content: quoteOf(reading, content),
    condition: condition ? conditionOf(reading, condition, acts, discourse) : null,
    action,
    negated: kind === "denial" || utterance.precluded || isNegated(reading, content, utterance.clause),
    probability,
    horizon: DATED.has(kind) ? horizonOf(reading, times, content) : null,
    quoted: utterance.quoted,
    confidence: Math.round((country ? 0.8 : 0.7) * (action ? 1 : 0.9) * 100) / 100,
    evidence: quoteOf(reading, sentenceRange(reading, content.start)),
  };
}

/** A promise of harm that hangs on the other side is a threat; a threat to oneself is none (rule 22). */
function settled(
  kind: StatementKind,
  action: StatedAct | null,
  conditional: boolean,
  reading: Reading,
  utterance: Utterance,
): StatementKind {
  if (kind !== "commitment") return kind;
  const quad = action ? lexicon().types[action.type].quad : null;
  if (vows(reading, utterance) || (utterance.warned && !quad?.endsWith("cooperation"))) return "threat";
  return quad === "material-conflict" && conditional ? "threat" : kind;
}

function vows(reading: Reading, { content }: Utterance): boolean {
  for (let i = content.start; i < content.end; i++)
    if (["retaliate", "avenge", "punish"].includes(reading.lemma(i))) return true;
  return false;
}

function hedged(reading: Reading, { clause }: Utterance): boolean {
  const modal = reading.doc.clauses[clause]?.modal;
  return modal === "may" || modal === "might" || modal === "could";
}

function around(reading: Reading, content: TokenRange): TokenRange {
  const { start, end } = sentenceRange(reading, content.start);
  return { start: Math.max(start, content.start - 6), end: Math.min(end, content.end + 3) };
}

function withoutCondition(content: TokenRange, condition: ConditionWords | null): TokenRange {
  if (!condition) return content;
  if (condition.opener > content.start && condition.opener < content.end)
    return { start: content.start, end: condition.opener };
  if (condition.opener <= content.start && condition.end < content.end && condition.end > content.start)
    return { start: condition.end, end: content.end };
  return content;
}

/** The act that words speak of: one that was read there, else whatever type their verb suggests. */
function actionIn(
  reading: Reading,
  words: TokenRange,
  clause: number,
  acts: Act[],
  discourse: Discourse,
): StatedAct | null {
  const inside = acts.filter((act) => act.trigger.start >= words.start && act.trigger.start < words.end);
  const act = inside.find((one) => one.clause === clause) ?? inside[0];
  if (act) return { type: act.type, actors: states(act.actors), recipients: states(act.recipients) };
  const own = reading.doc.clauses[clause];
  const verb = own && own.verb >= words.start && own.verb < words.end ? clause : clauseIn(reading, words);
  const main = reading.doc.clauses[verb];
  if (!main) return byNoun(reading, words);
  const fit = fits(reading, clausePredicate(reading, verb, main))[0];
  if (!fit || fit.specificity < 1.3) return null;
  const actors = main.passive ? main.agents : main.subjects;
  return {
    type: fit.frame.type,
    actors: states(actors.flatMap((range) => sidesIn(reading, range, "actor", discourse))),
    recipients: [],
  };
}

/** `pledged two batteries`: the thing tells the act. */
function byNoun(reading: Reading, words: TokenRange): StatedAct | null {
  const phrase = phraseFrom(reading, words.start, words.end);
  const entry = phrase && lexicon().nounActs.find(([name]) => headOfClass(reading, name, phrase.head) !== null);
  return entry ? { type: entry[1], actors: [], recipients: [] } : null;
}

function clauseIn(reading: Reading, words: TokenRange): number {
  for (let i = words.start; i < words.end; i++) if ((reading.clauseAt[i] ?? -1) >= 0) return reading.clauseAt[i] ?? -1;
  return -1;
}

function conditionOf(reading: Reading, words: ConditionWords, acts: Act[], discourse: Discourse): Condition {
  const act = actionIn(reading, words, clauseIn(reading, words), acts, discourse);
  const type: EventType | null = act?.type ?? null;
  return {
    ...quoteOf(reading, words),
    negated: words.negated,
    type,
    actors: act?.actors ?? actorsOf(reading, words, discourse),
    recipients: act?.recipients ?? [],
  };
}

function actorsOf(reading: Reading, words: TokenRange, discourse: Discourse): string[] {
  const clause = reading.doc.clauses[clauseIn(reading, words)];
  return states((clause?.subjects ?? []).flatMap((range) => sidesIn(reading, range, "actor", discourse)));
}

function isNegated(reading: Reading, content: TokenRange, clause: number): boolean {
  const main = reading.doc.clauses[clause];
  if (main?.negated) return true;
  if (["no", "none", "nobody"].includes(reading.word(content.start))) return true;
  const end = Math.min(content.end, main && main.verb >= content.start ? main.verb + 1 : content.start + 8);
  for (let i = content.start; i < end; i++)
    if (NEGATING.has(reading.word(i)) || DESISTING.has(reading.lemma(i))) return true;
  return false;
}

/** From publication to the end of the time that the content gives (rules 16 and 28); `null` for times already past. */
function horizonOf(reading: Reading, times: Times, content: TokenRange): Interval | null {
  const published = reading.doc.published?.slice(0, 10) ?? null;
  if (!published) return null;
  const inside = (times.get(reading.sentenceOf[content.start] ?? -1) ?? []).filter(
    (time) => time.start >= content.start && time.end <= content.end,
  );
  const ends = inside
    .map((time) => time.interval?.end)
    .filter((end): end is string => end !== undefined && end !== null && end >= published);
  const end = ends.sort().at(-1);
  return end ? { start: published, end } : null;
}
