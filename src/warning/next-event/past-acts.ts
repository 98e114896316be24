import type { Archive } from "./archive.ts";
import { type Extent, inverse } from "./memory.ts";

/** A past act as seen from one of its parties: `relation` may be an inverse one. */
export interface PastAct {
  /** Number of the fact in the archive. */
  fact: number;
  actor: number;
  relation: number;
  object: number;
  step: number;
}

/** Finds the acts of an actor, the latest first. */
export class PastActs {
  readonly #archive: Archive;
  readonly #extent: Extent;
  readonly #factsOf: number[][];

  constructor(archive: Archive, extent: Extent) {
    this.#archive = archive;
    this.#extent = extent;
    this.#factsOf = Array.from({ length: extent.entities }, () => []);
    for (let fact = 0; fact < archive.step.length; fact++) {
      this.#factsOf[archive.subject[fact]!]!.push(fact);
      if (archive.object[fact] !== archive.subject[fact]) this.#factsOf[archive.object[fact]!]!.push(fact);
    }
  }

  /** Acts of an actor, in either direction, that pass; the latest first. */
  of(actor: number, passes: (act: PastAct) => boolean): PastAct[] {
    return this.#factsOf[actor]!.toReversed().flatMap((fact) => this.#seenBy(actor, fact).filter(passes));
  }

  #seenBy(actor: number, fact: number): PastAct[] {
    const { subject, relation, object, step } = this.#archive;
    const seen: PastAct[] = [];
    if (subject[fact] === actor)
      seen.push({ fact, actor, relation: relation[fact]!, object: object[fact]!, step: step[fact]! });
    if (object[fact] === actor)
      seen.push({
        fact,
        actor,
        relation: inverse(relation[fact]!, this.#extent),
        object: subject[fact]!,
        step: step[fact]!,
      });
    return seen;
  }
}
