import type { Filing, Receipt, RollupRow, StoredDocument, StoredEvent } from "../model/filing.ts";
import type { Reading, SourceHealth, StoreStatus } from "../model/health.ts";
import type { EventQuery, RollupQuery, SearchHit, SearchQuery } from "../model/query.ts";

/** What Bongsu keeps. Each method rejects with a `Failure` (`store.*`) whose sentence says what to do. */
export interface Store {
  /** Files a batch in one durable transaction: all of it or nothing. */
  append(batch: readonly Filing[]): Promise<Receipt[]>;
  note(reading: Reading): Promise<void>;
  document(id: string, asOf?: string): Promise<StoredDocument | null>;
  /** Documents in the order they were filed, after the given row, for export and paging. */
  documents(query: {
    after?: number;
    limit?: number;
    asOf?: string;
  }): Promise<{ rows: StoredDocument[]; next: number | null }>;
  events(query: EventQuery): Promise<StoredEvent[]>;
  rollup(query: RollupQuery): Promise<RollupRow[]>;
  search(query: SearchQuery): Promise<{ total: number; hits: SearchHit[] }>;
  /** Codes that take part in at least one counted event, with how many. */
  actors(asOf?: string): Promise<{ code: string; events: number }[]>;
  sources(asOf?: string): Promise<SourceHealth[]>;
  readings(limit?: number): Promise<Reading[]>;
  /** Signatures in filing order, for rebuilding the copy index. */
  signatures(after?: number): Promise<{ rows: { id: string; signature: Uint32Array }[]; next: number | null }>;
  /** Whether these document ids are already filed; for skipping work before it is done. */
  known(ids: readonly string[]): Promise<Set<string>>;
  status(): Promise<StoreStatus>;
  close(): Promise<void>;
}
