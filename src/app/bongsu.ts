import type { Backtest } from "../model/alert.ts";
import type { Analysis, AnalysisQuery } from "../model/analysis.ts";
import type { Unreadable } from "../model/capture.ts";
import type { Change } from "../model/change.ts";
import type { Desk } from "../model/desk.ts";
import type { Receipt, StoredDocument, StoredEvent } from "../model/filing.ts";
import type { Reading, SourceHealth, StoreStatus } from "../model/health.ts";
import type { EventQuery, SearchHit, SearchQuery, IssueAsked } from "../model/query.ts";
import type { DependenceView, IndicatorSeries, IndicatorView } from "../model/indicator.ts";
import type { LedgerDesk, LedgerReading } from "../model/ledger.ts";
import type { ResponseDesk, ResponseReading } from "../model/response.ts";
import type { NextEvent } from "../model/next-event.ts";
import type { DualTrack, IssueView, Mover, PairView } from "../model/relation.ts";
import type { runRuleTests } from "../warning/watch/trial/run.ts";
import type { NextEventQuery } from "./next-events.ts";
import type { ObservedFile, ObserveOptions } from "./observe.ts";
import type { ReadOptions } from "./read.ts";
import type { Watching } from "./watching/open.ts";

/** A code that takes part in events, with its name for people. */
export interface ActorName {
  code: string;
  name: string;
  events: number;
}

export interface Status extends StoreStatus {
  version: string;
  /** The store began with the bundled demo archive. */
  demo: boolean;
  /** The newest day that anything is known of: what "today" means for an archive. */
  today: string;
}

/** What became of one input, told once it is durable. */
export type Outcome = (Receipt & { path: string; title: string | null }) | Unreadable;

/** What keeping watch is asked and told. */
export type WatchKeeping = Watching["reading"] & Desk;

/** Bongsu as the command line and the API see it. As-of days are ISO dates; absent means all that is known. */
export interface Bongsu extends WatchKeeping, LedgerReading, LedgerDesk, ResponseReading, ResponseDesk {
  status(): Promise<Status>;
  /** Pairs that moved most against their own norm, strongest first. */
  movers(query: { asOf?: string; limit?: number }): Promise<Mover[]>;
  pair(a: string, b: string, query: { asOf?: string; from?: string }): Promise<PairView>;
  actors(asOf?: string): Promise<ActorName[]>;
  events(query: EventQuery): Promise<StoredEvent[]>;
  document(id: string, asOf?: string): Promise<StoredDocument | null>;
  /** How the text of a document is read, by the present engine; a page of sentences. `null` where it is not known. */
  analysis(id: string, query: AnalysisQuery & { asOf?: string }): Promise<Analysis | null>;
  documents(query: {
    after?: number;
    limit?: number;
    asOf?: string;
  }): Promise<{ rows: StoredDocument[]; next: number | null }>;
  search(query: SearchQuery): Promise<{ total: number; hits: SearchHit[] }>;
  sources(asOf?: string): Promise<SourceHealth[]>;
  /** Reads, cleans, codes and files what the targets hold; each outcome is yielded once it is durable. */
  ingest(targets: readonly string[], options: ReadOptions): AsyncGenerator<Outcome>;
  readings(limit?: number): Promise<Reading[]>;
  /** Runs a back-test and keeps its result: a rule that passes may lead to level 5. `null` for an unknown watch. */
  keepBacktest(id: string, query: { from?: string; to?: string; leadDays?: number }): Promise<Backtest | null>;
  /** Runs the rule tests of a file over the watches of another, or over those in force. */
  testRules(files: { tests: string; watches?: string }): Promise<ReturnType<typeof runRuleTests>>;
  /** Reads numeric series and keeps their values; each file is yielded once it is durable. */
  observe(targets: readonly string[], options: ObserveOptions): AsyncGenerator<ObservedFile | Unreadable>;
  series(): Promise<IndicatorSeries[]>;
  /** A numeric series as known on a day; `null` where there is none of this name. */
  indicator(id: string, asOf?: string): Promise<IndicatorView | null>;
  /** On whom a state depends for an item. */
  dependence(query: { reporter: string; item: string; asOf?: string }): Promise<DependenceView>;
  /** A pair, of codes or groups, restricted to an issue, a class or a type of acts. */
  issue(a: string, b: string, query: IssueAsked): Promise<IssueView>;
  /** One state with several others, codes or groups, side by side. */
  dualTrack(query: {
    state: string;
    others: string[];
    issue?: string;
    asOf?: string;
    from?: string;
  }): Promise<DualTrack>;
  /** The groups and issues that views may be about. */
  vocabulary(): Promise<Record<"groups" | "issues", { id: string; title: string }[]>>;
  /** Lasting changes of a pair's four series, newest first. */
  changes(a: string, b: string, query: { asOf?: string }): Promise<Change[]>;
  /** What an actor is likely to do next, to anybody or to one. */
  nextEvents(query: NextEventQuery): Promise<NextEvent[]>;
  /** Calls back with the store's revision now and at each change, whichever process makes it; returns how to stop. */
  follow: (told: (revision: number) => void) => () => void;
  /**
   * Evaluates the watches where a new day began, and calls whoever is to be called. To be called every minute or so;
   * with the minutes within which something is expected to be read, an alert tells when that stops.
   */
  tick(expectedEveryMinutes?: number): Promise<void>;
  /**
   * Does what a level asks for: activates the plans that activate themselves, makes briefs that are due, queues and delivers messages. To be
   * called every few seconds; `log` is told of what could not be delivered.
   */
  respond(log: (sentence: string) => void): Promise<void>;
  /** Tries every channel without sending anything; one sentence for each that would not deliver. */
  checkChannels(): Promise<{ channel: string; message: string }[]>;
  /** Sends one message stamped as a test, at once. */
  testChannel(name: string, by: string): Promise<void>;
  close(): Promise<void>;
}
