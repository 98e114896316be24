import type { Span } from "../../model/span.ts";
import { phrases, prose, SECTIONS, WEIGHTS } from "./lexicon.ts";
import { marksIn } from "./marks.ts";
import { isClosed } from "./shape.ts";
import { outside } from "./spans.ts";
import { type Word, wordsOf } from "./words.ts";

/** A stretch of a line that speaks for furniture. */
export interface Element extends Span {
  weight: number;
  reason: string;
}

/** What in a line speaks for and against its being furniture. */
export interface Evidence {
  elements: Element[];
  /** Words that no element covers. */
  rest: readonly Word[];
  /** Points for furniture less points against it. */
  score: number;
  /** The reason that most points speak for. */
  reason: string;
}

/** What an ordinary word costs: more when it is one of those that only sentences need. */
const COST = { prose: 0.6, other: 0.35, number: 0.1, report: 1 };
const SEPARATOR_POINTS = 0.5;
/** Added where a line is words of an interface and nothing else. */
const NOTHING_ELSE = 1.5;
const SEPARATOR = /\s[|•·»›>/¦–—]\s|\s?[|•·»›¦]\s?/gu;

/** Weighs a line or a sentence by the points of codebook/documents/furniture.yaml, in time linear in its length. */
export function weigh(line: string): Evidence {
  const closed = (isClosed(line) && !/(?:…|\.\.)$/.test(line)) || line.endsWith(":");
  const words = wordsOf(line);
  const marks = marksIn(line);
  const free = outside(words, marks);
  const known = phrases.find(free).map(({ first, last, entry }) => ({
    start: free[first]?.start ?? 0,
    end: free[last - 1]?.end ?? 0,
    ...entry,
  }));
  const elements: Element[] = [...marks, ...known].sort((a, b) => a.start - b.start);
  const rest = outside(free, known);
  const counted = elements.filter((element) => counts(element, closed, rest.length === 0));
  // A sentence that does not begin with words of an interface speaks of something else.
  const report = closed && (counted[0]?.start ?? Infinity) > (words[0]?.start ?? 0) ? COST.report : 0;
  const spent = outside(words, counted).reduce((sum, word) => sum + cost(word.text), 0);
  return {
    elements,
    rest,
    score: points(line, counted, rest.length === 0 && !closed) - spent - report,
    reason: heaviest(counted),
  };
}

function points(line: string, elements: readonly Element[], alone: boolean): number {
  if (elements.length === 0) return 0;
  const gained = elements.reduce((sum, element) => sum + element.weight, 0);
  const separators = line.match(SEPARATOR)?.length ?? 0;
  const interfaceOnly = alone && elements.some(({ reason }) => reason !== SECTIONS && reason !== "time stamp");
  return gained + separators * SEPARATOR_POINTS + (interfaceOnly ? NOTHING_ELSE : 0);
}

/** Weak words say nothing in a sentence, and names of sections (`Russia`, `Economy`) only where nothing else stands. */
function counts({ reason, weight }: Element, closed: boolean, alone: boolean): boolean {
  if (reason === SECTIONS) return alone && !closed;
  return !closed || weight > WEIGHTS.weak;
}

function cost(word: string): number {
  if (/^[0-9]/.test(word)) return COST.number;
  return prose.has(word) ? COST.prose : COST.other;
}

function heaviest(elements: readonly Element[]): string {
  const sums = new Map<string, number>();
  for (const { reason, weight } of elements) sums.set(reason, (sums.get(reason) ?? 0) + weight);
  const [first] = [...sums].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[0] === SECTIONS ? "navigation" : first[0];
}
