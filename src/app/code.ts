import { availableParallelism } from "node:os";
import type { Unreadable } from "../model/capture.ts";
import type { CodedDocument } from "../model/record.ts";
import { TIME_LIMIT, createCoder } from "./coder.ts";
import { ordered } from "./ordered.ts";
import { type ReadOptions, readAll } from "./read.ts";

/** Reads, cleans and codes what the targets hold, in their order, without a store. */
export async function* code(
  targets: readonly string[],
  options: ReadOptions,
): AsyncGenerator<CodedDocument | Unreadable> {
  const threads = availableParallelism();
  const coder = createCoder({ threads, timeLimit: TIME_LIMIT });
  try {
    yield* ordered(readAll(targets, options), threads * 8, async (item) =>
      "error" in item ? item : coder.code(item.document),
    );
  } finally {
    await coder.close();
  }
}
