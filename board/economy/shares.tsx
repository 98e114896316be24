import { dayNumber } from "../../src/model/day.ts";
import type { DependenceView } from "../../src/model/indicator.ts";
import { to } from "../address.ts";
import { tablesOpen } from "../keys.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Ticks } from "../parts/ticks.tsx";
import { named } from "../status.ts";
import { dayWords } from "../words/days.ts";
import { amountWords, percentWords } from "../words/numbers.ts";
import { curvePath, type Frame } from "./curve.ts";

type Partner = DependenceView["partners"][number];

/** Partner by partner, the largest first: the share now, and period by period on one scale and one time axis. */
export function Shares({ view }: { view: DependenceView }) {
  const { partners, unit } = view;
  const days = partners.flatMap(({ series }) => series.map(({ day }) => day)).sort();
  const known = partners.flatMap(({ series }) => series.flatMap(({ share }) => (share === null ? [] : [share])));
  const frame = { from: days[0] ?? "", to: days.at(-1) ?? "", low: 0, high: Math.max(0.01, ...known) };
  return (
    <ol class="shares">
      {partners.map((partner) => (
        <li key={partner.partner} data-row>
          <div>
            <h3>
              <PartnerName reporter={view.reporter} partner={partner.partner} />
            </h3>
            <p>
              <strong>{partner.share === null ? "Not known" : percentWords(partner.share)}</strong>
            </p>
            <p class="meta">
              {partner.value === null ? null : (
                <Foreign>{`${amountWords(Math.round(partner.value))} ${unit} in the year`}</Foreign>
              )}
            </p>
          </div>
          <ShareCurve partner={partner} frame={frame} />
        </li>
      ))}
    </ol>
  );
}

function PartnerName({ reporter, partner }: { reporter: string; partner: string }) {
  if (!/^[A-Z]{3}$/.test(partner)) return <Foreign>{partner}</Foreign>;
  return (
    <a href={to(`/pair/${reporter}/${partner}`)}>
      <Foreign>{named(partner)}</Foreign>
    </a>
  );
}

function ShareCurve({ partner: { partner, series }, frame }: { partner: Partner; frame: Frame }) {
  const points = series.map(({ day, share }) => ({ day, value: share }));
  const known = points.filter(({ value }) => value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return <p class="meta">No share is known.</p>;
  const told = `${named(partner)}: ${percentWords(first.value ?? 0)} for ${dayWords(first.day)}, ${percentWords(last.value ?? 0)} for ${dayWords(last.day)}`;
  return (
    <svg class="share-chart" width="100%" role="img" aria-label={told}>
      <svg height="76%">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path class="curve" vector-effect="non-scaling-stroke" d={curvePath(points, [], frame)} />
        </svg>
        <line class="base" x1="0" x2="100%" y1="100%" y2="100%" />
        <text x="0" y="0" dy="0.9em">
          {percentWords(frame.high)}
        </text>
      </svg>
      <Ticks from={dayNumber(frame.from) ?? 0} end={dayNumber(frame.to) ?? 0} />
    </svg>
  );
}

/** The shares in figures, the newest period first. */
export function ShareTable({ view: { partners } }: { view: DependenceView }) {
  const days = [...new Set(partners.flatMap(({ series }) => series.map(({ day }) => day)))].sort().toReversed();
  const shares = partners.map(({ series }) => new Map(series.map(({ day, share }) => [day, share])));
  const caption = "Share of the imports period by period";
  return (
    <div class="scroll day-table" hidden={!tablesOpen.value} tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Period from</th>
            {partners.map(({ partner }) => (
              <th key={partner} scope="col" class="number">
                <Foreign>{named(partner)}</Foreign>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{dayWords(day)}</th>
              {shares.map((share, index) => {
                const value = share.get(day) ?? null;
                return (
                  <td key={partners[index]?.partner} class="number">
                    {value === null ? "–" : percentWords(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
