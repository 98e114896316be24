import type { TokenRange } from "../language/doc.ts";
import type { Side } from "./party.ts";
import type { Reading } from "./reading.ts";

const PERSON = new Set(["he", "she"]);
const THING = new Set(["it", "itself"]);
const PLURAL = new Set(["they", "both"]);
const DEFINITE = new Set(["the", "its", "his", "her", "their"]);

/** How far back, in sentences, a pronoun or a bare office may point. */
const HORIZON = 3;

interface Point {
  sentence: number;
  sides: Side[];
  person: boolean;
}

/** Who was last spoken of, so that `it`, `she` and `the ministry` can be read. Filled in text order. */
export class Discourse {
  #points: Point[] = [];

  /** Remembers the parties that a clause or a report is about. */
  note(reading: Reading, sentence: number, sides: Side[]) {
    const named = sides.filter((side) => side.country !== null);
    if (named.length === 0) return;
    const person = named.length === 1 && reading.doc.entities[named[0]?.entity ?? -1]?.type === "person";
    this.#points.push({ sentence, sides: named, person });
  }

  /** The party that a pronoun or a bare office stands for, `null` where none was spoken of shortly before. */
  referent(reading: Reading, range: TokenRange, head: number, sector: string | null): Side | null {
    const sentence = reading.sentenceOf[head] ?? -1;
    const word = reading.word(head);
    const near = this.#near(sentence);
    const pick = (point: Point | undefined): Side | null => {
      const side = point?.sides[0];
      return side ? { ...side, at: range, certainty: side.certainty * 0.8, because: `"${word}" read as ${side.name}` } : null;
    };
    if (PERSON.has(word)) return pick(near.find((point) => point.person) ?? near[0]);
    if (THING.has(word)) return pick(near.find((point) => !point.person) ?? near[0]);
    if (PLURAL.has(word)) return pick(near[0]);
    if (sector === null || range.end - range.start > 4) return null;
    const definite = DEFINITE.has(reading.word(range.start)) || range.end - range.start === 1;
    return definite ? pick(near[0]) : null;
  }

  /** What was spoken of shortly before, newest first. */
  #near(sentence: number): Point[] {
    const near: Point[] = [];
    for (let i = this.#points.length - 1; i >= 0; i--) {
      const point = this.#points[i];
      if (!point || sentence - point.sentence > HORIZON) break;
      if (point.sentence <= sentence) near.push(point);
    }
    return near;
  }

  /** The parties last spoken of before a sentence, newest first, without those of the given states. */
  others(sentence: number, without: Set<string | null>, reachBack: number): Side[] {
    for (let i = this.#points.length - 1; i >= 0; i--) {
      const point = this.#points[i];
      if (!point || sentence - point.sentence > reachBack) break;
      const others = point.sides.filter((side) => !without.has(side.country));
      if (others.length > 0) return others;
    }
    return [];
  }
}
