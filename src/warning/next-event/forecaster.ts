import type { Archive } from "./archive.ts";
import { Candidates } from "./candidates.ts";
import { circumstances } from "./circumstance.ts";
import { FEATURES } from "./features.ts";
import { type Extent, Memory } from "./memory.ts";
import { Novelty } from "./novelty.ts";
import { GENERAL_WIDTH } from "./popularity.ts";
import { Practice } from "./practice.ts";
import { type Question, questionsOf, type StepRange, stepsOf } from "./question.ts";
import { seededRandom } from "../../model/random.ts";
import { lagBand, RelationConfidence } from "./relation-confidence.ts";
import { Scorer } from "./scorer.ts";
import { highest } from "./selection.ts";
import { PRACTICE } from "./settings.ts";

/**
 * Scores whom an actor acts upon next in a relation, from facts read step by step. It never reads ahead: what it says at a
 * step rests on the facts of earlier steps only, and so do all its weights.
 */
export class Forecaster {
  readonly memory: Memory;
  readonly candidates: Candidates;
  readonly scorer: Scorer;
  readonly #confidence: RelationConfidence;
  readonly #novelty: Novelty;
  readonly #scores: Float32Array;
  readonly #random = seededRandom(1);
  readonly #recent: Practice;
  #learnt = false;
  /** Share of the questions that teach the confidence of rules. */
  #confidenceShare = 1;
  #steps = 0;

  constructor(extent: Extent) {
    this.memory = new Memory(extent);
    this.#confidence = new RelationConfidence(extent);
    this.#novelty = new Novelty(this.memory);
    this.candidates = new Candidates(this.memory, this.#confidence);
    this.scorer = new Scorer(2 * extent.relations, this.#random);
    this.#scores = new Float32Array(extent.entities);
    this.#recent = new Practice(PRACTICE.examplesOnline, this.#random);
  }

  /** Whether the weights were learnt; otherwise they are those given beforehand. */
  get learnt(): boolean {
    return this.#learnt;
  }

  /** Reads the facts of an archive before fact number `until`, and learns the weights from the last steps among them. */
  train(archive: Archive, until = archive.step.length): void {
    const steps = stepsOf(archive).filter(({ to }) => to <= until);
    const practiseFrom = steps.length - Math.min(PRACTICE.steps, Math.floor(steps.length / 3));
    const confidenceFrom = Math.max(1, practiseFrom - PRACTICE.confidenceSteps);
    this.#confidenceShare = Math.min(
      1,
      PRACTICE.confidenceFacts / Math.max(1, countFacts(steps.slice(confidenceFrom))),
    );
    const examples = 2 * countFacts(steps.slice(practiseFrom));
    const enough = examples >= PRACTICE.fewest;
    const practice = new Practice(enough ? Math.min(PRACTICE.examples, examples) : 0, this.#random);
    steps.forEach((range, i) => {
      const questions = i < confidenceFrom ? [] : questionsOf(archive, range, this.memory.extent);
      if (enough && i >= practiseFrom) this.#warmUp(practice, questions, range.step, practice.capacity / examples);
      this.#learnConfidence(questions, range.step);
      this.#remember(archive, range);
    });
    this.#confidence.refresh();
    if (enough) this.#fit(practice);
  }

  /**
   * Scores of all entities as the object of a question; good until the next call. Differences between scores are
   * differences in log odds.
   */
  scores(actor: number, relation: number, step: number): Float32Array {
    const best = this.#score(actor, relation, step);
    if (this.#learnt)
      for (const entity of best)
        this.#scores[entity]! += this.scorer.correction.of(this.candidates.rows, entity * FEATURES);
    return this.#scores;
  }

  /** Takes up the facts of a step that is over, and learns from how they would have been forecast. */
  close(archive: Archive, range: StepRange): void {
    const questions = questionsOf(archive, range, this.memory.extent);
    if (this.#learnt) {
      this.#recent.clear();
      this.#rehearse(this.#recent, questions, range.step, PRACTICE.examplesOnline / (2 * (range.to - range.from)));
      this.#recent.learn(this.scorer, PRACTICE.onlineRate);
    }
    this.#learnConfidence(questions, range.step);
    this.#remember(archive, range);
  }

  /** What each feature contributes to the score of one candidate. */
  contributions(actor: number, relation: number, candidate: number, step: number): Float32Array {
    this.#score(actor, relation, step);
    const row = new Float32Array(FEATURES);
    this.candidates.copy(candidate, row, 0);
    return this.scorer.contributions(row);
  }

  /** How likely an act of one relation follows one of another between the same two, after `lag` steps, 0 to 1. */
  confidence(asked: number, earlier: number, lag: number): number {
    return this.#confidence.values[this.#confidence.at(asked, earlier) + lagBand(lag)]!;
  }

  /** An actor's partners of late. */
  partners(actor: number, step: number): Set<number> {
    return new Set(this.candidates.neighbourhood.partners(actor, step).actors);
  }

  /** Comes after a rehearsal of the same questions, which must not know their answers. */
  #learnConfidence(questions: readonly Question[], step: number): void {
    for (const question of questions)
      if (this.#random() < this.#confidenceShare) this.#confidence.learn(this.memory, question, step);
    if (questions.length > 0 && this.#steps % PRACTICE.refreshSteps === 0) this.#confidence.refresh();
  }

  #remember({ subject, relation, object }: Archive, { step, from, to }: StepRange): void {
    for (let i = from; i < to; i++) {
      this.#novelty.count(subject[i]!, relation[i]!, object[i]!);
      this.memory.add(subject[i]!, relation[i]!, object[i]!, step);
    }
    this.#steps += 1;
  }

  /** Rehearses and learns a little at once, so that later examples hold the wrong candidates that are hard to tell. */
  #warmUp(practice: Practice, questions: readonly Question[], step: number, share: number): void {
    const before = practice.size;
    this.#rehearse(practice, questions, step, share);
    practice.learn(this.scorer, PRACTICE.warmUpRate, before);
  }

  #rehearse(practice: Practice, questions: readonly Question[], step: number, share: number): void {
    const { entities } = this.memory.extent;
    for (const { actor, relation, answers } of questions) {
      if (this.#random() >= share) continue;
      const best = this.#score(actor, relation, step);
      const context = circumstances({ memory: this.memory, novelty: this.#novelty }, actor, relation, step);
      for (const answer of answers)
        practice.keep(this.candidates, entities, { actor, relation, circumstances: context, answer, answers, best });
    }
  }

  #fit(practice: Practice): void {
    for (let round = 0; round < PRACTICE.rounds; round++)
      practice.learn(this.scorer, PRACTICE.rate * (1 - round / PRACTICE.rounds));
    this.#learnt = true;
  }

  /** Scores without the correction, and the best of the near. */
  #score(actor: number, relation: number, step: number): number[] {
    const { candidates, scorer } = this;
    candidates.measure(actor, relation, step);
    scorer.turnTo(relation, circumstances({ memory: this.memory, novelty: this.#novelty }, actor, relation, step));
    this.#scoreGeneral();
    for (const entity of candidates.near) this.#scores[entity] = scorer.sum(candidates.rows, entity * FEATURES);
    return highest(candidates.near, this.#scores, PRACTICE.corrected);
  }

  #scoreGeneral(): void {
    const { rows } = this.candidates.popularity;
    const weights = Float32Array.from({ length: GENERAL_WIDTH }, (_, i) =>
      this.scorer.weight(FEATURES - GENERAL_WIDTH + i),
    );
    for (let entity = 0, at = 0; entity < this.#scores.length; entity++) {
      let sum = 0;
      for (let i = 0; i < GENERAL_WIDTH; i++, at++) sum += weights[i]! * rows[at]!;
      this.#scores[entity] = sum;
    }
  }
}

function countFacts(steps: readonly StepRange[]): number {
  return steps.reduce((sum, { from, to }) => sum + to - from, 0);
}
