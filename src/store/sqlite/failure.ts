import { Failure } from "../../model/failure.ts";

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html) that a user can act on. */
const BY_RESULT: Readonly<Record<number, Kind>> = {
  3: "denied",
  5: "busy",
  6: "busy",
  8: "denied",
  11: "damaged",
  13: "full",
  14: "denied",
  23: "denied",
  26: "damaged",
};

const BY_ERRNO: Readonly<Record<string, Kind>> = {
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  ENOTDIR: "denied",
  EEXIST: "denied",
  ENOSPC: "full",
  EDQUOT: "full",
};

const SENTENCES = {
  busy: (file: string) => `Another process keeps ${file} locked: wait for it or stop it, then try again.`,
  denied: (file: string) =>
    `${file} cannot be opened for writing: check its folder and permissions, or choose another data folder.`,
  damaged: (file: string) => `${file} is damaged or no database: restore a backup, or move it away and ingest again.`,
  full: (file: string) =>
    `No space is left for ${file}; nothing of this batch was kept: free some space and send it again.`,
  failed: (file: string, cause: string) =>
    `The store ${file} could not do this (${cause}): try again, and report it if it stays.`,
};

type Kind = keyof typeof SENTENCES;

/** Turns an error of SQLite or the file system into one that says what to do. */
export function asFailure(error: unknown, file: string): Failure {
  if (error instanceof Failure) return error;
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  // The low byte of an extended result code is its primary code.
  const kind = typeof errcode === "number" ? BY_RESULT[errcode & 0xff] : BY_ERRNO[String(code)];
  const cause = error instanceof Error ? error.message : String(error);
  return new Failure(`store.${kind ?? "failed"}`, SENTENCES[kind ?? "failed"](file, cause), { cause: error });
}
