import { buildArchive } from "../src/warning/next-event/archive.ts";
import type { NextEventFact } from "../src/warning/next-event/fact.ts";
import { Forecaster } from "../src/warning/next-event/forecaster.ts";
import type { Extent } from "../src/warning/next-event/memory.ts";
import { NEXT_EVENT_METHOD } from "../src/warning/next-event/method.ts";
import { type Question, questionsOf, stepsOf } from "../src/warning/next-event/question.ts";
import { dataFile } from "./data.ts";
import { averageRank, mrrInterval, type RankScore, scoreRanks } from "./rank-score.ts";
import { Recurrency } from "./recurrency.ts";
import type { Line } from "./row.ts";
import { readTkgSet, type TkgSet } from "./tkg-files.ts";

/** How well the facts of the test part were forecast, one step ahead, by this project and by bare recurrency. */
export interface TkgScore extends RankScore {
  method: string;
  /** Middle 95 % of the mean reciprocal rank, over time steps drawn anew. */
  interval: [low: number, high: number];
  recurrency: RankScore;
  /** Questions: two a fact. */
  questions: number;
  entities: number;
  /** Training and forecasting. */
  seconds: number;
}

/**
 * Single-step extrapolation: the facts of a time are asked in both directions with all facts of earlier times known. Every
 * entity of the set is a candidate, other answers of the same time are filtered, equal scores share their average rank.
 */
export function scoreTkgSet(set: TkgSet): TkgScore {
  const start = performance.now();
  const archive = buildArchive(inOrder(set));
  const extent: Extent = { entities: set.entities, relations: set.relations };
  const known = buildArchive(inOrder({ ...set, test: [] })).step.length;
  const forecaster = new Forecaster(extent);
  forecaster.train(archive, known);
  const recurrency = new Recurrency(forecaster.memory);
  const ranks: number[][] = [];
  const recurrent: number[] = [];
  let spent = 0;
  for (const range of stepsOf(archive).filter(({ from }) => from >= known)) {
    const questions = questionsOf(archive, range, extent);
    const rank = (scorer: Scorer) => ranksOf(questions, scorer, range.step);
    ranks.push(rank(forecaster));
    const before = performance.now();
    recurrent.push(...rank(recurrency));
    spent += performance.now() - before;
    forecaster.close(archive, range);
  }
  return {
    method: NEXT_EVENT_METHOD,
    ...scoreRanks(ranks.flat()),
    interval: mrrInterval(ranks),
    recurrency: scoreRanks(recurrent),
    questions: recurrent.length,
    entities: extent.entities,
    seconds: (performance.now() - start - spent) / 1_000,
  };
}

/** Scores all entities for a question. */
interface Scorer {
  scores(actor: number, relation: number, step: number): ArrayLike<number>;
}

function ranksOf(questions: readonly Question[], scorer: Scorer, step: number): number[] {
  return questions.flatMap(({ actor, relation, answers }) => {
    const scores = scorer.scores(actor, relation, step);
    return Array.from(answers, (answer) => averageRank(scores, answer, answers));
  });
}

function inOrder({ train, valid, test }: TkgSet): NextEventFact[] {
  return [...train, ...valid, ...test];
}

/** Scores of any folder in the format of the benchmarks, as a table or as JSON. */
export function scoreTkgDirectory(dir: string, json: boolean): string {
  const score = scoreTkgSet(readTkgSet(dir));
  if (json) return `${JSON.stringify(score)}\n`;
  const line = (name: string, { mrr, hits1, hits3, hits10 }: RankScore) =>
    `${name.padEnd(12)} ${[mrr, hits1, hits3, hits10].map((value) => value.toFixed(4)).join("  ")}`;
  const [low, high] = score.interval;
  return [
    `${score.questions} questions, ${score.entities} candidates, ${score.seconds.toFixed(0)} s, ${score.method}`,
    "             MRR     Hits@1  Hits@3  Hits@10",
    line("forecast", score),
    line("recurrency", score.recurrency),
    `MRR 95 % interval over time steps: ${low.toFixed(4)} to ${high.toFixed(4)}`,
    "",
  ].join("\n");
}

const SETS = [
  { folder: "icews14", name: "next event, ICEWS14", asked: "0.46" },
  { folder: "icews18", name: "next event, ICEWS18", asked: "0.35" },
];

/** The two public archives of political events. */
export function evalTkg(): Line[] {
  return SETS.flatMap(({ folder, name, asked }): Line[] => {
    const dir = dataFile("forecast", folder);
    if (dir === null) return [{ name, leftOut: `forecast/${folder} is not in BONGSU_DATA` }];
    const { mrr, hits10, questions, seconds } = scoreTkgSet(readTkgSet(dir));
    return [
      { name: `${name}: MRR`, value: mrr, unit: `of ${questions} questions`, asked },
      { name: `${name}: Hits@10`, value: hits10, unit: `of ${questions} questions` },
      { name: `${name}: training and forecasting`, value: seconds, unit: "s", asked: "300" },
    ];
  });
}
