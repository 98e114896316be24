import type { Alert, AlertRecord, Backtest, Silence } from "../model/alert.ts";
import type { Analysis, AnalysisQuery } from "../model/analysis.ts";
import type { Change } from "../model/change.ts";
import type { StoredDocument, StoredEvent } from "../model/filing.ts";
import type { ForecastQuery, ForecastSkill, KeptForecast } from "../model/forecast.ts";
import type { Reading, SourceHealth } from "../model/health.ts";
import type { DocumentQuery, EventQuery, SearchHit, SearchQuery, IssueAsked } from "../model/query.ts";
import type { NextEvent } from "../model/next-event.ts";
import type { DependenceView, IndicatorSeries, IndicatorView } from "../model/indicator.ts";
import type { DualTrack, IssueView, Mover, PairView } from "../model/relation.ts";
import type { AlertView, Standing, WatchView } from "../model/standing.ts";
import type { Actor, Status } from "./schema/status.ts";

/** What has a name of its own. */
export interface Named {
  id: string;
  title: string;
}

/**
 * What the API asks of Bongsu: it can look, and neither read new inputs nor close what others use.
 *
 * Written out rather than cut from the facade: the board's types rest on these, and would otherwise draw the whole
 * engine into a compilation for the browser.
 */
export interface Reader {
  status(): Promise<Status>;
  movers(query: { asOf?: string; limit?: number }): Promise<Mover[]>;
  pair(a: string, b: string, query: { asOf?: string; from?: string }): Promise<PairView>;
  actors(asOf?: string): Promise<Actor[]>;
  events(query: EventQuery): Promise<StoredEvent[]>;
  document(id: string, asOf?: string): Promise<StoredDocument | null>;
  analysis(id: string, query: AnalysisQuery & { asOf?: string }): Promise<Analysis | null>;
  documents(query: DocumentQuery): Promise<{ rows: StoredDocument[]; next: number | null }>;
  search(query: SearchQuery): Promise<{ total: number; hits: SearchHit[] }>;
  sources(asOf?: string): Promise<SourceHealth[]>;
  readings(limit?: number): Promise<Reading[]>;
  /** Every watch and where it stands. */
  standings(asOf?: string): Promise<Standing[]>;
  /** `null` for a watch that is not known. */
  watch(id: string, query: { asOf?: string; from?: string }): Promise<WatchView | null>;
  /** What a watch's rule would have done; `null` for a watch that is not known. */
  backtest(id: string, query: { from?: string; to?: string; leadDays?: number }): Promise<Backtest | null>;
  alerts(query: { asOf?: string; open?: boolean }): Promise<Alert[]>;
  alert(id: string, asOf?: string): Promise<AlertView | null>;
  alertRecords(asOf?: string): Promise<AlertRecord[]>;
  silences(): Promise<Silence[]>;
  forecasts(query: ForecastQuery): Promise<{ total: number; forecasts: KeptForecast[] }>;
  forecastSkill(asOf?: string): Promise<ForecastSkill[]>;
  /** Lasting changes of a pair's four series, newest first. */
  changes(a: string, b: string, query: { asOf?: string }): Promise<Change[]>;
  /** A pair, of codes or groups, restricted to some acts. */
  issue(a: string, b: string, query: IssueAsked): Promise<IssueView>;
  dualTrack(query: {
    state: string;
    others: string[];
    issue?: string;
    asOf?: string;
    from?: string;
  }): Promise<DualTrack>;
  /** The groups and issues that views may be about. */
  vocabulary(): Promise<{ groups: Named[]; issues: Named[] }>;
  series(): Promise<IndicatorSeries[]>;
  indicator(id: string, asOf?: string): Promise<IndicatorView | null>;
  dependence(query: { reporter: string; item: string; asOf?: string }): Promise<DependenceView>;
  /** What an actor is likely to do next, to anybody or to one. */
  nextEvents(query: { actor: string; recipient?: string; asOf?: string; limit?: number }): Promise<NextEvent[]>;
}
