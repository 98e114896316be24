import type { AlertRecord } from "../../src/model/alert.ts";
import { leadWords, recordOf, recordShares } from "../words/record.ts";
import { numberWords } from "../words/numbers.ts";
import { Foreign } from "../parts/foreign.tsx";

interface RecordsProps {
  records: readonly AlertRecord[];
  /** Titles of watches by their ids. */
  titles: ReadonlyMap<string, string>;
}

/** Precision, recall and lead time by the verdicts of the desk, each with its count. */
export function AlertRecords({ records, titles }: RecordsProps) {
  if (records.every(({ judged }) => judged === 0)) {
    return (
      <p class="meta">
        No alert has been judged yet. Open a past one and give a verdict: the record is made of these and nothing else.
      </p>
    );
  }
  return (
    <>
      <p class="meta">
        By the verdicts given. Precision: alerts after which the thing did happen, useful or late, of all judged.
        Recall: the same, of all that happened. Lead time: median from the alert to what happened.
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Record of the alerts">
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">Of</th>
              <th scope="col" class="number">
                Alerts
              </th>
              <th scope="col" class="number">
                Judged
              </th>
              <th scope="col">Precision</th>
              <th scope="col">Recall</th>
              <th scope="col">Lead time</th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <Row key={record.of} record={record} titles={titles} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ record, titles }: { record: AlertRecord; titles: ReadonlyMap<string, string> }) {
  const { precision, recall } = recordShares(record);
  return (
    <tr>
      <th scope="row">
        <Foreign>{recordOf(record.of, titles)}</Foreign>
      </th>
      <td class="number" data-label="Alerts: ">
        {numberWords(record.alerts)}
      </td>
      <td class="number" data-label="Judged: ">
        {numberWords(record.judged)}
      </td>
      <td data-label="Precision: ">{precision}</td>
      <td data-label="Recall: ">{recall}</td>
      <td data-label="Lead time: ">{leadWords(record.leadDays)}</td>
    </tr>
  );
}
