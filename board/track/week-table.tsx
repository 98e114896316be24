import type { PartnerTrack } from "../../src/model/relation.ts";
import { tablesOpen } from "../keys.ts";
import { dayWords } from "../words/days.ts";

interface WeekTableProps {
  lines: PartnerTrack["lines"];
  naming: (code: string) => string;
}

/** Both directions with one partner in figures, the newest week first; weeks without an act are left out. */
export function WeekTable({ lines, naming }: WeekTableProps) {
  const [there, back] = lines;
  const caption = `Weeks with acts between ${naming(there.actor)} and ${naming(there.recipient)}`;
  const rows = there.weeks
    .map((week, index) => ({ week, counts: [week, back.weeks[index] ?? { cooperation: 0, conflict: 0 }] }))
    .filter(({ counts }) => counts.some(({ cooperation, conflict }) => cooperation + conflict > 0))
    .toReversed();
  return (
    <div class="scroll day-table" hidden={!tablesOpen.value} tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Week</th>
            {lines.flatMap(({ actor, recipient }) =>
              ["Cooperation", "Conflict"].map((track) => (
                <th key={`${actor} ${track}`} scope="col" class="number">
                  {track}, {naming(actor)} → {naming(recipient)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ week: { from, to }, counts }) => (
            <tr key={from}>
              <th scope="row">
                {dayWords(from)} to {dayWords(to)}
              </th>
              {counts.flatMap(({ cooperation, conflict }) =>
                [cooperation, conflict].map((count, index) => (
                  <td key={index} class="number">
                    {count}
                  </td>
                )),
              )}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={5}>No week with an act.</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
