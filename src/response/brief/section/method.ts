import { listed } from "../../../warning/watch/level/view.ts";
import { type DraftItem, item, noted } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { dayWords, instantWords } from "../words/plain.ts";

/** How a sentence that cites no report is marked. */
export const BASIS_MARKS = { figures: "B", record: "D" } as const;

/** As of when it was known, and what days it covers. */
export function knownWords({ input, from }: Scene): string {
  const { day, madeAt, zone, missed } = input;
  const at = instantWords(madeAt, zone);
  const known =
    madeAt.slice(0, 10) <= day
      ? `As known on ${at}.`
      : `As known at the end of ${dayWords(day)} (UTC); made on ${at}, from nothing that became known later.`;
  if (from === day) return known;
  const covers = ` It covers ${dayWords(from)} to ${dayWords(day)}`;
  const none = missed.map((each) => instantWords(each, zone));
  return `${known}${covers}${none.length === 0 ? "." : `, since none was made on ${listed(none)}.`}`;
}

/** What the marks mean and by which methods the figures were worked out. */
export function method({ input }: Scene): DraftItem[] {
  const { methods, made, zone } = input;
  const { figures, record } = BASIS_MARKS;
  return [
    item([noted(`Made ${made}; times are those of ${zone}, days are calendar days in UTC.`)]),
    item([
      noted("Numbers in brackets lead to the sources."),
      noted(`[${figures}] marks what Bongsu worked out, [${record}] what was entered at the desk.`),
    ]),
    item([
      noted("Words of likelihood are those of ICD 203, with the number in brackets."),
      noted("Confidence speaks of the sources alone and stands in a sentence of its own."),
    ]),
    item([
      noted("Copies of one story count as one source."),
      noted("Levels, probabilities and scores are worked out from what was openly reported."),
      ...(methods.length === 0 ? [] : [noted(`Methods: ${listed(methods)}.`)]),
    ]),
  ];
}
