import type { Activation, Proposal } from "../../model/activation.ts";
import type { Alert } from "../../model/alert.ts";
import type { Brief } from "../../model/brief.ts";
import type { CalendarEntry } from "../../model/calendar.ts";
import type { Commitment } from "../../model/commitment.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { KeptForecast } from "../../model/forecast.ts";
import type { SourceHealth } from "../../model/health.ts";
import type { Standing } from "../../model/standing.ts";
import type { VoicedQuestion } from "../../model/voiced.ts";

/**
 * All that a brief may tell, as the readers give it as of `day`. More than is told does no harm: the brief leaves out what does not
 * concern its watch, what an earlier brief told, and what became known after the day.
 */
export interface BriefInput {
  /** Names the brief: that of `DueBrief`, or `idOnDemand`. */
  id: string;
  /** The day of the story (ISO date). */
  day: string;
  /** ISO instant of the making, and the time zone (IANA) in which it is written. */
  madeAt: string;
  zone: string;
  made: Brief["made"];
  exercise: boolean;
  /** The watch that it is about; `null` for the brief over all. */
  watch: string | null;
  /** The brief before it for the same reader; `null` for the first. What that told is not told again. */
  previous: Pick<Brief, "day" | "told"> | null;
  /** Instants at which a brief was due and none was made, oldest first. */
  missed: readonly string[];
  /** Every watch, broken ones among them. */
  standings: readonly Standing[];
  /** Open alerts, and those that changed since the brief before. */
  alerts: readonly Alert[];
  commitments: readonly Commitment[];
  calendar: readonly CalendarEntry[];
  /** Forecasts of watched pairs: open, due, and those scored since the brief before. */
  forecasts: readonly KeptForecast[];
  voiced: readonly VoicedQuestion[];
  activations: readonly Activation[];
  proposals: readonly Proposal[];
  /** Outlets with the life that they show. */
  outlets: readonly SourceHealth[];
  /** What else is wrong, one sentence each: settings that cannot be read, channels that do not deliver, a log that is not whole. */
  faults: readonly string[];
  /** Acts that anything above rests on, and those between watched sides that became known since the brief before. */
  evidence: readonly StoredEvent[];
  /** Names of methods with their versions, such as `escalation 1`. */
  methods: readonly string[];
  /** Says a code as people do; a code without a name stays as it is. */
  named: (code: string) => string;
}
