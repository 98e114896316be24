import { finish, hashText, mix } from "./hash.ts";

/**
 * Feature templates made ready, the short ones first: those of one, two and three atoms, which are most, each get a loop
 * without a loop inside.
 */
export interface Templates {
  readonly count: number;
  /** Ends of the templates of one, of two and of three atoms. */
  readonly ends: readonly [ones: number, twos: number, threes: number];
  /** Hash with which each template starts, so that equal atoms in two templates are two features. */
  readonly seeds: Int32Array;
  readonly lengths: Int32Array;
  /** Atoms that the templates join, one template after the other. */
  readonly slots: Int32Array;
}

/**
 * Reads templates such as `s0.word b0.tag`: the names of the atoms to join, separated by blanks.
 *
 * Throws a `RangeError` on a name that is not in `atoms`.
 */
export function readTemplates(atoms: readonly string[], templates: readonly string[]): Templates {
  const read = templates
    .map((template) => ({ seed: hashText(template), slots: template.split(" ").map((name) => slotOf(atoms, name)) }))
    .toSorted((a, b) => a.slots.length - b.slots.length);
  const upTo = (length: number) => read.filter(({ slots }) => slots.length <= length).length;
  return {
    count: read.length,
    ends: [upTo(1), upTo(2), upTo(3)],
    seeds: Int32Array.from(read, ({ seed }) => seed),
    lengths: Int32Array.from(read, ({ slots }) => slots.length),
    slots: Int32Array.from(read.flatMap(({ slots }) => slots)),
  };
}

function slotOf(atoms: readonly string[], name: string): number {
  const slot = atoms.indexOf(name);
  if (slot === -1) throw new RangeError(`No atom is called "${name}".`);
  return slot;
}

/** Writes the table row of each template's feature to `rows`; `mask` is the number of rows, a power of two, less one. */
export function hashFeatures(templates: Templates, atoms: Int32Array, mask: number, rows: Int32Array): void {
  const { count, ends, seeds, lengths, slots } = templates;
  let [template, at] = [0, 0];
  for (; template < ends[0]; template += 1, at += 1) {
    rows[template] = finish(mix(seeds[template]!, atoms[slots[at]!]!)) & mask;
  }
  for (; template < ends[1]; template += 1, at += 2) {
    const one = mix(seeds[template]!, atoms[slots[at]!]!);
    rows[template] = finish(mix(one, atoms[slots[at + 1]!]!)) & mask;
  }
  for (; template < ends[2]; template += 1, at += 3) {
    const two = mix(mix(seeds[template]!, atoms[slots[at]!]!), atoms[slots[at + 1]!]!);
    rows[template] = finish(mix(two, atoms[slots[at + 2]!]!)) & mask;
  }
  for (; template < count; template += 1) {
    let hash = seeds[template]!;
    for (const end = at + lengths[template]!; at < end; at += 1) hash = mix(hash, atoms[slots[at]!]!);
    rows[template] = finish(hash) & mask;
  }
}
