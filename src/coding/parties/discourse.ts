import type { TokenRange } from "../../language/doc.ts";
import type { EventType } from "../../model/event.ts";
import { isPluralSubject } from "../../language/coreference/subjects.ts";
import type { Side } from "./side.ts";
import type { Reading } from "../reading.ts";

const PERSON = new Set(["he", "she"]);
const THING = new Set(["it", "itself"]);
const PLURAL = new Set(["they", "both"]);
const DEFINITE = new Set(["the", "its", "his", "her", "their"]);

/** A bare `banks`, `crowds` or `missiles` points back to nobody. */
const NEVER_BACK = new Set(["WPN", "BUS", "CVL"]);

/** `The new state` need not be the one last spoken of. */
const LANDS = new Set(["state", "country", "nation", "republic", "kingdom", "capital"]);

/** How far back, in sentences, a pronoun or a bare office may point. */
const HORIZON = 3;

interface Point {
  sentence: number;
  sides: Side[];
  /** Token of the first of them. */
  at: number;
  person: boolean;
}

/** Who was last spoken of, so that `it`, `she` and `the ministry` can be read. Filled in text order. */
export class Discourse {
  #points: Point[] = [];
  #lastActs = new Map<EventType, { sentence: number; recipients: Side[] }>();
  #doers: { sentence: number; type: EventType; actors: Side[]; recipients: Side[] }[] = [];

  /** Remembers the parties that a clause or a report is about. */
  note(reading: Reading, sentence: number, sides: Side[]) {
    const named = sides.filter((side) => side.country !== null);
    if (named.length === 0) return;
    const person = named.length === 1 && reading.doc.entities[named[0]?.entity ?? -1]?.type === "person";
    this.#points.push({ sentence, sides: named, at: named[0]?.at.start ?? 0, person });
  }

  /** The parties that a pronoun or a bare office stands for: one for a singular, none where several or nobody were spoken of shortly before. */
  referent(
    reading: Reading,
    range: TokenRange,
    head: number,
    sector: string | null,
    place: "actor" | "recipient",
  ): Side[] {
    const sentence = reading.sentenceOf[head] ?? -1;
    const word = reading.word(head);
    const near = this.#near(sentence).filter((point) => point.sentence < sentence || point.at < head);
    const pick = (point: Point | undefined): Side[] =>
      (point?.sides ?? []).map((side) => ({
        ...side,
        at: range,
        certainty: side.certainty * 0.8,
        because: `"${word}" read as ${side.name}`,
      }));
    const sole = (point: Point | undefined) => (point?.sides.length === 1 ? pick(point) : []);
    if (PERSON.has(word)) {
      const person = near.find((point) => point.person);
      return person && isOvertaken(reading, person.at, head) ? [] : sole(person);
    }
    if (THING.has(word)) return sole(near.find((point) => !point.person) ?? near[0]);
    if (PLURAL.has(word)) return near[0] && hasRival(reading, near[0].at, head) ? [] : pick(near[0]);
    if (sector === null || NEVER_BACK.has(sector) || range.end - range.start > 3 || reading.lemma(head) === "side")
      return [];
    if (isSeveral(reading, range, head)) return [];
    if (place === "recipient" && LANDS.has(reading.lemma(head))) return [];
    const definite = DEFINITE.has(reading.word(range.start)) || range.end - range.start === 1;
    return definite ? sole(near[0]) : [];
  }

  /** What was spoken of shortly before, newest first. */
  #near(sentence: number): Point[] {
    const near: Point[] = [];
    for (let i = this.#lastUpTo(sentence); i >= 0; i--) {
      const point = this.#points[i];
      if (!point || sentence - point.sentence > HORIZON) break;
      near.push(point);
    }
    return near;
  }

  /** Index of the last point of a sentence or of one before it; points stand in text order. */
  #lastUpTo(sentence: number): number {
    let [low, high] = [0, this.#points.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#points[middle]?.sentence ?? 0) <= sentence) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  noteAct({
    sentence,
    type,
    actors,
    recipients,
  }: {
    sentence: number;
    type: EventType;
    actors: Side[];
    recipients: Side[];
  }) {
    this.#doers.push({ sentence, type, actors, recipients });
    if (recipients.length > 0) this.#lastActs.set(type, { sentence, recipients });
  }

  /** Whom the last act of the same type was aimed at, if it was told in this sentence or the one before: `and so did Chile`. */
  recipientsOfSame(type: EventType, sentence: number): Side[] {
    const last = this.#lastActs.get(type);
    return last && sentence - last.sentence <= 1 ? last.recipients : [];
  }

  /** Who did what was told last, other than the given states: whom `the attack` or `the decision` points back to. */
  lastDoers(
    sentence: number,
    own: Set<string | null>,
    fitting: (act: { type: EventType; recipients: Side[] }) => boolean,
  ): Side[] {
    for (let i = this.#doers.length - 1; i >= 0; i--) {
      const act = this.#doers[i];
      if (!act || sentence - act.sentence > HORIZON) break;
      if (!fitting(act)) continue;
      const others = act.actors.filter((side) => !own.has(side.country));
      if (others.length > 0) return others;
    }
    return [];
  }
}

/** Another plural subject in between may be meant as well: `Two soldiers died. Both ...`. */
function hasRival(reading: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (isPluralSubject(reading.doc, i) && (reading.mentionOf[i] ?? -1) < 0) return true;
  return false;
}

/** Somebody of no known side who spoke in between is meant as well as not: `The Under-Secretary-General reported ... She`. */
function isOvertaken(reading: Reading, from: number, to: number): boolean {
  const last = reading.sentenceOf[to] ?? -1;
  for (let sentence = (reading.sentenceOf[from] ?? 0) + 1; sentence < last; sentence++)
    for (const index of reading.reportsOf[sentence] ?? []) {
      const speaker = reading.doc.reports[index]?.speaker;
      if (speaker && reading.tag(speaker.start) !== "PRON" && isUnknown(reading, speaker)) return true;
    }
  return false;
}

function isUnknown(reading: Reading, { start, end }: TokenRange): boolean {
  for (let i = start; i < end; i++) if ((reading.mentionOf[i] ?? -1) >= 0) return false;
  return true;
}

/** `the two governments`, `these countries`: not one party that was spoken of before. */
function isSeveral(reading: Reading, { start }: TokenRange, head: number): boolean {
  if (LANDS.has(reading.lemma(head)) && reading.word(head) !== reading.lemma(head)) return true;
  for (let i = start; i < head; i++) if (reading.tag(i) === "NUM" || reading.word(i) === "both") return true;
  return false;
}
