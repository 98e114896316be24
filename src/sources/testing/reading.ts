import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Capture, Unreadable } from "../../model/capture.ts";
import { type SourceOptions, readSources } from "../read.ts";

export const NOON = "2024-04-02T12:00:00.000Z";

/** Everything that the targets yield, read at noon. */
export async function read(
  targets: readonly string[],
  options: Partial<SourceOptions> = {},
): Promise<(Capture | Unreadable)[]> {
  const found: (Capture | Unreadable)[] = [];
  for await (const item of readSources(targets, { now: () => new Date(NOON), hostDelay: 0, ...options }))
    found.push(item);
  return found;
}

/** One word for each item: its text, or the code of its error. */
export async function outcomes(targets: readonly string[], options: Partial<SourceOptions> = {}): Promise<string[]> {
  return (await read(targets, options)).map((item) => ("error" in item ? item.error.code : item.body));
}

/** A folder that holds these files while the test runs. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "bongsu-sources-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The outcomes of one file of this name and content. */
export async function outcomesOf(
  name: string,
  content: string | Uint8Array,
  options: Partial<SourceOptions> = {},
): Promise<string[]> {
  return outcomes([join(folderOf({ [name]: content }), name)], options);
}

export async function* bytesOf(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}
