import { type Configuration, NONE } from "./configuration.ts";
import { NO_VALUE, type Sentence, TOKEN_FIELDS } from "./sentence.ts";

/**
 * Words that a decision may look at. `s0`, `s1`, `s2` are the top of the stack and what lies below, `b0` to `b3` the
 * buffer; `.l`, `.l2`, `.r`, `.r2` a word's outermost and next children on the left and right; `-` and `+` the words
 * that stand beside it in the text. `h` and `d` are the head and the dependent of an arc that is being labelled.
 */
export const PLACES = [
  "s0",
  "s1",
  "s2",
  "b0",
  "b1",
  "b2",
  "b3",
  "s0l",
  "s0l2",
  "s0r",
  "s0r2",
  "s1l",
  "s1l2",
  "s1r",
  "s1r2",
  "b0l",
  "b0l2",
  "s0-",
  "s0+",
  "b0-",
  "s1+",
  "verb",
  "s2r",
  "s3",
] as const;

const FIELDS = [...TOKEN_FIELDS, "label"];
const WIDTH = FIELDS.length;

const MEASURES = [
  "s0.lefts",
  "s0.rights",
  "s1.lefts",
  "s1.rights",
  "b0.lefts",
  "s0.children",
  "s1.children",
  "b0.children",
  "s0b0.distance",
  "s1s0.distance",
  "s0b0.commas",
  "s1s0.commas",
  "s1s0.marks",
  "b0verb.distance",
  "action",
] as const;

/** Names of the atoms: each field of each place, then the measures. */
export const PARSE_ATOMS: readonly string[] = [
  ...PLACES.flatMap((place) => FIELDS.map((field) => `${place}.${field}`)),
  ...MEASURES,
];

const AT_MEASURES = PLACES.length * WIDTH;

/** Reads a configuration into `atoms`; `action` is what is being decided: 0 for an action, LEFT or RIGHT for a label. */
export function readAtoms(sentence: Sentence, state: Configuration, action: number, atoms: Int32Array): void {
  const { columns } = sentence;
  const places = placesOf(sentence, state);
  for (let slot = 0; slot < places.length; slot += 1) {
    const at = places[slot]!;
    const from = slot * WIDTH;
    for (let field = 0; field < columns.length; field += 1) {
      atoms[from + field] = at === NONE ? NO_VALUE : columns[field]![at]!;
    }
    atoms[from + columns.length] = at === NONE ? NO_VALUE : state.labels[at]!;
  }
  const measures = measuresOf(sentence, state, action);
  for (let slot = 0; slot < measures.length; slot += 1) atoms[AT_MEASURES + slot] = measures[slot]!;
}

/** The words at `PLACES`, in their order. */
function placesOf({ size, nextVerb }: Sentence, state: Configuration): number[] {
  const { front, left, left2, right, right2 } = state;
  const [s0, s1, s2] = [state.top(0), state.top(1), state.top(2)];
  return [
    s0,
    s1,
    s2,
    front,
    front + 1 <= size ? front + 1 : NONE,
    front + 2 <= size ? front + 2 : NONE,
    front + 3 <= size ? front + 3 : NONE,
    childOf(left, s0),
    childOf(left2, s0),
    childOf(right, s0),
    childOf(right2, s0),
    childOf(left, s1),
    childOf(left2, s1),
    childOf(right, s1),
    childOf(right2, s1),
    left[front]!,
    left2[front]!,
    s0 > 0 ? s0 - 1 : NONE,
    s0 === NONE ? NONE : s0 + 1,
    front > 0 ? front - 1 : NONE,
    s1 === NONE ? NONE : s1 + 1,
    front < size ? nextVerb[front + 1]! : NONE,
    childOf(right, s2),
    state.top(3),
  ];
}

function childOf(children: Int32Array, word: number): number {
  return word === NONE ? NONE : children[word]!;
}

/** The values of `MEASURES`, in their order. */
function measuresOf({ size, commas, marks, nextVerb }: Sentence, state: Configuration, action: number): number[] {
  const { front, leftCount, rightCount, childLabels } = state;
  const [s0, s1] = [state.top(0), state.top(1)];
  return [
    few(leftCount, s0),
    few(rightCount, s0),
    few(leftCount, s1),
    few(rightCount, s1),
    few(leftCount, front),
    s0 === NONE ? 0 : childLabels[s0]!,
    s1 === NONE ? 0 : childLabels[s1]!,
    childLabels[front]!,
    s0 === NONE ? NO_VALUE : bucket(front - s0),
    s1 === NONE ? NO_VALUE : bucket(s0 - s1),
    s0 === NONE ? NO_VALUE : Math.min(3, commas[front]! - commas[s0 + 1]!),
    s1 === NONE ? NO_VALUE : Math.min(3, commas[s0]! - commas[s1 + 1]!),
    s1 === NONE ? NO_VALUE : Math.min(3, marks[s0]! - marks[s1 + 1]!),
    bucket(nextVerb[Math.min(front + 1, size)]! - front),
    action,
  ];
}

function few(counts: Int32Array, word: number): number {
  return word === NONE ? NO_VALUE : Math.min(3, counts[word]!);
}

/** A distance, exact while short. */
function bucket(distance: number): number {
  if (distance <= 5) return distance;
  return distance <= 10 ? 6 : 7;
}
