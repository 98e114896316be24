import type { Analysis, AnalysisQuery } from "../model/analysis.ts";
import type { StoredDocument, StoredEvent } from "../model/filing.ts";
import type { Reading, SourceHealth } from "../model/health.ts";
import type { DocumentQuery, EventQuery, SearchHit, SearchQuery } from "../model/query.ts";
import type { Mover, PairView } from "../model/relation.ts";
import type { Actor, Status } from "./schema/status.ts";

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
}
