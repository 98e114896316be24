import { Failure } from "../../model/failure.ts";
import type { Name, NextEventFact } from "./fact.ts";

/** Facts with small numbers for names and times, in the order of time. */
export interface Archive {
  entities: Vocabulary;
  relations: Vocabulary;
  /** Time of step 0 and length of a step, in the facts' unit of time. */
  origin: number;
  unit: number;
  subject: Int32Array;
  relation: Int32Array;
  object: Int32Array;
  step: Int32Array;
}

/** Names and their numbers, 0 and up, in the order in which they were first seen. */
export class Vocabulary {
  readonly names: Name[] = [];
  readonly #numbers = new Map<Name, number>();

  add(name: Name): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  find(name: Name): number | null {
    return this.#numbers.get(name) ?? null;
  }
}

/**
 * Numbers the names and times of facts. A step is the smallest gap between two times, so that hours, days and quarters of
 * an hour all become 0, 1, 2. A fact told twice in a step counts once.
 * @throws Failure where a time is no number
 */
export function buildArchive(facts: readonly NextEventFact[]): Archive {
  const wrong = facts.find(({ time }) => !Number.isFinite(time));
  if (wrong) throw new Failure("next-event.time", `The time of a fact is ${wrong.time}: give a finite number.`);
  const times = [...new Set(facts.map(({ time }) => time))].sort((a, b) => a - b);
  const origin = times[0] ?? 0;
  const gaps = times.slice(1).map((time, i) => time - times[i]!);
  const unit = gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
  return number(facts, { origin, unit: Number.isFinite(unit) ? unit : 1 });
}

/** The step at which a time lies. */
export function stepAt({ origin, unit }: Pick<Archive, "origin" | "unit">, time: number): number {
  return Math.round((time - origin) / unit);
}

function number(facts: readonly NextEventFact[], clock: { origin: number; unit: number }): Archive {
  const entities = new Vocabulary();
  const relations = new Vocabulary();
  const told = new Set<string>();
  const rows: [number, number, number, number][] = [];
  for (const { time, subject, relation, object } of facts.toSorted((a, b) => a.time - b.time)) {
    const s = entities.add(subject);
    const row: [number, number, number, number] = [
      s,
      relations.add(relation),
      entities.add(object),
      stepAt(clock, time),
    ];
    const key = row.join(" ");
    if (told.has(key)) continue;
    told.add(key);
    rows.push(row);
  }
  const column = (i: 0 | 1 | 2 | 3) => Int32Array.from(rows, (row) => row[i]);
  return { entities, relations, ...clock, subject: column(0), relation: column(1), object: column(2), step: column(3) };
}
