import { dayNumber } from "../../src/model/day.ts";
import type { TrackLine } from "../../src/model/relation.ts";
import { Ticks } from "../parts/ticks.tsx";
import { dayWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";

interface WeekBarsProps {
  label: string;
  weeks: TrackLine["weeks"];
  /** The largest weekly count of the page: all its charts have one scale. */
  scale: number;
}

/** Acts week by week: cooperation stands above the line, solid conflict hangs below it. */
export function WeekBars({ label, weeks, scale }: WeekBarsProps) {
  const top = Math.max(1, scale);
  const from = dayNumber(weeks[0]?.from ?? "") ?? 0;
  const end = dayNumber(weeks.at(-1)?.to ?? "") ?? from;
  return (
    <svg class="weeks" width="100%" role="img" aria-label={`${label}: ${summary(weeks)}`}>
      <svg height="84%">
        {weeks.map((week, index) => (
          <g key={week.from}>
            <title>{weekWords(week)}</title>
            <Bar index={index} of={weeks.length} from={50 - (week.cooperation / top) * 50} to={50} kind="cooperation" />
            <Bar index={index} of={weeks.length} from={50} to={50 + (week.conflict / top) * 50} kind="conflict" />
          </g>
        ))}
        <line class="base" x1="0" x2="100%" y1="50%" y2="50%" />
        <text x="0" y="0" dy="0.9em">
          cooperation, up to {top} a week
        </text>
        <text x="0" y="100%" dy="-0.3em">
          conflict
        </text>
      </svg>
      <Ticks from={from} end={end} />
    </svg>
  );
}

interface BarProps {
  index: number;
  of: number;
  from: number;
  to: number;
  kind: "cooperation" | "conflict";
}

function Bar({ index, of, from, to, kind }: BarProps) {
  if (from === to) return null;
  const width = 100 / of;
  return (
    <rect
      class={kind}
      x={`${(index * width).toFixed(3)}%`}
      width={`${(width * 0.85).toFixed(3)}%`}
      y={`${from.toFixed(3)}%`}
      height={`${(to - from).toFixed(3)}%`}
    />
  );
}

function weekWords({ from, to, cooperation, conflict }: TrackLine["weeks"][number]) {
  return `${dayWords(from)} to ${dayWords(to)}: ${counted(cooperation, "act")} of cooperation, ${conflict} of conflict`;
}

function summary(weeks: TrackLine["weeks"]) {
  const sum = (track: "cooperation" | "conflict") => weeks.reduce((total, week) => total + week[track], 0);
  const all = `${counted(sum("cooperation"), "act")} of cooperation and ${sum("conflict")} of conflict in ${counted(weeks.length, "week")}`;
  const last = weeks.at(-1);
  return last === undefined ? "no week is known" : `${all}. The last week, ${weekWords(last)}.`;
}
