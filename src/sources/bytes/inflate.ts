import type { Transform } from "node:stream";
import { Failure } from "../../model/failure.ts";

/** Deflate yields at most 1,032 bytes for one: a slice of this size can fill 16 MiB, not the memory. */
const SLICE = 16 * 1024;

/** The ratio is not judged before this much was inflated: short repetitive texts are honest. */
const UNJUDGED = 16 * 1024 * 1024;

/**
 * Inflates a stream piece by piece through a decoder of `node:zlib`.
 *
 * Everything inflated before an error is yielded first, so that the whole lines of a cut archive are kept: a pipe
 * would drop what it still holds. Errors: `source.truncated`, `source.damaged`, and `source.too-large` when a byte
 * yields more than `ratio` bytes.
 */
export async function* inflate(
  source: AsyncIterable<Uint8Array>,
  decoder: Transform,
  ratio: number,
): AsyncGenerator<Uint8Array> {
  const state = observe(decoder);
  let consumed = 0;
  let produced = 0;
  try {
    for await (const slice of slices(source)) {
      await Promise.race([new Promise((done) => decoder.write(slice, done)), state.closed]);
      consumed += slice.length;
      for (const piece of state.ready.splice(0)) {
        produced += piece.length;
        yield piece;
      }
      if (state.error !== null) throw damage(state.error);
      if (produced > UNJUDGED && produced > consumed * ratio) throw bomb(ratio);
    }
    decoder.end();
    await state.closed;
    yield* state.ready;
    if (state.error !== null) throw damage(state.error);
  } finally {
    decoder.destroy();
  }
}

interface Observed {
  ready: Uint8Array[];
  error: Error | null;
  closed: Promise<void>;
}

function observe(decoder: Transform): Observed {
  const state: Observed = {
    ready: [],
    error: null,
    closed: new Promise((close) => {
      decoder.once("close", close);
    }),
  };
  decoder.on("data", (piece: Uint8Array) => state.ready.push(piece));
  decoder.once("error", (error) => {
    state.error = error;
  });
  return state;
}

async function* slices(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    for (let start = 0; start < chunk.length; start += SLICE) yield chunk.subarray(start, start + SLICE);
  }
}

function damage(error: Error): Failure {
  // What zlib calls its input when it ends too early.
  if ("code" in error && error.code === "Z_BUF_ERROR")
    return new Failure("source.truncated", "The compressed data ends too early; fetch or copy it again.", {
      cause: error,
    });
  return new Failure("source.damaged", "The compressed data is damaged; fetch or copy it again.", { cause: error });
}

function bomb(ratio: number): Failure {
  return new Failure(
    "source.too-large",
    `Each compressed byte yields more than ${ratio}, as in a decompression bomb; inflate it yourself if you trust it.`,
  );
}
