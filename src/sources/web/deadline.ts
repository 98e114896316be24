import { Failure } from "../../model/failure.ts";

/**
 * Does network work under a time limit in milliseconds. What goes wrong becomes a `Failure`: `source.timeout`,
 * `source.unreachable`; only the caller's own abort passes as it is.
 */
export async function withDeadline<T>(
  limit: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = AbortSignal.timeout(limit);
  try {
    return await work(caller === undefined ? deadline : AbortSignal.any([deadline, caller]));
  } catch (error) {
    caller?.throwIfAborted();
    if (error instanceof Failure) throw error;
    if (deadline.aborted)
      throw new Failure("source.timeout", `It was not received within ${limit / 1000} s; try again later.`, {
        cause: error,
      });
    throw unreachable(error);
  }
}

function unreachable(error: unknown): Failure {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "no answer";
  return new Failure("source.unreachable", `Its server could not be reached or broke off (${code}); try again later.`, {
    cause: error,
  });
}
