import type { Unreadable } from "../model/capture.ts";
import { Failure } from "../model/failure.ts";

/**
 * Tells an error in its input's place. What no rule foresaw is told too: one bad input must not stop the others.
 *
 * The codes, all starting with `source.`:
 * - opening: `not-found`, `denied`, `unreadable`, `link`, `address`
 * - what it is: `empty`, `format`, `binary`, `encoding`
 * - its inside: `json`, `entities`, `truncated`, `damaged`
 * - bounds: `too-large`, `too-deep`, `too-many`
 * - the network: `private-address`, `robots`, `redirects`, `http`, `timeout`, `unreachable`
 */
export function unreadable(path: string, error: unknown): Unreadable {
  const { code, message } = error instanceof Failure ? error : systemFailure(error);
  return { path, error: { code, message } };
}

/** The system's own words vary between machines, so only its stable error code is passed on. */
function systemFailure(error: unknown): Failure {
  const code = systemCode(error);
  if (code === "ENOENT" || code === "ENOTDIR")
    return new Failure("source.not-found", "There is no such file or folder; check the path.", { cause: error });
  if (code === "EACCES" || code === "EPERM")
    return new Failure("source.denied", "It may not be read by this user; check its permissions.", { cause: error });
  return new Failure("source.unreadable", `It could not be read (${code}); try again or leave it out.`, {
    cause: error,
  });
}

function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown cause";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
