import type { ReliabilityBin } from "../../src/model/forecast.ts";
import { tablesOpen } from "../keys.ts";
import { TableSwitch } from "../parts/table-switch.tsx";
import { counted, numberWords, percentWords } from "../words/numbers.ts";

/** Chances said against how often it came true; on the dashed line both are the same. */
export function Reliability({ bins }: { bins: readonly ReliabilityBin[] }) {
  const filled = bins.filter(({ n }) => n > 0);
  if (filled.length === 0) return <p class="meta">Too few are scored to draw a curve.</p>;
  return (
    <figure class="reliability">
      <svg role="img" aria-label={`Reliability curve: ${filled.map(binWords).join("; ")}.`}>
        <svg class="plot" x="16%" y="4%" width="78%" height="78%">
          <rect class="frame" width="100%" height="100%" />
          <line class="even" x1="0" y1="100%" x2="100%" y2="0" />
          {filled.slice(1).map((bin, index) => (
            <line key={bin.from} class="curve" {...between(filled[index] ?? bin, bin)} />
          ))}
          {filled.map((bin) => (
            <g key={bin.from}>
              <circle cx={share(bin.forecast)} cy={share(1 - bin.observed)} r="0.3rem" />
              <text x={share(bin.forecast)} y={share(1 - bin.observed)} {...beside(bin)}>
                {numberWords(bin.n)}
              </text>
            </g>
          ))}
        </svg>
        <Axes />
      </svg>
      <figcaption class="meta">
        Across: the chance we gave. Up: how often it came true. Beside each point: how many forecasts it stands for. On
        the dashed line both agree; below it we said too much.
      </figcaption>
      <TableSwitch />
      <BinTable bins={filled} />
    </figure>
  );
}

function Axes() {
  return (
    <g class="ticks">
      {[0, 0.5, 1].map((at) => (
        <g key={at}>
          <text x={share(0.16 + 0.78 * at)} y="90%" text-anchor="middle">
            {percentWords(at)}
          </text>
          <text x="14.5%" y={share(0.04 + 0.78 * (1 - at))} dy="0.35em" text-anchor="end">
            {percentWords(at)}
          </text>
        </g>
      ))}
      <text x="55%" y="98%" text-anchor="middle">
        chance given
      </text>
      <text class="up" x="17.5%" y="10%">
        came true
      </text>
    </g>
  );
}

function BinTable({ bins }: { bins: readonly ReliabilityBin[] }) {
  return (
    <div class="scroll" hidden={!tablesOpen.value} tabIndex={0} role="region" aria-label="Reliability">
      <table>
        <caption>Chances given and how often they came true</caption>
        <thead>
          <tr>
            <th scope="col">Chance given</th>
            <th scope="col" class="number">
              Mean of them
            </th>
            <th scope="col" class="number">
              Came true
            </th>
            <th scope="col" class="number">
              Forecasts
            </th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ from, to, n, forecast, observed }) => (
            <tr key={from}>
              <th scope="row">
                {percentWords(from)} to {percentWords(to)}
              </th>
              <td class="number">{percentWords(forecast)}</td>
              <td class="number">{percentWords(observed)}</td>
              <td class="number">{numberWords(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function binWords({ n, forecast, observed }: ReliabilityBin) {
  return `of ${counted(n, "forecast")} at ${percentWords(forecast)}, ${percentWords(observed)} came true`;
}

/** The count stands where the plot has room for it. */
function beside({ forecast }: ReliabilityBin) {
  return forecast > 0.8
    ? ({ "text-anchor": "end", dx: "-0.7em", dy: "-0.2em" } as const)
    : ({ "text-anchor": "start", dx: "0.7em", dy: "0.9em" } as const);
}

function between(one: ReliabilityBin, other: ReliabilityBin) {
  return {
    x1: share(one.forecast),
    y1: share(1 - one.observed),
    x2: share(other.forecast),
    y2: share(1 - other.observed),
  };
}

function share(of: number) {
  return `${(of * 100).toFixed(2)}%`;
}
