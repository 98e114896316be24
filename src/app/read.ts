import { readDocument } from "../documents/document.ts";
import type { Capture, Unreadable } from "../model/capture.ts";
import type { Document } from "../model/document.ts";
import { Failure } from "../model/failure.ts";
import { type SourceOptions, readSources } from "../sources/read.ts";

/** A clean document with the capture it came from. */
export interface Read {
  capture: Capture;
  document: Document;
}

export interface ReadOptions extends SourceOptions {
  /** Publication date for documents that have none of their own. */
  publishedAt?: string;
}

/** Reads and cleans everything that the targets hold, in their order; what cannot be read is told in its place. */
export async function* readAll(targets: readonly string[], options: ReadOptions): AsyncGenerator<Read | Unreadable> {
  for await (const item of readSources(targets, options)) yield "error" in item ? item : readCapture(item, options);
}

function readCapture(capture: Capture, options: ReadOptions): Read | Unreadable {
  try {
    const dated = options.publishedAt === undefined ? {} : { publishedAt: options.publishedAt };
    return { capture, document: readDocument(capture, dated) };
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return { path: capture.path, error: { code: cause.code, message: cause.message } };
  }
}
