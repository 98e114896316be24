import { createReadStream } from "node:fs";
import { type Hint, hintOfContentType, hintOfName } from "./formats/kind.ts";
import type { Input } from "./input.ts";
import type { Downloader } from "./web/download.ts";
import type { Entry } from "./expand.ts";

export interface Openers {
  now: () => Date;
  openFile: (path: string) => AsyncIterable<Uint8Array>;
  /** Called only for `-`: to touch standard input is to take hold of it. */
  stdin: () => AsyncIterable<Uint8Array>;
  /** What standard input is said to be; found out from its first bytes where `null`. */
  stdinHint?: Hint;
  download: Downloader;
}

/** Opens an entry. Files are opened at their first byte, so their errors come from reading. */
export async function open(entry: Entry, openers: Openers): Promise<Input> {
  const retrievedAt = openers.now().toISOString();
  if (entry.kind === "address") return openAddress(entry.path, retrievedAt, openers.download);
  const bytes = entry.kind === "stdin" ? openers.stdin() : openers.openFile(entry.path);
  const hint: Hint = entry.kind === "stdin" ? (openers.stdinHint ?? null) : hintOfName(entry.path);
  return { path: entry.path, url: null, origin: "archive", retrievedAt, hint, charset: null, bytes };
}

async function openAddress(path: string, retrievedAt: string, download: Downloader): Promise<Input> {
  const { url, contentType, bytes } = await download(path);
  const hint = hintOfContentType(contentType, new URL(url).pathname);
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? "")?.[1] ?? null;
  return { path, url, origin: "live", retrievedAt, hint, charset, bytes };
}

/** Reads a file; lazily, since a stream that nobody reads would raise its error past everyone. */
export async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}
