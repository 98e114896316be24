import type { DirectedRelation } from "../../src/model/relation.ts";
import { tablesOpen } from "../keys.ts";
import { named } from "../status.ts";
import { dayWords } from "../words/days.ts";
import { counted, decimalWords } from "../words/numbers.ts";
import { Chart } from "./chart.tsx";
import { DayTable } from "./day-table.tsx";
import type { RollingDay } from "./rolling.ts";

interface DirectionProps {
  relation: DirectedRelation;
  days: readonly RollingDay[];
  now: string;
  known: string;
  top: number;
}

/** One direction of a pair: what stands out, the series against its norm, and the same in figures. */
export function Direction({ relation, days, ...axis }: DirectionProps) {
  const { actor, recipient, norm, series, surprises } = relation;
  const label = `${named(actor)} towards ${named(recipient)}`;
  const strongest = surprises.toSorted((one, other) => other.bits - one.bits)[0];
  return (
    <figure class="direction">
      <figcaption>
        <h2>
          {named(actor)} <span aria-label="towards">→</span> {named(recipient)}
        </h2>
        {strongest ? <p class="because">{strongest.because}</p> : null}
      </figcaption>
      <Chart label={label} days={days} norm={norm} {...axis} />
      <p class="meta">
        Shaded: usual, eight in ten counts between {dayWords(norm.from)} and {dayWords(norm.to)}
        {norm.provisional ? `; only ${counted(norm.days, "day")}, so provisional` : ""}. On average{" "}
        {decimalWords(norm.perDay.cooperation * 30)} acts of cooperation and {decimalWords(norm.perDay.conflict * 30)}{" "}
        of conflict in 30 days.
      </p>
      <button
        type="button"
        class="quiet"
        aria-expanded={tablesOpen.value}
        onClick={() => (tablesOpen.value = !tablesOpen.value)}
      >
        {tablesOpen.value ? "Hide the table" : "Show as a table"} <kbd>t</kbd>
      </button>
      <DayTable caption={`Days with acts of ${label}`} series={series} />
    </figure>
  );
}
