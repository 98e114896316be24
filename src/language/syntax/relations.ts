import { RELATIONS, XPOS } from "../doc.ts";

/** A set of numbers of a list, one slot a number, so that asking costs one look. */
export type NumberSet = Uint8Array;

/** Relation name to the number that `Doc.labels` holds. */
export const RELATION: Readonly<Record<string, number>> = numbered(RELATIONS);

/** Penn tag to the number that `Doc.xpos` holds. */
export const PENN: Readonly<Record<string, number>> = numbered(XPOS);

/** A set of relations. A name that `RELATIONS` lacks is an error of the program. */
export function relations(...names: string[]): NumberSet {
  return numberSet(RELATION, names);
}

/** A set of Penn tags. A name that `XPOS` lacks is an error of the program. */
export function penn(...names: string[]): NumberSet {
  return numberSet(PENN, names);
}

function numbered(list: readonly string[]): Record<string, number> {
  return Object.fromEntries(list.map((name, index) => [name, index]));
}

function numberSet(numbers: Readonly<Record<string, number>>, names: readonly string[]): NumberSet {
  const set = new Uint8Array(256);
  for (const name of names) {
    const number = numbers[name];
    if (number === undefined) throw new Error(`Unknown relation or tag: ${name}.`);
    set[number] = 1;
  }
  return set;
}
