import type { TokenRange } from "../../language/doc.ts";
import { type ConditionWords, conditionsIn, statedConditions } from "./condition.ts";
import { type Reading, trimmed } from "../reading.ts";
import type { Utterance } from "./utterance.ts";

/** Each condition belongs to the nearest utterance of its sentence. */
export function assignConditions(reading: Reading, utterances: Utterance[]): Map<number, ConditionWords> {
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
    const strict = conditionsIn(reading, first.content.start);
    for (const condition of statedConditions(reading, first.content.start)) {
      const stated =
        strict.some(({ opener }) => opener === condition.opener) ||
        indexes.some((index) => holdsCondition(utterances[index], condition));
      if (!stated) continue;
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

/** A promise, an offer or a demand within whose words the condition stands. */
function holdsCondition(utterance: Utterance | undefined, { opener }: ConditionWords): boolean {
  return (
    utterance !== undefined &&
    utterance.kind !== "forecast" &&
    utterance.kind !== "position" &&
    opener > utterance.content.start &&
    opener <= utterance.content.end
  );
}

/** The words of a statement without those of its condition. */
export function withoutCondition(reading: Reading, content: TokenRange, condition: ConditionWords | null): TokenRange {
  if (!condition) return content;
  if (condition.opener > content.start && condition.opener < content.end)
    return trimmed(reading, { start: content.start, end: condition.opener });
  if (condition.opener <= content.start && condition.end < content.end && condition.end > content.start)
    return trimmed(reading, { start: condition.end, end: content.end });
  return content;
}
