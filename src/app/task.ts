import type { Analysis, AnalysisQuery } from "../model/analysis.ts";
import type { Document } from "../model/document.ts";
import type { CodedDocument } from "../model/record.ts";

/** What a thread can be asked to do with a document. */
export type Task = CodeTask | AnalyseTask;

export interface CodeTask {
  does: "code";
  document: Document;
}

export interface AnalyseTask {
  does: "analyse";
  document: Document;
  query: AnalysisQuery;
}

/** What each task yields. */
export interface Results {
  code: CodedDocument;
  analyse: Analysis;
}

/** What a thread says of a task: its result, or why there is none. */
export type Reply<Does extends Task["does"]> = { result: Results[Does] } | { failed: string };

/** Each task as its failures name it. */
export const TASK_NAMES: Readonly<Record<Task["does"], string>> = { code: "Coding", analyse: "Reading" };
