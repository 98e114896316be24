import { ArcParser } from "./arc-parser.ts";
import { Configuration } from "./configuration.ts";
import type { ParserModel } from "./model.ts";
import type { Sentence } from "./sentence.ts";

/** Ways of parsing that are followed at once, at most. */
const WIDTH = 4;
/** A longer sentence is parsed greedily: ways are copied whole, which would make its time quadratic. */
const LONGEST = 250;
/** Score lead at which the better of two actions is e times as likely; chosen on the development treebanks. */
const TEMPERATURE = 400;
/** Costs are whole numbers, a thousandth of a natural logarithm each: the same on every machine. */
const UNIT = 1000;
/** A second action this much less likely than the best is not followed, nor a way this much behind. */
const GAP = 700;

/** Minus the logarithm of the likelihood of an action, by its lead over the next best. */
const COSTS = Int32Array.from({ length: 8 * TEMPERATURE }, (_, lead) =>
  Math.round(UNIT * Math.log1p(Math.exp(-lead / TEMPERATURE))),
);

function costBehind(lead: number): number {
  return Math.round((UNIT * lead) / TEMPERATURE);
}

/** A way of parsing so far. */
interface Way {
  state: Configuration;
  cost: number;
}

/** A way and the action by which it may go on. */
interface Step {
  way: Way;
  action: number;
  cost: number;
}

/**
 * Beam search that branches only where the best action leads by little (after Choi and McCallum 2013). Every way takes
 * two actions a word, so their costs can be compared at each step.
 */
export class BeamParser {
  readonly #parser: ArcParser;
  readonly #spare: Way[] = [];

  constructor(model: ParserModel) {
    this.#parser = new ArcParser(model);
  }

  /** The final configuration of the likeliest way; valid until the next call. */
  parse(sentence: Sentence): Configuration {
    const width = sentence.size > LONGEST ? 1 : WIDTH;
    const first = this.#newWay();
    first.state.begin(sentence.size);
    let ways = [first];
    for (let step = 0; step < 2 * sentence.size; step += 1) ways = this.#advance(sentence, ways, width);
    this.#spare.push(...ways);
    return ways[0]!.state;
  }

  /** Moves every way by one action and keeps at most `width`; the best way comes first. */
  #advance(sentence: Sentence, ways: Way[], width: number): Way[] {
    const steps: Step[] = [];
    for (const way of ways) this.#addSteps(sentence, way, steps);
    if (steps.length === 1) {
      this.#parser.take(sentence, steps[0]!.way.state, steps[0]!.action);
      return ways;
    }
    steps.sort((a, b) => a.cost - b.cost);
    const limit = steps[0]!.cost + GAP;
    const kept = steps.filter(({ cost }, rank) => rank < width && cost <= limit);
    for (const way of ways) if (!kept.some((step) => step.way === way)) this.#spare.push(way);
    const next = kept.map((step, rank) => {
      // The last step from a way goes on with it, the others with a copy.
      const last = kept.findLastIndex(({ way }) => way === step.way) === rank;
      return last ? step.way : this.#copyOf(step.way);
    });
    for (const [rank, { action, cost }] of kept.entries()) {
      next[rank]!.cost = cost;
      this.#parser.take(sentence, next[rank]!.state, action);
    }
    return next;
  }

  #addSteps(sentence: Sentence, way: Way, steps: Step[]): void {
    const action = this.#parser.chooseAction(sentence, way.state);
    const { lead, secondAction } = this.#parser;
    if (secondAction === -1) {
      steps.push({ way, action, cost: way.cost });
      return;
    }
    const cost = way.cost + (COSTS[lead] ?? 0);
    steps.push({ way, action, cost });
    const behind = costBehind(lead);
    if (behind < GAP) steps.push({ way, action: secondAction, cost: cost + behind });
  }

  #newWay(): Way {
    const way = this.#spare.pop() ?? { state: new Configuration(), cost: 0 };
    way.cost = 0;
    return way;
  }

  #copyOf({ state, cost }: Way): Way {
    const way = this.#newWay();
    way.state.copyFrom(state);
    way.cost = cost;
    return way;
  }
}
