import { Worker } from "node:worker_threads";
import { uncodedDocument } from "../coding/uncoded.ts";
import type { Document } from "../model/document.ts";
import type { CodedDocument } from "../model/record.ts";

/** Codes documents on several threads. */
export interface Coder {
  /** Never rejects: a document that fails or takes too long comes back uncoded, with the reason. */
  code(document: Document): Promise<CodedDocument>;
  close(): Promise<void>;
}

export interface CoderOptions {
  /** At most so many threads; they start as work comes in. */
  threads: number;
  /** Milliseconds after which a document is given up. */
  timeLimit: number;
}

interface Job {
  document: Document;
  done: (record: CodedDocument) => void;
}

type Reply = { record: CodedDocument } | { failed: string };

export function createCoder(options: CoderOptions): Coder {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function next(): void {
    const job = waiting[0];
    if (!job) return;
    const worker = idle.pop() ?? (all.size < options.threads ? start() : undefined);
    if (!worker) return;
    waiting.shift();
    assign(worker, job);
  }

  function start(): Worker {
    const worker = new Worker(new URL("coder-worker.ts", import.meta.url));
    worker.unref();
    all.add(worker);
    return worker;
  }

  function assign(worker: Worker, job: Job): void {
    const settle = (record: CodedDocument, reuse: boolean) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.unref();
      if (reuse) idle.push(worker);
      else discard(worker);
      job.done(record);
      next();
    };
    const giveUp = (reason: string) => settle(uncodedDocument(job.document, reason), false);
    const timer = setTimeout(
      () => giveUp(`Coding took longer than ${options.timeLimit / 1000} seconds and was given up.`),
      options.timeLimit,
    );
    worker.ref();
    worker.once("message", (reply: Reply) => {
      if ("record" in reply) settle(reply.record, true);
      else giveUp(`Coding failed: ${reply.failed}`);
    });
    worker.once("error", (error) => giveUp(`Coding failed: ${error.message}`));
    worker.once("exit", () => giveUp("Coding failed: its thread ended."));
    worker.postMessage(job.document);
  }

  function discard(worker: Worker): void {
    all.delete(worker);
    void worker.terminate();
  }

  return {
    code: (document) =>
      new Promise((done) => {
        waiting.push({ document, done });
        next();
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
