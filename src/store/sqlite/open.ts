import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { Failure } from "../../model/failure.ts";
import type { Store } from "../store.ts";
import type { Limits } from "./connect.ts";
import { type PackedRollup, unpackRollup } from "./packed.ts";
import type { Method, Reply, Request, Start } from "./protocol.ts";

/** As large as SQLite lets a file grow with pages of 4 KiB. */
const LIMITS: Limits = { busyMs: 5_000, maxBytes: 2 ** 44 - 2 ** 13 };

/**
 * Opens the embedded store, making the file and its folder where they are missing. The database works in a thread of its
 * own, so that no query holds up the caller. An idle store does not keep the process alive.
 *
 * Fails with `store.newer`, `store.foreign`, `store.damaged`, `store.denied`, `store.busy` or `store.full`.
 */
export async function openSqliteStore(options: {
  file: string;
  now: () => Date;
  limits?: Partial<Limits>;
}): Promise<Store> {
  const file = resolve(options.file);
  const start: Start = { file, limits: { ...LIMITS, ...options.limits }, at: options.now().toISOString() };
  const { request, opened } = messenger(new Worker(new URL("worker.ts", import.meta.url), { workerData: start }), file);
  await opened;
  const call =
    <M extends Method>(method: M) =>
    (...args: Parameters<Store[M]>) =>
      request(method, args) as ReturnType<Store[M]>;
  return {
    append: call("append"),
    note: call("note"),
    document: call("document"),
    documents: call("documents"),
    events: call("events"),
    rollup: async (query) => unpackRollup((await request("rollup", [query])) as PackedRollup),
    stories: call("stories"),
    storyCounts: call("storyCounts"),
    actCounts: call("actCounts"),
    actPage: call("actPage"),
    acts: call("acts"),
    search: call("search"),
    actors: call("actors"),
    sources: call("sources"),
    reportDays: call("reportDays"),
    readings: call("readings"),
    signatures: call("signatures"),
    known: call("known"),
    firstDay: call("firstDay"),
    status: call("status"),
    observe: call("observe"),
    series: call("series"),
    observations: call("observations"),
    record: call("record"),
    journal: call("journal"),
    statements: call("statements"),
    appointments: call("appointments"),
    eventsFiled: call("eventsFiled"),
    decide: call("decide"),
    decisions: call("decisions"),
    logHead: call("logHead"),
    enqueue: call("enqueue"),
    claim: call("claim"),
    settle: call("settle"),
    outbox: call("outbox"),
    close: async () => void (await request("close", [])),
  };
}

interface Waiting {
  fulfil: (value: unknown) => void;
  reject: (reason: Failure) => void;
}

/** Pairs replies with requests. Whatever ends the worker fails all that still waits. */
function messenger(worker: Worker, file: string) {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let end: Failure | null = null;
  const stop = (failure: Failure) => {
    end ??= failure;
    for (const { reject } of waiting.values()) reject(end);
    waiting.clear();
  };
  const wait = (id: number) =>
    new Promise<unknown>((fulfil, reject) => {
      waiting.set(id, { fulfil, reject });
      worker.ref();
    });
  worker.on("message", (reply: Reply) => {
    const waiter = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ("value" in reply) waiter?.fulfil(reply.value);
    else waiter?.reject(new Failure(reply.error.code, reply.error.message, { cause: reply.error.cause }));
  });
  worker.on("error", (cause) =>
    stop(new Failure("store.failed", `The store ${file} stopped: open it again.`, { cause })),
  );
  worker.on("exit", () => stop(closed(file)));
  const request = (method: Request["method"], args: unknown[]): Promise<unknown> => {
    if (end !== null) return Promise.reject(end);
    const answer = wait(++last);
    worker.postMessage({ id: last, method, args } satisfies Request);
    if (method === "close") end = closed(file);
    return answer;
  };
  return { request, opened: wait(0) };
}

function closed(file: string): Failure {
  return new Failure("store.closed", `The store ${file} is closed: open it again.`);
}
