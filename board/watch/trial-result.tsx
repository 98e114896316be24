import type { Backtest } from "../../src/model/alert.ts";
import { LEVEL_NAMES, type Level } from "../../src/model/level.ts";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { outcomeWords } from "../words/alerts.ts";
import { becauseWords } from "../words/because.ts";
import { dayWords } from "../words/days.ts";
import { counted, decimalWords, numberWords, percentWords } from "../words/numbers.ts";
import { leadWords } from "../words/record.ts";

const LEVELS = Object.keys(LEVEL_NAMES).map(Number) as Level[];

/** What a back-test found, beside what chance alone would give. */
export function TrialResult({ result, leadDays }: { result: Backtest; leadDays: number }) {
  const { from, to, days, alerts, target, happened, method, alertsPerYear, daysAlerting } = result;
  return (
    <div class="trial-result">
      <p>
        {dayWords(from)} to {dayWords(to)}, {counted(days, "day")}. What was feared:{" "}
        <Foreign>{becauseWords(target, named)}</Foreign>; it happened{" "}
        {happened.length === 0 ? "never" : counted(happened.length, "time")}
        {happened.length === 0 || happened.length > 6 ? "" : `, on ${happened.map(dayWords).join(", ")}`}.
      </p>
      <dl class="facts wide">
        <dt>Alerts</dt>
        <dd>
          {counted(alerts.length, "alert")}, {decimalWords(alertsPerYear)} a year; alerting on{" "}
          {counted(daysAlerting, "day")} of {numberWords(days)}
        </dd>
        <dt>Precision</dt>
        <dd>{precisionWords(result, leadDays)}</dd>
        <dt>Recall</dt>
        <dd>{recallWords(result)}</dd>
        <dt>Lead time</dt>
        <dd>
          {result.medianLeadDays === null
            ? "no alert came before what happened"
            : `${leadWords(result.medianLeadDays)} what happened, in the median`}
        </dd>
        <dt>Days at level</dt>
        <dd>
          {LEVELS.map((level) => `${level} ${LEVEL_NAMES[level]}: ${numberWords(result.daysAtLevel[level])}`).join(
            "; ",
          )}
        </dd>
      </dl>
      {alerts.length === 0 ? <p>The rule would have told nothing in this time.</p> : <TrialAlerts result={result} />}
      <p class="meta">
        Method: <Foreign>{method}</Foreign>. Intervals hold 95 of 100 times.
      </p>
    </div>
  );
}

/** What could be judged, and what an alert on any day would have come to. */
function precisionWords({ precision, precisionInterval, chance, alerts }: Backtest, leadDays: number) {
  const judged = alerts.filter(({ outcome }) => ["hit", "late", "false"].includes(outcome)).length;
  const beside = chance === null ? "" : `; an alert on a random day would have had ${percentWords(chance)}`;
  if (precision === null) return `no alert could be judged${beside}`;
  const of = `${Math.round(precision * judged)} of ${counted(judged, "judged alert")}`;
  return `${percentWords(precision)}: ${of}, followed by it within ${counted(leadDays, "day")}${intervalWords(precisionInterval)}${beside}`;
}

function recallWords({ recall, recallInterval, happened }: Backtest) {
  if (recall === null) return "it never happened, so nothing could be missed";
  const of = `${Math.round(recall * happened.length)} of ${counted(happened.length, "time")} that it happened`;
  return `${percentWords(recall)}: ${of}, with an alert before${intervalWords(recallInterval)}`;
}

function intervalWords(interval: [number, number] | null) {
  return interval === null ? "" : `; between ${percentWords(interval[0])} and ${percentWords(interval[1])}`;
}

function TrialAlerts({ result: { alerts } }: { result: Backtest }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Alerts of the back-test">
      <table class="stacked">
        <caption>Alerts that the rule would have raised</caption>
        <thead>
          <tr>
            <th scope="col">Alerting from</th>
            <th scope="col">To</th>
            <th scope="col">Highest</th>
            <th scope="col">What became of it</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {alerts.map(({ began, ended, peak, because, hit, leadDays, outcome }) => (
            <tr key={began}>
              <th scope="row">{dayWords(began)}</th>
              <td data-label="To: ">{ended === null ? "still open" : dayWords(ended)}</td>
              <td data-label="Highest: ">
                {peak} {LEVEL_NAMES[peak]}
              </td>
              <td data-label="Became: ">
                {outcomeWords(outcome)}
                {hit === null ? "" : `; it happened on ${dayWords(hit)}`}
                {leadDays === null ? "" : `, alert ${leadWords(leadDays)}`}
              </td>
              <td data-label="Why: ">
                <Foreign>{becauseWords(because, named)}</Foreign>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
