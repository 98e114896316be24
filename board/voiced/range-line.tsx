import type { VoicedForecast } from "../../src/model/voiced.ts";
import { chanceRange, rangeWords } from "../words/voiced.ts";

const ROW_REM = 2.2;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** The ranges of several forecasts on one line from 0 to 100 %, each under the name of who gave it. */
export function RangeLine({ forecasts }: { forecasts: readonly VoicedForecast[] }) {
  const drawn = forecasts.flatMap((forecast) => {
    const range = chanceRange(forecast);
    return range === null ? [] : [{ forecast, ...range }];
  });
  if (drawn.length === 0) return null;
  const height = drawn.length * ROW_REM;
  return (
    <figure class="range-line">
      <svg
        style={{ height: `${height + ROW_REM}rem` }}
        role="img"
        aria-label={`Chances given: ${drawn.map(({ forecast }) => `${forecast.speaker.name}, ${rangeWords(forecast)}`).join("; ")}.`}
      >
        {TICKS.map((at) => (
          <g key={at}>
            <line class="tick" x1={percent(at)} x2={percent(at)} y1="0" y2={`${height}rem`} />
            <text
              class="tick-words"
              x={percent(at)}
              y={`${height + 1.2}rem`}
              text-anchor={at === 0 ? "start" : at === 1 ? "end" : "middle"}
            >
              {`${at * 100} %`}
            </text>
          </g>
        ))}
        {drawn.map(({ forecast, low, high }, index) => (
          <g key={forecast.id}>
            <rect
              x={percent(low)}
              width={percent(Math.max(0.01, high - low))}
              y={`${index * ROW_REM + 1.2}rem`}
              height="0.7rem"
            />
            <text
              x={percent(low > 0.5 ? high : low)}
              y={`${index * ROW_REM + 0.9}rem`}
              text-anchor={low > 0.5 ? "end" : "start"}
            >
              {forecast.speaker.name}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
