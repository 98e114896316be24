/** What an outlet's own markup, a feed or an archive's fields say of one item, before any of it is trusted. */
export interface CaptureFields {
  title?: string;
  outlet?: string;
  authors?: string[];
  /** As written by the source; read by the date cascade, never guessed from. */
  publishedAt?: string;
  updatedAt?: string;
  /** Where `publishedAt` and `updatedAt` come from. */
  datesFrom?: "meta" | "feed";
  language?: string;
}

/** One item as it came from outside: decoded to text, not yet cleaned. */
export interface Capture {
  /** As the user named it; the nth item of an archive is `PATH#n`, counted from 1. */
  path: string;
  url: string | null;
  /** When Bongsu received it: an ISO 8601 instant in UTC. */
  retrievedAt: string;
  /** `archive`: from a file, perhaps long after publication; `live`: fetched from its publisher. */
  origin: "archive" | "live";
  format: "text" | "markdown" | "html";
  body: string;
  fields: CaptureFields;
}

/** An input that could not be read, told in its place. */
export interface Unreadable {
  path: string;
  error: { code: string; message: string };
}
