import type { IndicatorView } from "../../src/model/indicator.ts";
import { tablesOpen } from "../keys.ts";
import { dayWords } from "../words/days.ts";
import { amountWords, counted, numberWords } from "../words/numbers.ts";

const MOST = 400;

/** A series in figures, the newest first, with the day on which each value became known. */
export function ValueTable({ view: { series, observations } }: { view: IndicatorView }) {
  const rows = observations.toReversed().slice(0, MOST);
  const caption = `${series.title}, ${series.unit}`;
  return (
    <div class="scroll day-table" hidden={!tablesOpen.value} tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>
          {caption}
          {rows.length < observations.length
            ? `: the newest ${rows.length} of ${numberWords(observations.length)}`
            : ""}
        </caption>
        <thead>
          <tr>
            <th scope="col">{series.frequency === "day" ? "Day" : `First day of the ${series.frequency}`}</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col">Known since</th>
            <th scope="col">Revised</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, value, knownDay, revisions }) => (
            <tr key={day}>
              <th scope="row">{dayWords(day)}</th>
              <td class="number">{value === null ? "missing" : amountWords(value)}</td>
              <td>{dayWords(knownDay)}</td>
              <td>{revisions === 0 ? "" : counted(revisions, "time")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
