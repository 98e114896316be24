import type { Filing, Receipt, RollupRow, StoredDocument, StoredEvent, StoryRow } from "../model/filing.ts";
import type { Reading, SourceHealth, StoreStatus } from "../model/health.ts";
import type { DocumentQuery, EventQuery, RollupQuery, SearchHit, SearchQuery } from "../model/query.ts";

/** What Bongsu keeps. Each method rejects with a `Failure` (`store.*`) whose sentence says what to do. */
export interface Store {
  /**
   * Files a batch in one durable transaction: all of it or nothing. A document that is already filed only gains a
   * sighting, so a batch may be sent again; its times stay as first filed.
   */
  append(batch: readonly Filing[]): Promise<Receipt[]>;
  note(reading: Reading): Promise<void>;
  document(id: string, asOf?: string): Promise<StoredDocument | null>;
  documents(query: DocumentQuery): Promise<{ rows: StoredDocument[]; next: number | null }>;
  events(query: EventQuery): Promise<StoredEvent[]>;
  /** Row by row, those of one directed pair together and by day. */
  rollup(query: RollupQuery): Promise<RollupRow[]>;
  /** The stories behind the rows of a roll-up, by day: for counting independent sources over a stretch of days. */
  stories(query: RollupQuery): Promise<StoryRow[]>;
  search(query: SearchQuery): Promise<{ total: number; hits: SearchHit[] }>;
  /** Codes that take part in at least one counted event, with how many; most first. */
  actors(asOf?: string): Promise<{ code: string; events: number }[]>;
  sources(asOf?: string): Promise<SourceHealth[]>;
  /** Newest first; default 100, at most 1,000. */
  readings(limit?: number): Promise<Reading[]>;
  /** Signatures of the originals in filing order, a page at a time, for rebuilding the copy index. */
  signatures(after?: number): Promise<{ rows: { id: string; signature: Uint32Array }[]; next: number | null }>;
  /** Which of these document ids are already filed; for skipping work before it is done. */
  known(ids: readonly string[]): Promise<Set<string>>;
  /** The first day from the given one on, on which anything became known: where a stretch of the record begins. */
  firstDay(from: string): Promise<string | null>;
  status(): Promise<StoreStatus>;
  /** Waits for what is under way; every later call fails with `store.closed`. */
  close(): Promise<void>;
}
