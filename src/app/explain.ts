import type { Analysis } from "../model/analysis.ts";
import type { Unreadable } from "../model/capture.ts";
import type { Document } from "../model/document.ts";
import { analyseWhole } from "./analyse-clean.ts";
import { type ReadOptions, readAll } from "./read.ts";

/** A document with how its text was read and coded. */
export interface Explained {
  document: Document;
  analysis: Analysis;
}

/** Reads, cleans and codes what the targets hold, and tells each sentence and every decision; nothing is stored. */
export async function* explain(
  targets: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Explained | Unreadable> {
  for await (const item of readAll(targets, options))
    yield "error" in item ? item : { document: item.document, analysis: analyseWhole(item.document) };
}
