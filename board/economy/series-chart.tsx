import { dayNumber } from "../../src/model/day.ts";
import type { IndicatorView } from "../../src/model/indicator.ts";
import { Ticks } from "../parts/ticks.tsx";
import { dayWords } from "../words/days.ts";
import { amountWords, roughWords } from "../words/numbers.ts";
import { curvePath, type Frame, frameOf, placeOf } from "./curve.ts";

/** A series over time: broken where nothing is known, the usual of the newest value as a bar, revised values ringed. */
export function SeriesChart({ view }: { view: IndicatorView }) {
  const { series, observations, gaps, norm } = view;
  const frame = frameOf(observations, norm === null ? [] : [norm.low, norm.high]);
  if (frame === null) return <p class="meta">No value is known yet.</p>;
  return (
    <svg class="curve-chart" width="100%" role="img" aria-label={summary(view)}>
      <svg height="84%">
        {norm === null ? null : <Usual norm={norm} frame={frame} />}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path class="curve" vector-effect="non-scaling-stroke" d={curvePath(observations, gaps, frame)} />
        </svg>
        {observations.map(({ day, value, revisions }) =>
          value === null || revisions === 0 ? null : (
            <Dot key={day} kind="revised" day={day} value={value} frame={frame} words="revised" />
          ),
        )}
        {norm === null ? null : (
          <Dot kind="newest-value" day={norm.day} value={norm.value} frame={frame} words="the newest" />
        )}
        <line class="base" x1="0" x2="100%" y1="100%" y2="100%" />
        <text x="0" y="0" dy="0.9em">
          {roughWords(frame.high)} {series.unit}
        </text>
        <text x="0" y="100%" dy="-0.4em">
          {roughWords(frame.low)}
        </text>
      </svg>
      <Ticks from={dayNumber(frame.from) ?? 0} end={dayNumber(frame.to) ?? 0} />
    </svg>
  );
}

/** What was usual for the newest value: nine of ten like those of the past would lie in the bar. */
function Usual({ norm, frame }: { norm: NonNullable<IndicatorView["norm"]>; frame: Frame }) {
  const top = placeOf(norm.day, norm.high, frame);
  const bottom = placeOf(norm.day, norm.low, frame);
  return (
    <svg x={`${top.x}%`} overflow="visible">
      <rect class="usual" x="-6" width="12" y={`${top.y}%`} height={`${bottom.y - top.y}%`} />
    </svg>
  );
}

interface DotProps {
  kind: "newest-value" | "revised";
  day: string;
  value: number;
  frame: Frame;
  words: string;
}

function Dot({ kind, day, value, frame, words }: DotProps) {
  const { x, y } = placeOf(day, value, frame);
  return (
    <circle class={kind} cx={`${x}%`} cy={`${y}%`} r="4">
      <title>
        {dayWords(day)}: {amountWords(value)}, {words}
      </title>
    </circle>
  );
}

function summary({ series, observations, norm, gaps }: IndicatorView) {
  const known = observations.filter(({ value }) => value !== null);
  const last = known.at(-1);
  const usual = norm === null ? "" : `, usual ${roughWords(norm.low)} to ${roughWords(norm.high)}`;
  const missing =
    gaps.length === 0 ? "" : ` Broken ${gaps.length === 1 ? "once" : `${gaps.length} times`} where nothing is known.`;
  return `${series.title} from ${dayWords(known[0]?.day ?? "")} to ${dayWords(last?.day ?? "")}. At the end ${amountWords(last?.value ?? 0)} ${series.unit}${usual}.${missing}`;
}
