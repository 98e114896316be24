import { useState } from "preact/hooks";
import type { IndicatorSeries, IndicatorView } from "../../src/model/indicator.ts";
import { asOf, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { becauseWords, titleWords } from "../words/because.ts";
import { dayWords } from "../words/days.ts";
import { kindWords } from "../words/economy.ts";
import { amountWords, counted, decimalWords, roughWords } from "../words/numbers.ts";

/** Each row asks for its own values: no more are shown at once than can be asked for at once. */
const STEP = 30;

/** The series by what they measure, each with its newest value against its own past. */
export function SeriesList({ series }: { series: readonly IndicatorSeries[] }) {
  const [most, setMost] = useState(STEP);
  const shown = Map.groupBy(series.slice(0, most), ({ kind }) => kind);
  return (
    <>
      {[...shown].map(([kind, ofKind]) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{kindWords(kind)}</h2>
          <ul class="series">
            {ofKind.map((each) => (
              <li key={each.id} data-row>
                <a href={to("/indicators", { id: each.id })}>
                  <Foreign>{titleWords(each.title, named)}</Foreign>
                </a>
                <Newest series={each} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {most < series.length ? (
        <p>
          <button type="button" onClick={() => setMost(most + STEP)}>
            Show more of {counted(series.length, "series", "series")}
          </button>
        </p>
      ) : null}
    </>
  );
}

function Newest({ series }: { series: IndicatorSeries }) {
  const day = asOf.value;
  const answer = useAnswer(`series ${series.id} ${day}`, (signal) =>
    ask.indicator({ ...asOfDay(day), id: series.id }, signal),
  );
  return (
    <div>
      <Shown answer={answer} what="its values">
        {(view) => <NewestWords view={view} />}
      </Shown>
    </div>
  );
}

function NewestWords({ view: { series, observations, norm, stale } }: { view: IndicatorView }) {
  const last = observations.findLast(({ value }) => value !== null);
  if (last === undefined || last.value === null) return <p class="meta">No value is known yet.</p>;
  return (
    <>
      <p>
        <strong>
          {amountWords(last.value)} <Foreign>{series.unit}</Foreign>
        </strong>
        , {dayWords(last.day)}
        {norm === null ? null : (
          <>
            ; usual {roughWords(norm.low)} to {roughWords(norm.high)}, {decimalWords(norm.bits)} bits
          </>
        )}
      </p>
      <p class="meta">
        {stale === null ? null : (
          <strong>
            <Foreign>{`Stale: ${becauseWords(stale, named)} `}</Foreign>
          </strong>
        )}
        {norm === null ? "Too short a past to say what is usual." : null}
      </p>
    </>
  );
}
