import { isoDay } from "../../src/model/day.ts";
import { dayWords } from "../words/days.ts";

/** The first, the middle and the last day. */
export function Ticks({ from, end }: { from: number; end: number }) {
  const middle = Math.round((from + end) / 2);
  return (
    <g class="ticks">
      <text x="0" y="96%">
        {dayWords(isoDay(from))}
      </text>
      {end - from < 20 ? null : (
        <text x="50%" y="96%" text-anchor="middle">
          {dayWords(isoDay(middle))}
        </text>
      )}
      {end === from ? null : (
        <text x="100%" y="96%" text-anchor="end">
          {dayWords(isoDay(end))}
        </text>
      )}
    </g>
  );
}
