import { given } from "../model/given.ts";
import { dualTrack } from "../relations/dual-track.ts";
import { GROUPS } from "../relations/groups.ts";
import { createMovers } from "../relations/index/movers.ts";
import { issueView } from "../relations/issue-view.ts";
import { ISSUES } from "../relations/issues.ts";
import { pairView } from "../relations/pair.ts";
import type { Store } from "../store/store.ts";
import { pairChanges } from "../warning/change/of-pair.ts";
import { dependence } from "../warning/indicator/dependence.ts";
import { indicatorView } from "../warning/indicator/view.ts";
import { actorNames } from "./actor-names.ts";
import type { Bongsu } from "./bongsu.ts";
import { nextEvents } from "./next-events.ts";
import { createPulse } from "./pulse.ts";
import { remember } from "./remember.ts";
import { status } from "./status.ts";

type Asked =
  | "issue"
  | "dualTrack"
  | "vocabulary"
  | "indicator"
  | "dependence"
  | "status"
  | "movers"
  | "pair"
  | "changes"
  | "nextEvents"
  | "actors"
  | "events"
  | "document"
  | "documents";

/** What is asked of a store without a watch: records, relations, series. */
export function reading(
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
    issue: async (a, b, { issue, class: of, type, asOf, from }) => {
      const filter = given({ issues: some(issue), classes: some(of), types: some(type) });
      return issueView(store, a, b, { filter, asOf: await today(asOf), ...given({ from }) });
    },
    dualTrack: async ({ asOf, ...query }) => dualTrack(store, { ...query, asOf: await today(asOf) }),
    vocabulary: async () => ({
      groups: [...GROUPS.values()].map(({ id, title }) => ({ id, title })),
      issues: [...ISSUES.values()].map(({ id, title }) => ({ id, title })),
    }),
    series: () => store.series(),
    indicator: async (id, asOf) => indicatorView(store, id, await today(asOf)),
    dependence: async ({ asOf, ...query }) => dependence(store, { ...query, asOf: await today(asOf) }),
    follow: createPulse(revision).follow,
  };
}

function some<T>(value: T | undefined): T[] | undefined {
  return value === undefined ? undefined : [value];
}
