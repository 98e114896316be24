import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createMovers } from "../relations/index/movers.ts";
import { pairView } from "../relations/pair.ts";
import { openSqliteStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import { pairChanges } from "../warning/change/of-pair.ts";
import { actorNames } from "./actor-names.ts";
import type { Bongsu } from "./bongsu.ts";
import { type Coder, TIME_LIMIT, createCoder } from "./coder.ts";
import { nextEvents } from "./next-events.ts";
import { createPulse } from "./pulse.ts";
import { remember } from "./remember.ts";
import { status } from "./status.ts";
import { openWatching } from "./watching/open.ts";

export interface OpenOptions {
  /** Folder of the store; made where it is missing. */
  dataDir: string;
  now: () => Date;
  /** Threads that read and code documents; as many as cores where absent. */
  threads?: number;
}

/** Opens the store and wires the rooms over it. The caller closes it. */
export async function openBongsu({ dataDir, now, ...options }: OpenOptions): Promise<Bongsu> {
  const store = await openSqliteStore({ file: join(dataDir, "bongsu.sqlite"), now });
  const threads = options.threads ?? availableParallelism();
  const coder = createCoder({ threads, timeLimit: TIME_LIMIT });
  const watching = openWatching({ store, dataDir, status: () => status(store, now()), now });
  return {
    ...reading(store, now),
    ...watching.reading,
    ...watching.desk,
    keepBacktest: watching.keepBacktest,
    testRules: watching.testRules,
    tick: watching.tick,
    observe: async function* (targets, read) {
      const { observe } = await import("./observe.ts");
      yield* observe(store, targets, read);
      await watching.evaluate();
    },
    analysis: async (id, { asOf, ...query }) => {
      const stored = await store.document(id, asOf);
      return stored && coder.analyse(stored.record.document, query);
    },
    ingest: async function* (targets, read) {
      // The readers are heavy, and most runs only ask: they load when there is something to read.
      const { ingest } = await import("./ingest.ts");
      yield* ingest({ store, coder, threads, watching }, targets, read);
    },
    close: closing(store, coder),
  };
}

type Asked = "status" | "movers" | "pair" | "changes" | "nextEvents" | "actors" | "events" | "document" | "documents";

function reading(
  store: Store,
  now: () => Date,
): Pick<Bongsu, Asked | "search" | "sources" | "readings" | "series" | "follow"> {
  const revision = async () => (await store.status()).revision;
  const movers = createMovers(store);
  const cachedNext = remember(revision, (actor: string, recipient: string, asOf: string, limit: number) =>
    nextEvents(store, { actor, limit, ...(recipient === "" ? {} : { recipient }) }, asOf),
  );
  const today = async (asOf?: string) => asOf ?? (await status(store, now())).today;
  return {
    status: () => status(store, now()),
    movers: async ({ asOf, limit }) => movers({ asOf: await today(asOf), limit: limit ?? 50 }),
    pair: async (a, b, { asOf, from }) =>
      pairView(store, a, b, { asOf: await today(asOf), ...(from === undefined ? {} : { from }) }),
    changes: async (a, b, { asOf }) => pairChanges(store, a, b, await today(asOf)),
    nextEvents: async ({ actor, recipient = "", asOf, limit = 10 }) =>
      cachedNext(actor, recipient, await today(asOf), limit),
    actors: async (asOf) => actorNames(await store.actors(asOf)),
    events: (query) => store.events(query),
    document: (id, asOf) => store.document(id, asOf),
    documents: (query) => store.documents(query),
    search: (query) => store.search(query),
    sources: (asOf) => store.sources(asOf),
    readings: (limit) => store.readings(limit),
    series: () => store.series(),
    follow: createPulse(revision).follow,
  };
}

function closing(store: Store, coder: Coder) {
  return async () => {
    await coder.close();
    await store.close();
  };
}
