import { Worker } from "node:worker_threads";
import type { Document } from "../model/document.ts";
import type { CodedDocument } from "../model/record.ts";

/** What a thread says of a document: its record, or why there is none. */
export type Reply = { record: CodedDocument } | { failed: string };

/** One worker thread that codes one document at a time. */
export interface CodingThread {
  /** Whether it can take another document; false for good once it failed or was given up. */
  readonly alive: boolean;
  /** Resolves with the reply; gives up after `timeLimit` milliseconds and ends the thread. */
  code(document: Document, timeLimit: number): Promise<Reply>;
  end(): Promise<void>;
}

export function startThread(): CodingThread {
  const worker = new Worker(new URL("coder-worker.ts", import.meta.url));
  let alive = true;
  let answer: (reply: Reply) => void = () => undefined;

  const end = async () => {
    alive = false;
    await worker.terminate();
  };
  const fail = (failed: string) => {
    alive = false;
    answer({ failed });
  };
  worker.on("message", (reply: Reply) => answer(reply));
  worker.on("error", (error) => fail(`Coding failed: ${error.message}`));
  worker.on("exit", () => fail("Coding failed: its thread ended."));
  worker.unref();

  return {
    get alive() {
      return alive;
    },
    code: (document, timeLimit) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          fail(`Coding took longer than ${timeLimit / 1000} seconds and was given up.`);
          void end();
        }, timeLimit);
        answer = (reply) => {
          clearTimeout(timer);
          worker.unref();
          resolve(reply);
        };
        // Only a thread at work keeps the process alive.
        worker.ref();
        worker.postMessage(document);
      }),
    end,
  };
}
