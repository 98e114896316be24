import type { EventType } from "./event.ts";
import type { ForecastClass, Horizon } from "./forecast.ts";
import type { Level } from "./level.ts";
import type { Track } from "./relation.ts";

/** What an event must be to be meant. Every list is an "any of"; an absent one means all. */
export interface ActPattern {
  actors?: string[];
  recipients?: string[];
  types?: EventType[];
  modes?: string[];
  contexts?: string[];
  tracks?: Track[];
  classes?: ForecastClass[];
  issues?: string[];
}

/** What an indicator looks at; exactly one of them. */
export type Observable =
  | { looks: "acts"; pattern: ActPattern; withinDays: number; atLeast: number; sources: number }
  | {
      looks: "surprise";
      track: Track;
      window: 1 | 7 | 30;
      bits: number;
      /** Default 1. */
      atLeast?: number;
      sources: number;
      pattern: ActPattern;
    }
  | { looks: "change"; track: Track; direction: "more" | "less"; withinDays: number; sureness: number }
  | { looks: "forecast"; class: ForecastClass; horizon: Horizon; probability: number }
  /** `changePercent` is against the value of `withinDays` before: a rise where positive, a fall where negative; default 30. */
  | {
      looks: "series";
      series: string;
      above?: number;
      below?: number;
      changePercent?: number;
      surprise?: number;
      withinDays?: number;
    }
  | { looks: "dependence"; reporter: string; partner: string; item: string; above: number }
  | { looks: "conditions"; atLeast: number; sources: number };

export interface Indicator {
  id: string;
  title: string;
  observable: Observable;
}

/** What a level asks for. `all` and `any` name indicators; `not` names those that must not be seen. */
export interface LevelRule {
  level: Exclude<Level, 1>;
  all: string[];
  any: string[];
  not: string[];
  /** Independent sources behind the indicators seen; at least 2 from level 3 on. */
  sources: number;
  /** Days in a row that the rule must hold before the level is taken; 0 takes it at once. */
  forDays: number;
  /** What must prove the rule before it counts; never absent at level 5. */
  provedBy?: "backtest";
}

/** One thing watched: who, about what, by which signs, and when it rises and falls. */
export interface Watch {
  id: string;
  title: string;
  owner: string | null;
  /** Whom to call when the owner does not answer, in order. */
  escalateTo: string[];
  /** Codes of the two sides; every pair of one of each is looked at, in both directions. */
  actors: string[];
  towards: string[];
  issues: string[];
  /** What each issue means that the watch or a pattern of it names: any of the patterns. */
  issuePatterns?: Record<string, ActPattern[]>;
  indicators: Indicator[];
  rules: LevelRule[];
  /** Days that the lower level must last before the fire goes down. */
  holdDays: number;
  /** Indicators that must not be seen for the level to fall below the alert level. */
  standDown: string[];
  /** The level from which an alert is raised. */
  alertAt: Exclude<Level, 1>;
  /** Minutes before an unacknowledged alert goes to the next of `escalateTo`. */
  escalateAfterMinutes: number;
  /** Watches whose alerts are joined in one. */
  group: string;
  /** While one of these watches alerts, this one's alert is not told. */
  inhibitedBy: string[];
  /** Days without any report from a usually reporting source after which nothing can be said. */
  darkAfterDays: number;
  /** Where it was defined: a file, or the board. */
  from: string;
}

/** Whether an indicator was seen. `not-looked`: there was nothing to look with, so its silence says nothing. */
export interface IndicatorReading {
  id: string;
  title: string;
  state: "seen" | "not-seen" | "not-looked";
  /** One sentence with the figures in it. */
  because: string;
  /** Independent sources behind it. */
  sources: number;
  /** Since which day it has been seen without a break. */
  since: string | null;
  /** The reports behind it, newest first, at most twenty. */
  evidence: { documentId: string; eventId: string }[];
}

/** How sure a level is: its own words, never in one sentence with a likelihood. */
export type Confidence = "low" | "moderate" | "high";

/** Where a watch stands at the end of a day, and why. */
export interface WatchState {
  watch: string;
  day: string;
  level: Level;
  /** The level that the rules alone give on this day, without holding on to a higher one. */
  reached: Level;
  /** A higher level whose rule holds but for its days in a row or for one source; `null` where there is none. */
  pending?: Level | null;
  /** The day on which the present level was taken. */
  since: string;
  /** Why, in one sentence. */
  because: string;
  /** What speaks against it: indicators not seen, contrary acts, thin sources. */
  against: string[];
  confidence: Confidence;
  /** One sentence on the confidence. */
  confidenceBecause: string;
  /** What is missing for the next level, and what must happen to come down. */
  nextNeeds: string | null;
  standDownNeeds: string | null;
  indicators: IndicatorReading[];
  sources: number;
  /** Signs that are dark: what was not looked at, in words. */
  dark: string[];
  /** Whether all that usually reports is silent: the level is then held, and its quiet says nothing. */
  noData?: boolean;
  /** Set where a rule cannot be evaluated; the level is then the last one known. */
  error: { code: string; message: string } | null;
}
