import { uncodedDocument } from "../coding/uncoded.ts";
import type { Analysis, AnalysisQuery } from "../model/analysis.ts";
import type { Document } from "../model/document.ts";
import { Failure } from "../model/failure.ts";
import type { CodedDocument } from "../model/record.ts";
import { type CodingThread, startThread } from "./coding-thread.ts";
import type { Reply, Task } from "./task.ts";

/** Codes documents, and reads them anew to show how, on several threads. */
export interface Coder {
  /** Never rejects: a document that fails or takes too long comes back uncoded, with the reason. */
  code(document: Document): Promise<CodedDocument>;
  /** Rejects with `app.unanalysed` where reading fails or takes too long. */
  analyse(document: Document, query: AnalysisQuery): Promise<Analysis>;
  close(): Promise<void>;
}

export interface CoderOptions {
  /** At most so many threads; they start as work comes in. */
  threads: number;
  /** Milliseconds after which a document is given up. */
  timeLimit: number;
}

/** A document that takes longer is given up: a thousand times what an article needs. */
export const TIME_LIMIT = 60_000;

export function createCoder(options: CoderOptions): Coder {
  const waiting: ((thread: CodingThread) => void)[] = [];
  const idle: CodingThread[] = [];
  const all = new Set<CodingThread>();

  async function takeThread(): Promise<CodingThread> {
    const free = idle.pop();
    if (free) return free;
    if (all.size < options.threads) return start();
    return new Promise((resolve) => waiting.push(resolve));
  }

  function start(): CodingThread {
    const thread = startThread();
    all.add(thread);
    return thread;
  }

  function giveBack(thread: CodingThread): void {
    if (!thread.alive) all.delete(thread);
    const next = waiting.shift();
    if (next) next(thread.alive ? thread : start());
    else if (thread.alive) idle.push(thread);
  }

  async function run<Does extends Task["does"]>(task: Task & { does: Does }): Promise<Reply<Does>> {
    const thread = await takeThread();
    const reply = await thread.run<Does>(task, options.timeLimit);
    giveBack(thread);
    return reply;
  }

  return {
    async code(document) {
      const reply = await run({ does: "code", document });
      return "result" in reply ? reply.result : uncodedDocument(document, reply.failed);
    },
    async analyse(document, query) {
      const reply = await run({ does: "analyse", document, query });
      if ("failed" in reply) throw new Failure("app.unanalysed", reply.failed);
      return reply.result;
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}
