import { CommanderError } from "commander";
import { Failure } from "../model/failure.ts";

/** Exit statuses: bad input or an act that failed; bad usage. */
const BAD_INPUT = 1;
const BAD_USAGE = 2;

/** Tells an error in one sentence and returns the exit status that goes with it. */
export function report(error: unknown, stderr: NodeJS.WritableStream): number {
  // Commander has already said what is wrong with the usage; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_USAGE;
  if (error instanceof Failure) {
    stderr.write(`bongsu: ${error.message} [${error.code}]\n`);
    return BAD_INPUT;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`bongsu: this is a fault in Bongsu, please report it with the lines below. [internal]\n${detail}\n`);
  return BAD_INPUT;
}
