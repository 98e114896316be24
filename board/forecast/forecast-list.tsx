import type { KeptForecast } from "../../src/model/forecast.ts";
import { to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { classWords, comparedWords, effectWords, madeWords, scoreWords, windowWords } from "../words/forecasts.ts";
import { chanceWords, likelihoodWords } from "../words/likelihood.ts";

interface ForecastListProps {
  forecasts: readonly KeptForecast[];
  /** Whether all are of the pair whose page this is, which then need not be named. */
  ofOnePair?: boolean;
}

/** Forecasts as rows that read like sentences. */
export function ForecastList({ forecasts, ofOnePair = false }: ForecastListProps) {
  return (
    <ol class="forecasts">
      {forecasts.map((forecast) => (
        <ForecastRow key={forecast.id} forecast={forecast} names={!ofOnePair} />
      ))}
    </ol>
  );
}

function ForecastRow({ forecast, names }: { forecast: KeptForecast; names: boolean }) {
  const { a, b, probability, horizon, score } = forecast;
  const outcome = scoreWords(forecast);
  return (
    <li data-row>
      <p class="chance">
        <strong>{likelihoodWords(probability)}</strong> {chanceWords(probability)}
      </p>
      <div>
        <h3>
          {classWords(forecast.class)} within {horizon} days
          {names ? (
            <>
              :{" "}
              <a href={to(`/pair/${a}/${b}`, { tab: "forecasts" })}>
                {named(a)} and {named(b)}
              </a>
            </>
          ) : null}
        </h3>
        {outcome === null ? null : (
          <p class="because">
            <strong>{outcome}</strong>{" "}
            {score?.evidence ? (
              <a href={to(`/document/${score.evidence.documentId}`, { event: score.evidence.eventId })}>
                The report that decided
              </a>
            ) : null}
          </p>
        )}
        <p class="because">{comparedWords(forecast)}</p>
        <Drivers forecast={forecast} />
        <p class="meta">
          Window: {windowWords(forecast)}
          {score === null && forecast.due < lookingFrom() ? ", closed and waiting to be scored" : ""}.{" "}
          {madeWords(forecast)} Method: <Foreign>{forecast.method}</Foreign>.
        </p>
      </div>
    </li>
  );
}

/** What moved a probability, strongest first. */
export function Drivers({ forecast: { drivers } }: { forecast: KeptForecast }) {
  if (drivers.length === 0) return <p class="meta">Nothing in particular moved it.</p>;
  return (
    <ul class="plain drivers">
      {drivers.map(({ words, effect }) => (
        <li key={words}>
          <Foreign>{becauseWords(words, named)}</Foreign> <span class="meta">{effectWords(effect)}</span>
        </li>
      ))}
    </ul>
  );
}
