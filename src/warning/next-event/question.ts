import type { Archive } from "./archive.ts";
import { type Extent, inverse } from "./memory.ts";

/** Whom an actor acted upon at one step; the inverse relations ask who acted upon it. */
export interface Question {
  actor: number;
  relation: number;
  answers: Set<number>;
}

/** The facts of one step: from where to where in the archive. */
export interface StepRange {
  step: number;
  from: number;
  to: number;
}

/** The steps of an archive that hold facts, in order. */
export function stepsOf({ step }: Archive): StepRange[] {
  const ranges: StepRange[] = [];
  for (let from = 0; from < step.length;) {
    let to = from;
    while (step[to] === step[from]) to++;
    ranges.push({ step: step[from]!, from, to });
    from = to;
  }
  return ranges;
}

/** The questions that the facts of a step answer, in both directions, by relation and then actor. */
export function questionsOf(archive: Archive, { from, to }: StepRange, extent: Extent): Question[] {
  const byKey = new Map<number, Question>();
  const answer = (actor: number, relation: number, object: number) => {
    const key = relation * extent.entities + actor;
    const question = byKey.get(key);
    if (question) question.answers.add(object);
    else byKey.set(key, { actor, relation, answers: new Set([object]) });
  };
  for (let i = from; i < to; i++) {
    const [subject, relation, object] = [archive.subject[i]!, archive.relation[i]!, archive.object[i]!];
    answer(subject, relation, object);
    answer(object, inverse(relation, extent), subject);
  }
  return [...byKey.values()].sort((a, b) => a.relation - b.relation || a.actor - b.actor);
}
