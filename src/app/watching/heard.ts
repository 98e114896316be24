import type { Act } from "../../model/act.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { Filing } from "../../model/filing.ts";
import type { ReportDay } from "../../model/health.ts";
import { actsOf } from "../../store/acts-of.ts";
import type { Outcome } from "../bongsu.ts";

/** What was just filed, as far as watches look at it. */
export interface Heard {
  acts: readonly Act[];
  reports: readonly ReportDay[];
}

/** What a batch tells the watches; `news` where any of it became known today or yesterday, and not years ago. */
export function heardIn(batch: readonly object[], outcomes: readonly Outcome[], now: Date): Heard & { news: boolean } {
  const filings = batch.filter((item): item is Filing => "record" in item);
  const fates = new Map(outcomes.flatMap((outcome) => ("outcome" in outcome ? [[outcome.id, outcome.outcome]] : [])));
  const fateOf = ({ record }: Filing) => fates.get(record.document.id);
  const dated = filings.filter((filing) => filing.dated);
  const reports = dated.map(({ knownAt, record }) => ({ day: knownAt.slice(0, 10), outlet: record.document.outlet }));
  const acts = filings.filter((filing) => fateOf(filing) === "kept").flatMap(actsOf);
  const yesterday = isoDay((dayNumber(now.toISOString()) ?? 0) - 1);
  return { acts, reports, news: reports.some(({ day }) => day >= yesterday) };
}
