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
const places = new Int32Array(PLACES.length);

/** Reads a configuration into `atoms`; `action` is what is being decided: 0 for an action, LEFT or RIGHT for a label. */
export function readAtoms(sentence: Sentence, state: Configuration, action: number, atoms: Int32Array): void {
  findPlaces(sentence, state);
  const { columns } = sentence;
  for (let slot = 0; slot < places.length; slot += 1) {
    const at = places[slot]!;
    const from = slot * WIDTH;
    for (let field = 0; field < columns.length; field += 1) {
      atoms[from + field] = at === NONE ? NO_VALUE : columns[field]![at]!;
    }
    atoms[from + columns.length] = at === NONE ? NO_VALUE : state.labels[at]!;
  }
  measure(sentence, state, atoms);
  atoms[AT_MEASURES + 14] = action;
}

function findPlaces(sentence: Sentence, state: Configuration): void {
  const { size } = sentence;
  const { front } = state;
  const [s0, s1, s2] = [state.top(0), state.top(1), state.top(2)];
  places[0] = s0;
  places[1] = s1;
  places[2] = s2;
  for (let k = 0; k < 4; k += 1) places[3 + k] = front + k <= size ? front + k : NONE;
  places[7] = s0 === NONE ? NONE : state.left[s0]!;
  places[8] = s0 === NONE ? NONE : state.left2[s0]!;
  places[9] = s0 === NONE ? NONE : state.right[s0]!;
  places[10] = s0 === NONE ? NONE : state.right2[s0]!;
  places[11] = s1 === NONE ? NONE : state.left[s1]!;
  places[12] = s1 === NONE ? NONE : state.left2[s1]!;
  places[13] = s1 === NONE ? NONE : state.right[s1]!;
  places[14] = s1 === NONE ? NONE : state.right2[s1]!;
  places[15] = state.left[front]!;
  places[16] = state.left2[front]!;
  places[17] = s0 > 0 ? s0 - 1 : NONE;
  places[18] = s0 === NONE ? NONE : s0 + 1;
  places[19] = front > 0 ? front - 1 : NONE;
  places[20] = s1 === NONE ? NONE : s1 + 1;
  places[21] = front < size ? sentence.nextVerb[front + 1]! : NONE;
  places[22] = s2 === NONE ? NONE : state.right[s2]!;
  places[23] = state.top(3);
}

function measure(sentence: Sentence, state: Configuration, atoms: Int32Array): void {
  const { commas, marks } = sentence;
  const { front } = state;
  const [s0, s1] = [state.top(0), state.top(1)];
  const set = (slot: number, value: number) => {
    atoms[AT_MEASURES + slot] = value;
  };
  set(0, s0 === NONE ? NO_VALUE : Math.min(3, state.leftCount[s0]!));
  set(1, s0 === NONE ? NO_VALUE : Math.min(3, state.rightCount[s0]!));
  set(2, s1 === NONE ? NO_VALUE : Math.min(3, state.leftCount[s1]!));
  set(3, s1 === NONE ? NO_VALUE : Math.min(3, state.rightCount[s1]!));
  set(4, Math.min(3, state.leftCount[front]!));
  set(5, s0 === NONE ? 0 : state.childLabels[s0]!);
  set(6, s1 === NONE ? 0 : state.childLabels[s1]!);
  set(7, state.childLabels[front]!);
  set(8, s0 === NONE ? NO_VALUE : bucket(front - s0));
  set(9, s1 === NONE ? NO_VALUE : bucket(s0 - s1));
  set(10, s0 === NONE ? NO_VALUE : Math.min(3, commas[front]! - commas[s0 + 1]!));
  set(11, s1 === NONE ? NO_VALUE : Math.min(3, commas[s0]! - commas[s1 + 1]!));
  set(12, s1 === NONE ? NO_VALUE : Math.min(3, marks[s0]! - marks[s1 + 1]!));
  set(13, bucket(sentence.nextVerb[Math.min(front + 1, sentence.size)]! - front));
}

/** A distance, exact while short. */
function bucket(distance: number): number {
  if (distance <= 5) return distance;
  return distance <= 10 ? 6 : 7;
}
