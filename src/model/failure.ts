/**
 * An error a user can act on: one sentence that says what happened, where, and what to do.
 *
 * `code` is stable and safe to match on; `message` may be reworded; `cause` keeps the original error.
 */
export class Failure extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "Failure";
    this.code = code;
  }
}
