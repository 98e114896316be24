import { findActs } from "../../src/coding/acts/acts.ts";
import { states } from "../../src/coding/acts/act.ts";
import { SIGNALS, signalsOf } from "../../src/coding/acts/confidence.ts";
import { judge } from "../../src/coding/acts/judge.ts";
import { read, sentenceRange, spanOf } from "../../src/coding/reading.ts";
import { findVoices } from "../../src/coding/statements/voice.ts";
import { analyse } from "../../src/language/analyse.ts";
import { type GoldDocument, readGold, standsAt, unitsOf } from "../../bench/gold-units.ts";
import type { Example } from "./logistic.ts";

export interface JudgedAct extends Example {
  /** Number of its document. */
  document: number;
  /** Found by the network of acts alone. */
  proposed: boolean;
}

/** Code units by which a place may be off, as the scorer has it. */
const SLACK = 160;

/** The acts of gold documents that would be events, each with its signals and whether the gold has it. */
export function judgedActs(path: string): JudgedAct[] {
  return readGold(path).flatMap((gold, document) => ofDocument(gold, document));
}

function ofDocument(gold: GoldDocument, document: number): JudgedAct[] {
  const text = gold.text ?? "";
  const doc = analyse(text, { published: gold.publishedAt ?? null });
  const reading = read(doc);
  const { acts, discourse } = findActs(reading);
  const voices = findVoices(reading, discourse);
  const wanted = (gold.events ?? []).flatMap((event) => unitsOf(event, event.actors ?? [], event.recipients ?? []));
  return acts.flatMap((act) => {
    const verdict = judge(act, voices.over(act.trigger.start));
    if ("leftOut" in verdict) return [];
    const place = spanOf(reading, sentenceRange(reading, act.trigger.start));
    const told = unitsOf({ type: verdict.type }, states(verdict.actors), states(verdict.recipients));
    const right = told.some(({ type, pair }) =>
      wanted.some((unit) => unit.type === type && unit.pair === pair && standsAt(text, [place], unit.event, SLACK)),
    );
    const signals = signalsOf(act, {
      attributed: verdict.attribution !== null,
      actual: verdict.factuality === "actual",
    });
    return { document, proposed: act.proposed, right, signals: SIGNALS.map((name) => signals[name]) };
  });
}
