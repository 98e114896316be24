import type { Act, ActQuery } from "../model/act.ts";
import type { DayCount, Filing, Receipt, RollupRow, StoredDocument, StoredEvent, StoryRow } from "../model/filing.ts";
import type { Decided, DecisionQuery, LogHead, LoggedDecision } from "../model/decision-log.ts";
import type { Delivery, Message, OutboxQuery, QueuedMessage } from "../model/message.ts";
import type { StatementQuery, StoredAppointment, StoredStatement, ToldPage, ToldQuery } from "../model/stated.ts";
import type { Reading, ReportDay, SourceHealth, StoreStatus } from "../model/health.ts";
import type {
  IndicatorSeries,
  KnownObservation,
  Observation,
  ObservationQuery,
  ObservationReceipt,
} from "../model/indicator.ts";
import type { JournalEntry, JournalQuery, KeptEntry } from "../model/journal.ts";
import type {
  DayQuery,
  DocumentQuery,
  EventQuery,
  PairQuery,
  RollupQuery,
  SearchHit,
  SearchQuery,
  StoryQuery,
} from "../model/query.ts";
import type { ActCursor, ActPage } from "./act-page.ts";

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
  stories(query: StoryQuery): Promise<StoryRow[]>;
  /** How many stories tell of a directed pair's acts of each day. */
  storyCounts(query: PairQuery): Promise<DayCount[]>;
  /** How many rows the roll-up of all pairs has on each day: how much was reported. */
  actCounts(query: DayQuery): Promise<DayCount[]>;
  /** All counted acts page by page, and later what was filed since; `null` begins. */
  actPage(cursor: ActCursor | null): Promise<ActPage>;
  /** Counted acts, one for each report of each, in the order in which they became known. */
  acts(query: ActQuery): Promise<Act[]>;
  search(query: SearchQuery): Promise<{ total: number; hits: SearchHit[] }>;
  /** Codes that take part in at least one counted event, with how many; most first. */
  actors(asOf?: string): Promise<{ code: string; events: number }[]>;
  sources(asOf?: string): Promise<SourceHealth[]>;
  /** The days on which each outlet's reports became known, from a day on: whether anybody was heard at all. */
  reportDays(from: string): Promise<ReportDay[]>;
  /** Newest first; default 100, at most 1,000. */
  readings(limit?: number): Promise<Reading[]>;
  /** Signatures of the originals in filing order, a page at a time, for rebuilding the copy index. */
  signatures(after?: number): Promise<{ rows: { id: string; signature: Uint32Array }[]; next: number | null }>;
  /** Which of these document ids are already filed; for skipping work before it is done. */
  known(ids: readonly string[]): Promise<Set<string>>;
  /** The first day from the given one on, on which anything became known: where a stretch of the record begins. */
  firstDay(from: string): Promise<string | null>;
  status(): Promise<StoreStatus>;
  /** Files values of one series in one durable transaction; a value that is already known on its day is not filed again. */
  observe(series: IndicatorSeries, observations: readonly Observation[]): Promise<ObservationReceipt>;
  /** All series, by their id. */
  series(): Promise<IndicatorSeries[]>;
  /** Values as known on a day, by series and period. */
  observations(query: ObservationQuery): Promise<KnownObservation[]>;
  /** Writes entries in one durable transaction; those whose kind and id are there already are left as they are. Returns the ids that are new. */
  record(entries: readonly JournalEntry[]): Promise<string[]>;
  journal(query: JournalQuery): Promise<KeptEntry[]>;
  /** Statements of original documents, a page at a time, in the order in which they were filed. */
  statements(query: StatementQuery): Promise<ToldPage<StoredStatement>>;
  appointments(query: ToldQuery): Promise<ToldPage<StoredAppointment>>;
  /** Events of originals, in the order of filing, that were filed after the cursor; `null` begins with what is filed from now on. */
  eventsFiled(after: number | null, limit?: number): Promise<{ rows: StoredEvent[]; last: number }>;
  /**
   * Writes a decision at the end of the log, if the subject has as many entries as `seen` says; else rejects with `store.overtaken`, whose
   * sentence names who came first and what they did.
   */
  decide(decision: Decided, seen: number): Promise<LoggedDecision>;
  decisions(query: DecisionQuery): Promise<LoggedDecision[]>;
  /** What the store believes the log ends in; `verifyLog` compares it with the entries. */
  logHead(): Promise<LogHead>;
  /** Queues messages in one durable transaction; those whose key is there already are left as they are. Returns the keys that are new. */
  enqueue(messages: readonly Message[]): Promise<string[]>;
  /**
   * Takes messages that are due at `now`, oldest first: until `until` nobody else takes them. One whose sender died is taken again after that.
   */
  claim(order: { now: string; until: string; limit: number }): Promise<QueuedMessage[]>;
  /**
   * Writes what became of an attempt. `sent` always holds; a retry or a failure changes nothing of a message that is not being sent, or, where
   * `attempt` tells the `attempts` that it was claimed with, that another sender has taken over since.
   */
  settle(key: string, delivery: Delivery, attempt?: number): Promise<void>;
  outbox(query: OutboxQuery): Promise<QueuedMessage[]>;
  /** Waits for what is under way; every later call fails with `store.closed`. */
  close(): Promise<void>;
}
