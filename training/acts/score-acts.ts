import { ACT_CLASSES, ROLES, STANDINGS } from "../../src/coding/network/model.ts";
import { cutBySize } from "../network/batch.ts";
import type { ActDropout, ActNetwork, ActReading } from "./act-network.ts";
import type { ActSentence } from "./lessons.ts";
import { roleScores } from "./role-loss.ts";

const NOTHING: ActDropout = { input: 0, layer: 0, role: 0 };
const BATCH = 1000;

/** Right, given and wanted. */
export interface Tally {
  right: number;
  said: number;
  gold: number;
}

export interface ActScore {
  /** Tokens that tell an act, whatever its type, and those with the right type. */
  found: Tally;
  typed: Tally;
  /** Standings of the acts whose token is known. */
  standings: Tally;
  /** Parties of the acts whose token is known, by the order of `ROLES`. */
  roles: readonly Tally[];
}

/** How well a network in training does on marked sentences. */
export function scoreActs(network: ActNetwork, sentences: readonly ActSentence[]): ActScore {
  const tally = (): Tally => ({ right: 0, said: 0, gold: 0 });
  const score = { found: tally(), typed: tally(), standings: tally(), roles: ROLES.map(tally) };
  for (const part of cutBySize(sentences, BATCH)) {
    network.tape.reset();
    const batch = part.toSorted((a, b) => b.forms.length - a.forms.length);
    const reading = network.read(batch, NOTHING, null);
    for (const [k, sentence] of batch.entries()) scoreSentence(reading, k, sentence, score);
  }
  return score;
}

function scoreSentence(reading: ActReading, k: number, { classes, acts }: ActSentence, score: ActScore): void {
  const span = reading.layout.spans[k]!;
  for (const [i, gold] of classes.entries()) {
    const said = best(reading.acts.value, (span.start + i) * reading.acts.columns, ACT_CLASSES.length);
    count(score.found, said > 0, gold > 0, said > 0 && gold > 0);
    count(score.typed, said > 0, gold > 0, said > 0 && gold === said);
  }
  for (const act of acts) {
    const { value, columns } = reading.standings;
    const said = best(value, (span.start + act.trigger) * columns, STANDINGS.length);
    count(score.standings, true, true, said === act.standing);
    for (const [role, parts] of reading.roles.entries()) {
      const scores = roleScores(parts, span, act.trigger);
      for (const [j, one] of scores.entries()) {
        const gold = act.parties[role]!.has(j);
        count(score.roles[role]!, one > 0, gold, one > 0 && gold);
      }
    }
  }
}

function count(tally: Tally, said: boolean, gold: boolean, right: boolean): void {
  tally.said += Number(said);
  tally.gold += Number(gold);
  tally.right += Number(right);
}

/** F1 of a tally, 0 to 1. */
export function f1({ right, said, gold }: Tally): number {
  return said + gold === 0 ? 0 : (2 * right) / (said + gold);
}

function best(values: Float32Array, start: number, classes: number): number {
  let most = 0;
  for (let j = 1; j < classes; j += 1) if (values[start + j]! > values[start + most]!) most = j;
  return most;
}
