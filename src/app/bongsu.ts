import type { Analysis, AnalysisQuery } from "../model/analysis.ts";
import type { Unreadable } from "../model/capture.ts";
import type { Receipt, StoredDocument, StoredEvent } from "../model/filing.ts";
import type { Reading, SourceHealth, StoreStatus } from "../model/health.ts";
import type { EventQuery, SearchHit, SearchQuery } from "../model/query.ts";
import type { Mover, PairView } from "../model/relation.ts";
import type { ReadOptions } from "./read.ts";

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

/** Bongsu as the command line and the API see it. As-of days are ISO dates; absent means all that is known. */
export interface Bongsu {
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
  close(): Promise<void>;
}
