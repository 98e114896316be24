import type { Capture, Unreadable } from "../model/capture.ts";
import { Failure } from "../model/failure.ts";
import { type Entry, expand } from "./expand.ts";
import { recognise } from "./formats/content.ts";
import { inspect } from "./formats/inspect.ts";
import { readContent } from "./formats/readers.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { type Openers, open, openFile } from "./open.ts";
import { Progress } from "./progress.ts";
import { unreadable } from "./unreadable.ts";
import { type WebOptions, createDownloader } from "./web/download.ts";

export interface SourceOptions extends WebOptions {
  /** What `-` reads; the process's own standard input where absent. */
  stdin?: AsyncIterable<Uint8Array>;
  /** Whether standard input is JSON lines that keep coming: each is then read as it arrives. */
  lines?: boolean;
  /** How files are opened; from disk where absent. */
  openFile?: (path: string) => AsyncIterable<Uint8Array>;
  /** Bounds that differ from `DEFAULT_LIMITS`. */
  limits?: Partial<Limits>;
  /** Told the share of the files' bytes read so far, 0 to 1; never called where a target's size is unknown. */
  onProgress?: (share: number) => void;
}

/**
 * Reads files, folders, `-` (standard input) and http(s) addresses, in the order of the targets.
 *
 * Every article becomes a capture, everything that cannot be read an `Unreadable` in its place, whose code starts
 * with `source.`. Nothing that the inputs hold makes the generator throw; only the caller's own abort does.
 */
export async function* readSources(
  targets: readonly string[],
  options: SourceOptions,
): AsyncGenerator<Capture | Unreadable> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const openers = openersOf(options, limits);
  const entries = (await Promise.all(targets.map(expand))).flat();
  const progress = new Progress(entries.filter(isEntry), options.onProgress ?? (() => undefined));
  for (const entry of entries) {
    options.signal?.throwIfAborted();
    if (!isEntry(entry)) yield entry;
    else yield* readEntry(entry, { openers, limits, progress, signal: options.signal });
  }
}

interface Run {
  openers: Openers;
  limits: Limits;
  progress: Progress;
  signal: AbortSignal | undefined;
}

async function* readEntry(entry: Entry, run: Run): AsyncGenerator<Capture | Unreadable> {
  let bytes: AsyncGenerator<Uint8Array> | null = null;
  try {
    const input = await open(entry, run.openers);
    bytes = watch(input.bytes, run);
    const content = await recognise({ ...input, bytes }, run.limits);
    let items = 0;
    for await (const item of readContent(content, run.limits)) {
      items += 1;
      if (items > run.limits.items) throw tooMany(run.limits.items);
      yield "error" in item ? item : inspect(item, run.limits);
    }
  } catch (error) {
    run.signal?.throwIfAborted();
    yield unreadable(entry.path, error);
  } finally {
    await bytes?.return(undefined);
    run.progress.finish(entry);
  }
}

async function* watch(bytes: AsyncIterable<Uint8Array>, { progress, signal }: Run): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    progress.advance(chunk.length);
    yield chunk;
  }
}

function openersOf(options: SourceOptions, limits: Limits): Openers {
  return {
    now: options.now,
    openFile: options.openFile ?? openFile,
    stdin: () => options.stdin ?? process.stdin,
    stdinHint: options.lines === true ? "jsonl" : null,
    download: createDownloader(options, limits),
  };
}

function isEntry(entry: Entry | Unreadable): entry is Entry {
  return "kind" in entry;
}

function tooMany(limit: number): Failure {
  return new Failure("source.too-many", `It holds more than ${limit} items; split it.`);
}
