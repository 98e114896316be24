export interface Line {
  /** Counted from 1. */
  number: number;
  /** Without its line feed; `null` where the line is longer than allowed. */
  bytes: Uint8Array | null;
}

/**
 * Splits a stream at line feeds and holds, besides the chunk at hand, no more than one line of at most `limit` bytes.
 * Empty lines are counted only. Yields the lines that each chunk ended together, since waiting for millions of short
 * ones singly takes long.
 */
export async function* splitLines(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line[]> {
  const line = new OpenLine(limit);
  for await (const chunk of source) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      line.append(chunk.subarray(start, end));
      const ended = line.close();
      if (ended !== null) lines.push(ended);
      start = end + 1;
    }
    line.append(chunk.subarray(start));
    yield lines;
  }
  const last = line.close();
  if (last !== null) yield [last];
}

/** The line that no line feed has ended yet. */
class OpenLine {
  #length = 0;
  #number = 1;
  #parts: Uint8Array[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  append(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length <= this.#limit) this.#parts.push(part);
    else this.#parts = [];
  }

  /** Ends the line and starts the next. `null` for an empty one. */
  close(): Line | null {
    const bytes = this.#length <= this.#limit ? Buffer.concat(this.#parts) : null;
    const line = this.#length === 0 ? null : { number: this.#number, bytes };
    this.#number += 1;
    this.#parts = [];
    this.#length = 0;
    return line;
  }
}
