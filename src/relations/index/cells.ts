import { emptyList, insert, type IntList } from "./int-list.ts";

/**
 * The acts of one directed pair, one a day and type, rising: two numbers each, the first from day and type, the second the
 * day on which the first report of it became known.
 */
export type Cells = IntList;

export const emptyCells: () => Cells = emptyList;

/** More than there are event types. */
const TYPES = 32;

/** Keeps an act; one that is there already only becomes known earlier. Returns whether it is new. */
export function keepCell(cells: Cells, day: number, type: number, knownDay: number): boolean {
  const { values } = cells;
  const place = day * TYPES + type;
  const position = positionOf(cells, place);
  if (position < cells.length && values[position] === place) {
    values[position + 1] = Math.min(values[position + 1] as number, knownDay);
    return false;
  }
  insert(cells, position, place, knownDay);
  return true;
}

/** Calls back with each act between two days, both inclusive, that was known by a day. */
export function eachCell(
  cells: Cells,
  { from, to, until }: { from: number; to: number; until: number },
  tell: (day: number, type: number) => void,
): void {
  const { values, length } = cells;
  const end = (to + 1) * TYPES;
  for (let i = positionOf(cells, from * TYPES); i < length; i += 2) {
    const place = values[i] as number;
    if (place >= end) return;
    if ((values[i + 1] as number) <= until) tell(Math.floor(place / TYPES), ((place % TYPES) + TYPES) % TYPES);
  }
}

/** Where the first act at or after a place stands. */
function positionOf({ values, length }: Cells, place: number): number {
  let low = 0;
  let high = length / 2;
  // News is mostly of the newest day.
  if (high > 0 && (values[length - 2] as number) < place) return length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[2 * middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
