import type { Forecaster } from "../../src/model/voiced.ts";
import { asOf, here } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { hundredths } from "../words/forecasts.ts";
import { numberWords } from "../words/numbers.ts";
import { brierWords } from "../words/voiced.ts";

/** How good the forecasts of each maker were, over how many, against always saying a half. */
export function Forecasters() {
  const day = asOf.value;
  const answer = useAnswer(`forecasters ${day}`, (signal) => ask.forecasters(asOfDay(day), signal));
  return (
    <Shown answer={answer} what="their records">
      {({ forecasters }) =>
        forecasters.length === 0 ? (
          <p class="meta">Nobody has voiced a forecast yet.</p>
        ) : (
          <div class="scroll" tabIndex={0} role="region" aria-label="Records of makers">
            <table class="stacked">
              <thead>
                <tr>
                  <th scope="col">Who</th>
                  <th scope="col" class="number">
                    Forecasts
                  </th>
                  <th scope="col">Mean Brier score</th>
                  <th scope="col">Interval of 95 %</th>
                  <th scope="col">Against always saying a half</th>
                </tr>
              </thead>
              <tbody>
                {forecasters.map((each) => (
                  <Row key={each.name} of={each} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Shown>
  );
}

function Row({ of: { name, country, forecasts, scored, brier, interval, reference } }: { of: Forecaster }) {
  return (
    <tr>
      <th scope="row">
        <a href={here({ speaker: name })}>
          <Foreign>{name}</Foreign>
        </a>
        {country === null ? null : (
          <span class="meta">
            <Foreign>{`, ${named(country)}`}</Foreign>
          </span>
        )}
      </th>
      <td class="number" data-label="Forecasts: ">
        {numberWords(forecasts)}
      </td>
      <td data-label="Mean Brier score: ">{brierWords({ brier, scored })}</td>
      <td data-label="Interval of 95 %: ">
        {interval === null ? "–" : `${hundredths(interval[0])} to ${hundredths(interval[1])}`}
      </td>
      <td data-label="Against always saying a half: ">{againstWords(brier, reference)}</td>
    </tr>
  );
}

function againstWords(brier: number | null, reference: number | null) {
  if (brier === null || reference === null) return "–";
  const way = brier < reference ? "better than" : brier > reference ? "worse than" : "the same as";
  return `${way} ${hundredths(reference)}`;
}
