import { parentPort } from "node:worker_threads";
import type { Document } from "../model/document.ts";
import { codeClean } from "./code-clean.ts";

// One document in, one record out; what goes wrong with a document is told in its place and stops no other.
parentPort?.on("message", (document: Document) => {
  try {
    parentPort?.postMessage({ record: codeClean(document) });
  } catch (cause) {
    parentPort?.postMessage({ failed: `Coding failed: ${cause instanceof Error ? cause.message : String(cause)}` });
  }
});
