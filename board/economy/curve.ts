import { dayNumber } from "../../src/model/day.ts";

/** A value of a series on a day; `null` where it is told to be missing. */
export interface Point {
  day: string;
  value: number | null;
}

export interface Frame {
  from: string;
  to: string;
  low: number;
  high: number;
}

/** Days and values that the curve needs, with room above and below; `null` without any value. */
export function frameOf(points: readonly Point[], more: readonly number[] = []): Frame | null {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || known.length === 0) return null;
  const [low, high] = [...known, ...more].reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [known[0] ?? 0, known[0] ?? 0],
  );
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  return { from: first.day, to: last.day, low: low >= 0 ? Math.max(0, low - room) : low - room, high: high + room };
}

/** How far along and how far down a value lies in its frame, 0 to 100. */
export function placeOf(day: string, value: number, { from, to, low, high }: Frame): { x: number; y: number } {
  const start = dayNumber(from) ?? 0;
  const days = Math.max(1, (dayNumber(to) ?? start) - start);
  return {
    x: (((dayNumber(day) ?? start) - start) / days) * 100,
    y: (1 - (value - low) / (high - low)) * 100,
  };
}

/** The curve as the `d` of a path in a frame of 100 by 100; broken wherever nothing is known. */
export function curvePath(
  points: readonly Point[],
  gaps: readonly { from: string; to: string }[],
  frame: Frame,
): string {
  const steps: string[] = [];
  let last: string | null = null;
  for (const { day, value } of points) {
    if (value === null) {
      last = null;
      continue;
    }
    const { x, y } = placeOf(day, value, frame);
    const before: string | null = last;
    const broken = before === null || gaps.some(({ from, to }) => from < day && to > before);
    // A line of no length shows a value that stands alone.
    const at = `${x.toFixed(2)} ${y.toFixed(2)}`;
    steps.push(broken ? `M${at}h0` : `L${at}`);
    last = day;
  }
  return steps.join("");
}
