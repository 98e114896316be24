import type { Fault, Faults, Path } from "../../warning/watch/define/fault.ts";

/** Where something stands: its file, what it is called in sentences, and its lines. */
export interface Place {
  file: string;
  /** What codes of faults begin with. */
  room: "plan" | "drill";
  /** Such as `plan "trade-with-moscow"`; `null` for the file itself. */
  about: string | null;
  lineOf: (path: Path) => number;
}

/** Opens a list of faults of plans or drills, or goes on with one. */
export function openFaults({ file, room, about, lineOf }: Place, list: Fault[] = []): Faults {
  return {
    list,
    add(code, path, what) {
      const of = about === null ? "" : `, ${about}`;
      const end = /[.?]$/.test(what) ? "" : ".";
      list.push({ code: `${room}.${code}`, message: `${file}, line ${lineOf(path)}${of}: ${what}${end}` });
    },
  };
}

/** Where a part of a place stands, such as a step of a plan: its own keys come after `PART`. */
export function partOf({ about, lineOf, ...place }: Place, part: string, path: Path): Place {
  const name = about === null ? part : `${about}, ${part}`;
  return { ...place, about: name, lineOf: (within) => lineOf([...path, ...within.slice(PART.length)]) };
}

/** Stands before the keys of a part, since `check` leaves the first two keys of a path out of its sentences. */
export const PART: Path = ["part", 0];
