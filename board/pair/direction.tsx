import type { Change } from "../../src/model/change.ts";
import type { DirectedRelation, Norm } from "../../src/model/relation.ts";
import { Foreign } from "../parts/foreign.tsx";
import { TableSwitch } from "../parts/table-switch.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { dayWords } from "../words/days.ts";
import { counted, decimalWords } from "../words/numbers.ts";
import { Chart } from "./chart.tsx";
import { DayTable } from "./day-table.tsx";
import type { RollingDay } from "./rolling.ts";

interface DirectionProps {
  relation: DirectedRelation;
  /** Lasting changes of this direction. */
  changes: readonly Change[];
  days: readonly RollingDay[];
  now: string;
  known: string;
  top: number;
}

/** One direction of a pair: what stands out, the series against its norm, and the same in figures. */
export function Direction({ relation, changes, days, ...axis }: DirectionProps) {
  const { actor, recipient, norm, series, surprises } = relation;
  const label = `${named(actor)} towards ${named(recipient)}`;
  const strongest = surprises.toSorted((one, other) => other.bits - one.bits)[0];
  return (
    <figure class="direction">
      <figcaption>
        <h2>
          {named(actor)} <span aria-label="towards">→</span> {named(recipient)}
        </h2>
        {strongest ? <p class="because">{becauseWords(strongest.because, named)}</p> : null}
      </figcaption>
      <Chart label={label} days={days} norm={norm} changes={changes} {...axis} />
      {changes.map(({ day, track, because }) => (
        <p key={`${day} ${track}`} class="because">
          <Foreign>{becauseWords(because, named)}</Foreign>
        </p>
      ))}
      <p class="meta">
        {bandWords(norm)} On average {decimalWords(norm.perDay.cooperation * 30)} acts of cooperation and{" "}
        {decimalWords(norm.perDay.conflict * 30)} of conflict in 30 days.
      </p>
      <TableSwitch />
      <DayTable caption={`Days with acts of ${label}`} series={series} />
    </figure>
  );
}

function bandWords({ band, from, to, days, provisional }: Norm) {
  const resting = `${dayWords(from)} to ${dayWords(to)}${provisional ? `, only ${counted(days, "day")}, so provisional` : ""}`;
  const seldom = band.cooperation.high === 0 && band.conflict.high === 0;
  return seldom ? `Usual is no act at all (${resting}).` : `Shaded: usual, eight in ten counts (${resting}).`;
}
