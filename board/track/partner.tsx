import type { Drift, PartnerTrack, TrackLine } from "../../src/model/relation.ts";
import { here, to } from "../address.ts";
import { LevelMark } from "../parts/fires.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { becauseWords } from "../words/because.ts";
import { dayWords } from "../words/days.ts";
import { decimalWords, percentWords } from "../words/numbers.ts";
import { WeekBars } from "./week-bars.tsx";
import { WeekTable } from "./week-table.tsx";

const DRIFTS: Readonly<Record<Drift, string>> = { closer: "closer", colder: "colder", steady: "steady" };

interface PartnerProps {
  partner: PartnerTrack;
  scale: number;
  naming: (code: string) => string;
  /** The partners that are left once this one is taken off. */
  others: readonly string[];
}

/** One partner of a state: where it drifts, how much attention it has, and both directions week by week. */
export function Partner({ partner: { partner, lines, attention, drift, since }, ...props }: PartnerProps) {
  const { scale, naming, others } = props;
  const name = naming(partner);
  const isState = /^[A-Z]{3}$/.test(partner);
  return (
    <section class="partner" aria-label={name} data-row>
      <h2>
        {isState ? (
          <a href={to(`/pair/${lines[0].actor}/${partner}`)}>
            <Foreign>{name}</Foreign>
          </a>
        ) : (
          <Foreign>{name}</Foreign>
        )}
        <span class="chip">
          {DRIFTS[drift]}
          {since === null ? "" : ` since ${dayWords(since)}`}
        </span>
      </h2>
      <p class="meta">
        Attention: {attentionWords(attention)}.{" "}
        {others.length === 0 ? null : <a href={here({ others: others.join(",") })}>Take {name} off this page</a>}
      </p>
      <div class="both">
        {lines.map((line) => (
          <Line key={line.actor} line={line} scale={scale} naming={naming} />
        ))}
      </div>
      <WeekTable lines={lines} naming={naming} />
    </section>
  );
}

function attentionWords({ now, usual }: PartnerTrack["attention"]) {
  if (now === null) return "nothing was done in the last 30 days that could be shared out";
  const before = usual === null ? "what is usual is not known" : `${percentWords(usual)} is usual`;
  return `${percentWords(now)} of all acts of the last 30 days; ${before}`;
}

function Line({ line, scale, naming }: { line: TrackLine; scale: number; naming: (code: string) => string }) {
  const { actor, recipient, level, strongest, perDay, weeks } = line;
  return (
    <figure>
      <figcaption>
        <h3>
          {naming(actor)} <span aria-label="towards">→</span> {naming(recipient)}
        </h3>
        <LevelMark level={level} />
      </figcaption>
      <WeekBars label={`${naming(actor)} towards ${naming(recipient)}`} weeks={weeks} scale={scale} />
      <p>
        <Foreign>{becauseWords(strongest.because, naming)}</Foreign>
      </p>
      <p class="meta">
        Usual in 30 days: {decimalWords(perDay.cooperation * 30)} of cooperation, {decimalWords(perDay.conflict * 30)}{" "}
        of conflict.
      </p>
    </figure>
  );
}
