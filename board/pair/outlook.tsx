import type { KeptForecast } from "../../src/model/forecast.ts";
import { asOf, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { ForecastList } from "../forecast/forecast-list.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { classWords } from "../words/forecasts.ts";
import { dayWords } from "../words/days.ts";
import { chanceWords, likelihoodWords } from "../words/likelihood.ts";

const CLASSES = ["material-conflict", "reduced-relations", "sanction", "force", "material-cooperation"] as const;
const HORIZONS = [7, 30, 90] as const;
const MOST = "200";

/** The newest forecasts of a pair: all classes and windows at a glance, then each with its reasons. */
export function Outlook({ a, b }: { a: string; b: string }) {
  const day = asOf.value;
  const [first, second] = [a, b].sort();
  const query = { ...asOfDay(day), a: first ?? a, b: second ?? b, limit: MOST };
  const answer = useAnswer(`outlook ${a} ${b} ${day}`, (signal) => ask.forecasts({ ...query, state: "open" }, signal));
  return (
    <section aria-labelledby="outlook">
      <h2 id="outlook">What is expected</h2>
      <Shown answer={answer} what="the forecasts">
        {({ forecasts }) => {
          const newest = newestOfEach(forecasts);
          if (newest.length === 0) return <NoOutlook />;
          return (
            <>
              <Matrix forecasts={newest} />
              <ForecastList forecasts={newest} ofOnePair />
              <p class="onward">
                <a href={to("/forecasts", { state: "scored", pair: `${first}/${second}` })}>
                  What became of earlier forecasts of this pair
                </a>
              </p>
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function NoOutlook() {
  return (
    <Nothing>
      <p>No forecast of this pair is open. They are made once a day for every watched pair: watch it, and come back.</p>
    </Nothing>
  );
}

/** Of each class and horizon the newest; forecasts come newest first. */
function newestOfEach(forecasts: readonly KeptForecast[]): KeptForecast[] {
  return CLASSES.flatMap((of) =>
    HORIZONS.flatMap((horizon) => {
      const found = forecasts.find((each) => each.class === of && each.horizon === horizon);
      return found === undefined ? [] : [found];
    }),
  );
}

function Matrix({ forecasts }: { forecasts: readonly KeptForecast[] }) {
  const days = [...new Set(forecasts.map(({ day }) => day))].sort();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Forecasts at a glance">
      <table class="stacked">
        <caption>
          Chance that at least one such act between the two becomes known, said on {days.map(dayWords).join(" and ")}
        </caption>
        <thead>
          <tr>
            <th scope="col">Act</th>
            {HORIZONS.map((horizon) => (
              <th key={horizon} scope="col">
                Within {horizon} days
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CLASSES.map((of) => (
            <tr key={of}>
              <th scope="row">{classWords(of)}</th>
              {HORIZONS.map((horizon) => (
                <Chance
                  key={horizon}
                  label={`Within ${horizon} days: `}
                  of={forecasts.find((each) => each.class === of && each.horizon === horizon) ?? null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Chance({ label, of }: { label: string; of: KeptForecast | null }) {
  if (of === null) {
    return (
      <td class="meta" data-label={label}>
        not forecast
      </td>
    );
  }
  return (
    <td data-label={label}>
      <strong>{chanceWords(of.probability)}</strong> {likelihoodWords(of.probability)}
    </td>
  );
}
