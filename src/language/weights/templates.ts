import { finish, hashText, mix } from "./hash.ts";

/** Feature templates made ready: which atoms each joins, as flat arrays for one tight loop. */
export interface Templates {
  readonly count: number;
  /** Hash with which each template starts, so that equal atoms in two templates are two features. */
  readonly seeds: Int32Array;
  /** End of each template in `slots`. */
  readonly ends: Int32Array;
  /** Atoms that the templates join, one template after the other. */
  readonly slots: Int32Array;
}

/**
 * Reads templates such as `s0.word b0.tag`: the names of the atoms to join, separated by blanks.
 *
 * Throws a `RangeError` on a name that is not in `atoms`.
 */
export function readTemplates(atoms: readonly string[], templates: readonly string[]): Templates {
  const slots: number[] = [];
  const ends = templates.map((template) => {
    for (const name of template.split(" ")) {
      const slot = atoms.indexOf(name);
      if (slot === -1) throw new RangeError(`No atom is called "${name}" (template "${template}").`);
      slots.push(slot);
    }
    return slots.length;
  });
  return {
    count: templates.length,
    seeds: Int32Array.from(templates, (template) => hashText(template)),
    ends: Int32Array.from(ends),
    slots: Int32Array.from(slots),
  };
}

/** Writes the table row of each template's feature to `rows`; `mask` is the number of rows, a power of two, less one. */
export function hashFeatures(templates: Templates, atoms: Int32Array, mask: number, rows: Int32Array): void {
  const { count, seeds, ends, slots } = templates;
  let at = 0;
  for (let template = 0; template < count; template += 1) {
    let hash = seeds[template]!;
    for (const end = ends[template]!; at < end; at += 1) hash = mix(hash, atoms[slots[at]!]!);
    rows[template] = finish(hash) & mask;
  }
}
