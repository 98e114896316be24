import { type Random, shuffled } from "../random.ts";
import type { Span } from "./losses.ts";
import type { Steps } from "./lstm.ts";

/** A word as it is written, in rows of the lexicon. */
export interface Form {
  vector: number;
  word: number;
  affixes: readonly number[];
}

/** A sentence in numbers: its words and gold classes, one slot a word. Equal words are the same object. */
export interface Lesson {
  forms: readonly Form[];
  tags: Int32Array;
  /** Within the sentence; the root is its own head. */
  heads: Int32Array;
  labels: Int32Array;
}

/** Where the words of sentences stand that are computed at once, from long to short. */
export interface Layout {
  spans: readonly Span[];
  rows: number;
  /** The sentence of each row. */
  groups: Int32Array;
  /** Rows by time, read from the first word to the last, and from the last to the first; see `Steps`. */
  steps: Steps;
  forward: Int32Array;
  backward: Int32Array;
}

export interface Batch extends Layout {
  lessons: readonly Lesson[];
  /** The words of all sentences, each once, and which of them stands in each row. */
  distinct: readonly Form[];
  forms: Int32Array;
}

export function makeBatch(sentences: readonly Lesson[]): Batch {
  const lessons = sentences.toSorted((a, b) => b.forms.length - a.forms.length);
  return { lessons, ...distinctForms(lessons), ...layOut(lessons.map(({ forms }) => forms.length)) };
}

/** Lays sentences of these sizes out, which must fall from first to last. */
export function layOut(sizes: readonly number[]): Layout {
  const spans: Span[] = [];
  let rows = 0;
  for (const size of sizes) {
    spans.push({ start: rows, end: rows + size });
    rows += size;
  }
  const groups = new Int32Array(rows);
  for (const [group, { start, end }] of spans.entries()) groups.fill(group, start, end);
  return { spans, rows, groups, ...byTime(spans) };
}

function distinctForms(lessons: readonly Lesson[]): Pick<Batch, "distinct" | "forms"> {
  const places = new Map<Form, number>();
  const placeOf = (form: Form) => {
    const seen = places.get(form);
    if (seen !== undefined) return seen;
    places.set(form, places.size);
    return places.size - 1;
  };
  const forms = Int32Array.from(lessons.flatMap((lesson) => lesson.forms.map(placeOf)));
  return { distinct: [...places.keys()], forms };
}

function byTime(spans: readonly Span[]): Pick<Layout, "steps" | "forward" | "backward"> {
  const steps = [0];
  const [forward, backward]: [number[], number[]] = [[], []];
  const longest = spans.length === 0 ? 0 : spans[0]!.end - spans[0]!.start;
  for (let t = 0; t < longest; t += 1) {
    for (const { start, end } of spans) {
      if (t >= end - start) break;
      forward.push(start + t);
      backward.push(end - 1 - t);
    }
    steps.push(forward.length);
  }
  return { steps: Int32Array.from(steps), forward: Int32Array.from(forward), backward: Int32Array.from(backward) };
}

// Sentences of a pool are put together by length, so that a batch has few steps of few rows.
const POOL = 12;

/** A sentence with a slot a word. */
interface Sized {
  forms: readonly unknown[];
}

/** Parts sentences into batches of about `tokens` words, by chance. */
export function parted<L extends Sized>(lessons: readonly L[], tokens: number, random: Random): L[][] {
  const pools = cutBySize(shuffled(lessons, random), tokens * POOL);
  const batches = pools.flatMap((pool) =>
    cutBySize(
      pool.toSorted((a, b) => a.forms.length - b.forms.length),
      tokens,
    ),
  );
  return shuffled(batches, random);
}

/** Cuts a list where a part would grow over `tokens` words. */
export function cutBySize<L extends Sized>(lessons: readonly L[], tokens: number): L[][] {
  const parts: L[][] = [];
  let room = 0;
  for (const lesson of lessons) {
    const size = lesson.forms.length;
    if (parts.length === 0 || size > room) {
      parts.push([]);
      room = tokens;
    }
    parts.at(-1)!.push(lesson);
    room -= size;
  }
  return parts;
}
