/** An outlet and the life it shows. */
export interface SourceHealth {
  outlet: string;
  documents: number;
  firstDay: string | null;
  lastDay: string | null;
  /** Median days between two days with a report; `null` under three such days. */
  usualGap: number | null;
}

/** One attempt to read an input, kept so that a source that stopped is seen. */
export interface Reading {
  path: string;
  at: string;
  items: number;
  error: { code: string; message: string } | null;
}

export interface StoreStatus {
  schema: number;
  documents: number;
  copies: number;
  uncoded: number;
  events: number;
  statements: number;
  designations: number;
  appointments: number;
  /** The first and the last day on which a dated document became known. */
  firstDay: string | null;
  lastDay: string | null;
  lastLearntAt: string | null;
  bytes: number;
  /** Grows with every append: the key of caches built over the store. */
  revision: number;
}

/** A day on which an outlet reported anything at all; `null` stands for documents that name no outlet. */
export interface ReportDay {
  day: string;
  outlet: string | null;
}
