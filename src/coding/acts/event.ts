import type { TimeMention } from "../../language/doc.ts";
import type { Party } from "../../model/entity.ts";
import type { Event } from "../../model/event.ts";
import type { Act } from "./act.ts";
import { becauseOf, leftOutBecause } from "./because.ts";
import { confidenceOf, leastConfidence } from "./confidence.ts";
import { judge, type LeftOut, type Verdict } from "./judge.ts";
import { lexicon } from "../frames/lexicon.ts";
import { placeIn } from "./place.ts";
import type { Side } from "../parties/side.ts";
import { type Reading, quoteOf, reach, sentenceRange, spanOf } from "../reading.ts";
import type { Voices } from "../statements/voice.ts";
import { isBackground, timeOf, type Times } from "../when.ts";
import { endsAt } from "../frames/wordlist.ts";

/** Turns an act into an event of its own, not merged yet and without an id, or tells why it is none. */
export function eventOf(reading: Reading, act: Act, voices: Voices, times: Times): Event | LeftOut {
  const voice = voices.over(act.trigger.start);
  const sentence = sentenceRange(reading, act.trigger.start);
  const clause = reading.doc.clauses[act.clause];
  const time = timeOf(
    reading,
    times,
    act.trigger.start,
    clause ? { start: Math.min(clause.start, act.trigger.start), end: reach(reading, clause) } : sentence,
  );
  const judged = isToCome(time, reading.doc.published) ? announcedAct(act) : act;
  const verdict = judge(judged, voice);
  if ("leftOut" in verdict) return { ...verdict, because: leftOutBecause(reading, judged, verdict) };
  const confidence = confidenceOf(judged, {
    attributed: verdict.attribution !== null,
    actual: verdict.factuality === "actual",
  });
  if (confidence < leastConfidence()) return tooUnsure(reading, judged, confidence);
  const frame =
    verdict.type === act.type
      ? act.frame
      : (lexicon().frames.byName.get(
          `${verdict.type} ${verdict.type === "ACCUSE" ? "say-act-of-another" : "promise"}`,
        ) ?? act.frame);
  const dated = time?.interval?.start && time.interval.end ? time.interval : null;
  const date = verdict.type === act.type ? dated : null;
  return {
    id: "",
    type: verdict.type,
    modes: verdict.type === act.type || verdict.type === "ACCUSE" ? frame.modes : [],
    contexts: contextsOf(reading, act),
    cameo: frame.cameo,
    scale: scaleOf(verdict, frame.modes),
    actors: verdict.actors.map(partyOf),
    recipients: verdict.recipients.map(partyOf),
    date,
    place: placeIn(reading, reading.doc.clauses[act.clause]?.prepositions ?? []),
    factuality: verdict.factuality,
    historical: isBackground(date, reading.doc.published) || toldAsBackground(reading, act),
    attribution:
      verdict.attribution && verdict.attribution.name !== ""
        ? [{ entity: idOf(verdict.attribution.entity), name: verdict.attribution.name, cue: verdict.attribution.cue }]
        : [],
    confidence,
    evidence: quoteOf(reading, sentence),
    trigger: spanOf(reading, act.trigger),
    mentions: [],
    because: becauseOf(reading, act, verdict),
  };
}

function tooUnsure(reading: Reading, act: Act, confidence: number): LeftOut {
  const because = `only ${Math.round(100 * confidence)} % sure`;
  const left: LeftOut = { leftOut: "unsure", because };
  return { ...left, because: leftOutBecause(reading, act, left) };
}

/** Whether a time lies after publication. */
function isToCome(time: TimeMention | null, published: string | null): boolean {
  const start = time?.interval?.start;
  return start != null && published !== null && /^\d{4}-\d{2}-\d{2}/.test(start) && start > published.slice(0, 10);
}

/** What is told with a day that has not come is to come. */
function announcedAct(act: Act): Act {
  return {
    ...act,
    stance: { ...act.stance, announced: true, steps: [...act.stance.steps, "dated after publication"] },
  };
}

function toldAsBackground(reading: Reading, act: Act): boolean {
  const clause = reading.doc.clauses[act.clause];
  const { start, end } = sentenceRange(reading, act.trigger.start);
  const to = clause ? Math.min(end, reach(reading, clause)) : end;
  for (let i = start; i < to; i++) if (endsAt(lexicon().background, i, reading)) return true;
  return false;
}

/** Entities keep their index until the record numbers them. */
function idOf(entity: number): string | null {
  return entity < 0 ? null : String(entity);
}

function partyOf(side: Side): Party {
  return { entity: idOf(side.entity), name: side.name, country: side.country, sector: side.sector };
}

function scaleOf(verdict: Verdict, modes: string[]): number {
  const type = lexicon().types[verdict.type];
  return type.modes[modes[0] ?? ""] ?? type.scale;
}

function contextsOf(reading: Reading, act: Act): string[] {
  const found = new Set(act.frame.contexts);
  const { start, end } = sentenceRange(reading, act.trigger.start);
  for (const [name, words] of lexicon().contexts)
    for (let i = start; i < end && !found.has(name); i++) if (endsAt(words, i, reading)) found.add(name);
  return [...found].sort();
}
