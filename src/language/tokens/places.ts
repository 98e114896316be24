/** Where tokens stand in a text: UTF-16 offsets, `ends` exclusive. */
export interface Places {
  starts: number[];
  ends: number[];
}

/** Adds a token; returns where it ends. */
export function place(places: Places, start: number, end: number): number {
  places.starts.push(start);
  places.ends.push(end);
  return end;
}
