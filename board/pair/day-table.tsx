import type { SeriesDay } from "../../src/model/relation.ts";
import { tablesOpen } from "../keys.ts";
import { dayWords } from "../words/days.ts";
import { decimalWords } from "../words/numbers.ts";

/** The days with acts, newest first: the chart in figures. */
export function DayTable({ caption, series }: { caption: string; series: readonly SeriesDay[] }) {
  const days = series.filter(({ scale }) => scale !== null).toReversed();
  return (
    <div class="scroll day-table" hidden={!tablesOpen.value} tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" class="number">
              Cooperation in words
            </th>
            <th scope="col" class="number">
              Cooperation in deeds
            </th>
            <th scope="col" class="number">
              Conflict in words
            </th>
            <th scope="col" class="number">
              Conflict in deeds
            </th>
            <th scope="col" class="number">
              Mean scale, −10 to +10
            </th>
            <th scope="col" class="number">
              Independent reports
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, counts, scale, stories }) => (
            <tr key={day}>
              <th scope="row">{dayWords(day)}</th>
              <td class="number">{counts["verbal-cooperation"]}</td>
              <td class="number">{counts["material-cooperation"]}</td>
              <td class="number">{counts["verbal-conflict"]}</td>
              <td class="number">{counts["material-conflict"]}</td>
              <td class="number">{scale === null ? "" : decimalWords(scale)}</td>
              <td class="number">{stories}</td>
            </tr>
          ))}
          {days.length === 0 ? (
            <tr>
              <td colSpan={7}>No day with an act in this time.</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
