import { countUntil, type Stream } from "./history.ts";

/** Whether an act of the class (its bit) falls within `horizon` days after the origin. */
export function happens(stream: Stream, bit: number, origin: number, horizon: number): boolean {
  const end = countUntil(stream, origin + horizon);
  for (let at = countUntil(stream, origin); at < end; at++) if (((stream.classes[at] ?? 0) & (1 << bit)) !== 0) return true;
  return false;
}
