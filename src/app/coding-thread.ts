import { Worker } from "node:worker_threads";
import { type Reply, TASK_NAMES, type Task } from "./task.ts";

/** One worker thread that does one task at a time. */
export interface CodingThread {
  /** Whether it can take another task; false for good once it failed or was given up. */
  readonly alive: boolean;
  /** Resolves with the reply; gives up after `timeLimit` milliseconds and ends the thread. */
  run<Does extends Task["does"]>(task: Task & { does: Does }, timeLimit: number): Promise<Reply<Does>>;
  end(): Promise<void>;
}

export function startThread(): CodingThread {
  const worker = new Worker(new URL("coder-worker.ts", import.meta.url));
  let alive = true;
  let name = TASK_NAMES.code;
  let answer: (reply: Reply<Task["does"]>) => void = () => undefined;

  const end = async () => {
    alive = false;
    await worker.terminate();
  };
  const fail = (why: string) => {
    alive = false;
    answer({ failed: `${name} ${why}` });
  };
  worker.on("message", (reply: Reply<Task["does"]>) => answer(reply));
  worker.on("error", (error) => fail(`failed: ${error.message}`));
  worker.on("exit", () => fail("failed: its thread ended."));
  worker.unref();

  return {
    get alive() {
      return alive;
    },
    run: <Does extends Task["does"]>(task: Task & { does: Does }, timeLimit: number) =>
      new Promise<Reply<Does>>((resolve) => {
        name = TASK_NAMES[task.does];
        const timer = setTimeout(() => {
          fail(`took longer than ${timeLimit / 1000} seconds and was given up.`);
          void end();
        }, timeLimit);
        answer = (reply) => {
          clearTimeout(timer);
          worker.unref();
          resolve(reply as Reply<Does>);
        };
        // Only a thread at work keeps the process alive.
        worker.ref();
        worker.postMessage(task);
      }),
    end,
  };
}
