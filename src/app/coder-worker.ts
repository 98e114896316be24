import { parentPort } from "node:worker_threads";
import { analyseClean } from "./analyse-clean.ts";
import { codeClean } from "./code-clean.ts";
import { TASK_NAMES, type Task } from "./task.ts";

// One task in, one reply out; what goes wrong with a document is told in its place and stops no other.
parentPort?.on("message", (task: Task) => {
  try {
    parentPort?.postMessage({ result: perform(task) });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    parentPort?.postMessage({ failed: `${TASK_NAMES[task.does]} failed: ${why}` });
  }
});

function perform(task: Task) {
  return task.does === "code" ? codeClean(task.document) : analyseClean(task.document, task.query);
}
