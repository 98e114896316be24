import { EVENT_TYPES } from "../../model/event.ts";
import type { ActPage } from "../../store/act-page.ts";
import { type Cells, emptyCells, keepCell } from "./cells.ts";
import { emptyList, insert, type IntList } from "./int-list.ts";

/** One direction of a pair, with its acts in memory. */
export interface IndexedDirection {
  actor: string;
  recipient: string;
  cells: Cells;
}

/**
 * All acts in memory, under the one-a-day filter: one for each day, directed pair and type, with the day on which the first
 * to tell of it became known. Eight bytes an act by pair and four by day, with some room to grow.
 */
export interface ActIndex {
  /** Takes acts in; those that are there already at most become known earlier. Returns the first day on which any of them was known. */
  learn(page: Pick<ActPage, "codes" | "types" | "acts">): number;
  /** The directions of which anything is kept between two days, both inclusive, whenever it became known. */
  between(from: number, to: number): IndexedDirection[];
  /** `null` where nothing is kept of it. */
  direction(actor: string, recipient: string): IndexedDirection | null;
}

/** Numbers of an act on a page. */
const WIDTH = 5;

export function createActIndex(): ActIndex {
  const directions: IndexedDirection[] = [];
  const numbers = new Map<string, number>();
  const days = new Map<number, IntList>();

  const numberOf = (actor: string, recipient: string): number => {
    const key = `${actor} ${recipient}`;
    const number = numbers.get(key) ?? directions.push({ actor, recipient, cells: emptyCells() }) - 1;
    numbers.set(key, number);
    return number;
  };

  return {
    learn({ codes, types, acts }) {
      const typeNumbers = new Map([...types].map(([id, type]) => [id, EVENT_TYPES.indexOf(type)]));
      const at = (i: number) => acts[i] as number;
      let number = -1;
      let since = Infinity;
      for (let i = 0; i < acts.length; i += WIDTH) {
        // Acts of one direction mostly come together.
        if (i === 0 || at(i) !== at(i - WIDTH) || at(i + 1) !== at(i + 1 - WIDTH))
          number = numberOf(codes.get(at(i)) ?? "", codes.get(at(i + 1)) ?? "");
        const { cells } = directions[number] as IndexedDirection;
        const isNew = keepCell(cells, at(i + 2), typeNumbers.get(at(i + 3)) ?? 0, at(i + 4));
        if (isNew) onDay(days, at(i + 2), number);
        since = Math.min(since, at(i + 4));
      }
      return since;
    },
    between(from, to) {
      const found = new Uint8Array(directions.length);
      for (let day = from; day <= to; day++) {
        const { values, length } = days.get(day) ?? emptyList();
        for (let i = 0; i < length; i++) found[values[i] as number] = 1;
      }
      return directions.filter((_, number) => found[number] === 1);
    },
    direction(actor, recipient) {
      const number = numbers.get(`${actor} ${recipient}`);
      return number === undefined ? null : (directions[number] ?? null);
    },
  };
}

function onDay(days: Map<number, IntList>, day: number, direction: number): void {
  const list = days.get(day) ?? emptyList();
  days.set(day, list);
  // Several acts of a day and direction come one after another.
  if (list.length === 0 || list.values[list.length - 1] !== direction) insert(list, list.length, direction);
}
