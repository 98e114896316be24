import type { KeptWord } from "../../src/model/commitment.ts";
import { asOf } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { numberWords, percentWords } from "../words/numbers.ts";

/** How often words were followed by the act, of all or of those asked for. */
export function KeptWords({ of }: { of?: (kept: KeptWord) => boolean }) {
  const day = asOf.value;
  const answer = useAnswer(`kept words ${day}`, (signal) => ask.keptWords(asOfDay(day), signal));
  return (
    <Shown answer={answer} what="the record">
      {({ kept }) => {
        const rows = of === undefined ? kept : kept.filter(of);
        return rows.length === 0 ? <NoRecord /> : <KeptTable rows={rows} />;
      }}
    </Shown>
  );
}

function NoRecord() {
  return (
    <Nothing>
      <p>No word has come to an end yet, so there is no record of what follows them.</p>
    </Nothing>
  );
}

function KeptTable({ rows }: { rows: readonly KeptWord[] }) {
  return (
    <>
      <p class="meta">
        The share of words that came to an end and were followed by the act, wholly or in part. The bar is its interval
        of 95 % (Wilson): a long bar means that few words stand behind the share.
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label="How often words were kept">
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">Of</th>
              <th scope="col">What</th>
              <th scope="col" class="number">
                Said
              </th>
              <th scope="col" class="number">
                Still open
              </th>
              <th scope="col">Followed by the act</th>
              <th scope="col">Days from word to act</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((kept) => (
              <Row key={`${kept.by} ${kept.of} ${kept.what}`} kept={kept} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ kept }: { kept: KeptWord }) {
  const { of, by, what, total, open, days } = kept;
  return (
    <tr>
      <th scope="row">
        <Foreign>{by === "state" ? named(of) : of}</Foreign>
      </th>
      <td data-label="What: ">{what}</td>
      <td class="number" data-label="Said: ">
        {numberWords(total)}
      </td>
      <td class="number" data-label="Still open: ">
        {numberWords(open)}
      </td>
      <td data-label="Followed by the act: ">
        <Share kept={kept} />
      </td>
      <td data-label="Days from word to act: ">{days === null ? "none yet" : daysWords(days)}</td>
    </tr>
  );
}

function daysWords({ median, low, high }: NonNullable<KeptWord["days"]>) {
  const most = low === high ? "" : `, mostly ${numberWords(low)} to ${numberWords(high)}`;
  return `${numberWords(median)}${most}`;
}

/** A share as words, and its interval as a bar on one line from 0 to 100 %. */
function Share({ kept: { share, interval, acted, inPart, notActed } }: { kept: KeptWord }) {
  if (share === null || interval === null) return <>none has ended yet</>;
  const [low, high] = interval;
  const ended = acted + inPart + notActed;
  return (
    <>
      {percentWords(share)} ({numberWords(acted + inPart)} of {numberWords(ended)})
      {inPart === 0 ? "" : `, ${numberWords(inPart)} in part`}
      <svg
        class="interval"
        role="img"
        aria-label={`Interval of 95 %: ${percentWords(low)} to ${percentWords(high)}, from ${numberWords(ended)}`}
      >
        <line class="axis" x1="0" x2="100%" y1="50%" y2="50%" />
        <rect x={percent(low)} width={percent(high - low)} y="25%" height="50%" />
        <line class="at" x1={percent(share)} x2={percent(share)} y1="0" y2="100%" />
      </svg>
      <span class="meta">
        {percentWords(low)} to {percentWords(high)}
      </span>
    </>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
