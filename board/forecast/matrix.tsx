import type { KeptForecast } from "../../src/model/forecast.ts";
import { dayWords } from "../words/days.ts";
import { classWords } from "../words/forecasts.ts";
import { chanceWords, likelihoodWords } from "../words/likelihood.ts";

const CLASSES = ["material-conflict", "reduced-relations", "sanction", "force", "material-cooperation"] as const;
const HORIZONS = [7, 30, 90] as const;

/** The newest forecasts of one pair: all classes and windows at a glance. */
export function Matrix({ forecasts, of: pair }: { forecasts: readonly KeptForecast[]; of: string }) {
  const days = [...new Set(forecasts.map(({ day }) => day))].sort();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={`Forecasts at a glance: ${pair}`}>
      <table class="stacked">
        <caption>
          Chance that at least one such act between {pair} becomes known, said on {days.map(dayWords).join(" and ")}
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

/** Of each class and horizon the newest; forecasts come newest first. */
export function newestOfEach(forecasts: readonly KeptForecast[]): KeptForecast[] {
  return CLASSES.flatMap((of) =>
    HORIZONS.flatMap((horizon) => {
      const found = forecasts.find((each) => each.class === of && each.horizon === horizon);
      return found === undefined ? [] : [found];
    }),
  );
}
