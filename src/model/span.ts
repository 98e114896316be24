/** A stretch of a document's clean text: UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A span together with the words it covers, so that a record can be read without its document. */
export interface Quote extends Span {
  text: string;
}
