import { dayNumber } from "../../src/model/day.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import { tablesOpen } from "../keys.ts";
import { dayWords, daysFrom } from "../words/days.ts";
import { counted } from "../words/numbers.ts";
import type { LevelRun } from "./level-runs.ts";
import { Ticks } from "./ticks.tsx";
import { TableSwitch } from "./table-switch.tsx";

const LEVELS = 5;
/** Share of the width that a run must have for its number alone, and for its word as well. */
const ROOM_FOR_NUMBER = 0.04;
const ROOM_FOR_WORD = 0.24;
/** Height left for the words over the highest step. */
const HEADROOM = 0.18;

/** The level of each day as steps, with a table behind them. */
export function LevelSteps({ label, runs }: { label: string; runs: readonly LevelRun[] }) {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return <p class="meta">No day is known yet.</p>;
  const from = dayNumber(first.from) ?? 0;
  const end = dayNumber(last.to) ?? from;
  return (
    <figure class="level-steps">
      <svg
        width="100%"
        role="img"
        aria-label={`${label}. Now ${last.level} ${LEVEL_NAMES[last.level]}, since ${dayWords(last.from)}.`}
      >
        <svg height="80%">
          {runs.map((run) => (
            <Step key={run.from} run={run} from={from} days={end - from + 1} />
          ))}
          <line class="base" x1="0" x2="100%" y1="100%" y2="100%" />
        </svg>
        <Ticks from={from} end={end} />
      </svg>
      <TableSwitch />
      <RunTable caption={label} runs={runs} />
    </figure>
  );
}

function Step({ run, from, days }: { run: LevelRun; from: number; days: number }) {
  const start = ((dayNumber(run.from) ?? from) - from) / days;
  const width = ((dayNumber(run.to) ?? from) - from + 1) / days - start;
  const height = (run.level / LEVELS) * (1 - HEADROOM);
  const words = width > ROOM_FOR_WORD ? `${run.level} ${LEVEL_NAMES[run.level]}` : String(run.level);
  return (
    <g class={`level-${run.level}`}>
      <title>{runWords(run)}</title>
      <rect x={share(start)} width={share(width)} y={share(1 - height)} height={share(height)} />
      {width < ROOM_FOR_NUMBER ? null : (
        <text x={share(start)} dx="0.2em" y={share(1 - height)} dy="-0.3em">
          {words}
        </text>
      )}
    </g>
  );
}

function RunTable({ caption, runs }: { caption: string; runs: readonly LevelRun[] }) {
  return (
    <div class="scroll" hidden={!tablesOpen.value} tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Level</th>
            <th scope="col" class="number">
              Days
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.toReversed().map((run) => (
            <tr key={run.from}>
              <th scope="row">{dayWords(run.from)}</th>
              <td>{dayWords(run.to)}</td>
              <td>
                {run.level} {LEVEL_NAMES[run.level]}
              </td>
              <td class="number">{lasting(run)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function runWords(run: LevelRun) {
  return `${run.level} ${LEVEL_NAMES[run.level]}, ${dayWords(run.from)} to ${dayWords(run.to)}, ${counted(lasting(run), "day")}`;
}

function lasting({ from, to }: LevelRun) {
  return (daysFrom(from, to) ?? 0) + 1;
}

function share(of: number) {
  return `${(of * 100).toFixed(3)}%`;
}
