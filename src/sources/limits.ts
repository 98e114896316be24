/** Bounds on what is read. Each that is passed becomes an error that names it; none cuts silently. */
export interface Limits {
  /** Bytes of one article: a text, a page, a line of JSONL; characters of one item's body. */
  articleBytes: number;
  /** Bytes of one JSON or XML file after inflating. JSONL is streamed and knows no such bound. */
  archiveBytes: number;
  /** Items of one archive or feed. */
  items: number;
  /** Elements inside each other, in HTML and XML. Browsers stop at 512 as well. */
  markupDepth: number;
  /** Attributes of one element: some tree builders take the square of their number in time. */
  attributes: number;
  /** Arrays and objects inside each other. */
  jsonDepth: number;
  /** Values in one JSON text: short ones take far more memory than bytes. */
  jsonValues: number;
  /** Inflated bytes a compressed byte may yield, once 16 MiB have been inflated. News text reaches about 10. */
  inflateRatio: number;
  /** Bytes of one answer over the network, as transferred. */
  downloadBytes: number;
  redirects: number;
  /** Milliseconds for one address with its redirects, its robots.txt and the polite pauses between them. */
  downloadMs: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Readonly<Limits> = {
  articleBytes: 5 * MEBIBYTE,
  archiveBytes: 64 * MEBIBYTE,
  items: 1_000_000,
  markupDepth: 512,
  attributes: 1000,
  jsonDepth: 64,
  jsonValues: 4_000_000,
  inflateRatio: 200,
  downloadBytes: 32 * MEBIBYTE,
  redirects: 5,
  downloadMs: 30_000,
};
