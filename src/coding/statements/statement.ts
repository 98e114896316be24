import type { TokenRange } from "../../language/doc.ts";
import type { Interval } from "../../model/interval.ts";
import type { Statement, StatementKind } from "../../model/statement.ts";
import { type Act, states } from "../acts/act.ts";
import type { ConditionWords } from "./condition.ts";
import { assignConditions, withoutCondition } from "./condition-owner.ts";
import type { Discourse } from "../parties/discourse.ts";
import { isNegated } from "./negation.ts";
import { soleNearby } from "../parties/nearby.ts";
import { probabilityOf } from "./probability.ts";
import { quoteOf, type Reading, sentenceRange } from "../reading.ts";
import { settled } from "./settled-kind.ts";
import { actionIn, conditionOf } from "./stated-act.ts";
import { findUtterances, type Utterance } from "./utterance.ts";
import type { Voices } from "./voice.ts";
import type { Times } from "../when.ts";

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

function statementOf(
  reading: Reading,
  utterance: Utterance,
  condition: ConditionWords | null,
  acts: Act[],
  times: Times,
  discourse: Discourse,
): Statement {
  const content = withoutCondition(reading, utterance.content, condition);
  const found = actionIn(reading, content, utterance.clause, acts, discourse);
  const action = found?.type === "THREATEN" && utterance.kind === "threat" ? null : found;
  const met = condition ? conditionOf(reading, condition, acts, discourse) : null;
  const kind = settled(utterance.kind, action, met !== null, met?.actors ?? [], reading, utterance);
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
    condition: met,
    action,
    negated: kind === "denial" || utterance.precluded || isNegated(reading, utterance, content),
    probability,
    horizon: DATED.has(kind) ? horizonOf(reading, times, content) : null,
    quoted: utterance.quoted,
    confidence: Math.round((country ? 0.8 : 0.7) * (action ? 1 : 0.9) * 100) / 100,
    evidence: quoteOf(reading, sentenceRange(reading, content.start)),
  };
}

function hedged(reading: Reading, { clause }: Utterance): boolean {
  const modal = reading.doc.clauses[clause]?.modal;
  return modal === "may" || modal === "might" || modal === "could";
}

function around(reading: Reading, content: TokenRange): TokenRange {
  const { start, end } = sentenceRange(reading, content.start);
  return { start: Math.max(start, content.start - 6), end: Math.min(end, content.end + 3) };
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
