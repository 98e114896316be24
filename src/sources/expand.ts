import { stat } from "node:fs/promises";
import type { Unreadable } from "../model/capture.ts";
import { Failure } from "../model/failure.ts";
import { unreadable } from "./unreadable.ts";
import { walkFolder } from "./walk-folder.ts";

/** Something to open, in its turn. */
export interface Entry {
  kind: "file" | "stdin" | "address";
  path: string;
  /** Bytes on disk; `null` where nobody can tell before reading. */
  size: number | null;
}

/** Turns a target into what there is to open: a folder into its files. Nothing is opened yet. */
export async function expand(target: string): Promise<(Entry | Unreadable)[]> {
  if (target === "-") return [{ kind: "stdin", path: target, size: null }];
  if (/^https?:\/\//i.test(target)) return [{ kind: "address", path: target, size: null }];
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(target)) return [unreadable(target, unknownScheme())];
  return expandPath(target);
}

async function expandPath(path: string): Promise<(Entry | Unreadable)[]> {
  try {
    const status = await stat(path);
    if (!status.isDirectory()) return [{ kind: "file", path, size: status.isFile() ? status.size : null }];
  } catch (error) {
    return [unreadable(path, error)];
  }
  const found = await walkFolder(path);
  return Promise.all(found.map(async (file) => (typeof file === "string" ? fileOf(file) : file)));
}

async function fileOf(path: string): Promise<Entry | Unreadable> {
  try {
    return { kind: "file", path, size: (await stat(path)).size };
  } catch (error) {
    return unreadable(path, error);
  }
}

function unknownScheme(): Failure {
  return new Failure("source.address", "Only http and https addresses are fetched; save it to a file instead.");
}
