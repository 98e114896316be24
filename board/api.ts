import { hc } from "hono/client";
import type { Server } from "../src/http/server.ts";

const { api } = hc<Server>(location.origin);
const dualTrack = api.tracks[":state"];
const trial = api.watches[":id"].backtest;

/** Which acts of a pair count. */
export type About = Parameters<(typeof api.pairs)[":a"][":b"]["issue"]["$get"]>[0]["query"];

/** The API, typed from the server itself. Each call rejects with a sentence fit to be shown. */
export const ask = {
  status: (signal: AbortSignal) => read(api.status.$get({ query: {} }, { init: { signal } })),
  movers: (query: Day, signal: AbortSignal) => read(api.pairs.$get({ query }, { init: { signal } })),
  pair: (a: string, b: string, query: Day & { from?: string }, signal: AbortSignal) =>
    read(api.pairs[":a"][":b"].$get({ param: { a, b }, query }, { init: { signal } })),
  events: (query: Parameters<typeof api.events.$get>[0]["query"], signal: AbortSignal) =>
    read(api.events.$get({ query }, { init: { signal } })),
  document: (id: string, query: Day, signal: AbortSignal) =>
    read(api.documents[":id"].$get({ param: { id }, query }, { init: { signal } })),
  analysis: (id: string, query: Day & { at: string }, signal: AbortSignal) =>
    read(api.documents[":id"].analysis.$get({ param: { id }, query }, { init: { signal } })),
  search: (query: Parameters<typeof api.search.$get>[0]["query"], signal: AbortSignal) =>
    read(api.search.$get({ query }, { init: { signal } })),
  actors: (signal: AbortSignal) => read(api.actors.$get({ query: {} }, { init: { signal } })),
  sources: (query: Day, signal: AbortSignal) => read(api.sources.$get({ query }, { init: { signal } })),
  watches: (query: Day, signal: AbortSignal) => read(api.watches.$get({ query }, { init: { signal } })),
  watch: (id: string, query: Day & { from?: string }, signal: AbortSignal) =>
    read(api.watches[":id"].$get({ param: { id }, query }, { init: { signal } })),
  backtest: (id: string, query: Parameters<typeof trial.$get>[0]["query"], signal: AbortSignal) =>
    read(trial.$get({ param: { id }, query }, { init: { signal } })),
  alerts: (query: Day & { open?: "yes" | "no" }, signal: AbortSignal) =>
    read(api.alerts.$get({ query }, { init: { signal } })),
  alert: (group: string, began: string, query: Day, signal: AbortSignal) =>
    read(api.alerts[":group"][":began"].$get({ param: { group, began }, query }, { init: { signal } })),
  forecasts: (query: Parameters<typeof api.forecasts.$get>[0]["query"], signal: AbortSignal) =>
    read(api.forecasts.$get({ query }, { init: { signal } })),
  skill: (query: Day, signal: AbortSignal) => read(api.forecasts.skill.$get({ query }, { init: { signal } })),
  changes: (a: string, b: string, query: Day, signal: AbortSignal) =>
    read(api.pairs[":a"][":b"].changes.$get({ param: { a, b }, query }, { init: { signal } })),
  issue: (a: string, b: string, query: About, signal: AbortSignal) =>
    read(api.pairs[":a"][":b"].issue.$get({ param: { a, b }, query }, { init: { signal } })),
  vocabulary: (signal: AbortSignal) => read(api.tracks.$get({ query: {} }, { init: { signal } })),
  tracks: (state: string, query: Parameters<typeof dualTrack.$get>[0]["query"], signal: AbortSignal) =>
    read(dualTrack.$get({ param: { state }, query }, { init: { signal } })),
  series: (signal: AbortSignal) => read(api.indicators.$get({ query: {} }, { init: { signal } })),
  indicator: (query: Day & { id: string }, signal: AbortSignal) =>
    read(api.indicators.series.$get({ query }, { init: { signal } })),
  dependence: (query: Day & { reporter: string; item: string }, signal: AbortSignal) =>
    read(api.indicators.dependence.$get({ query }, { init: { signal } })),
  next: (a: string, b: string, query: Day, signal: AbortSignal) =>
    read(api.pairs[":a"][":b"].next.$get({ param: { a, b }, query }, { init: { signal } })),
};

const { desk } = api;

/** What a person at the desk has written down. Each rejects with a sentence fit to be shown. */
export const tell = {
  acknowledge: (json: Written<typeof desk.acknowledge>) => read(desk.acknowledge.$post({ json })),
  verdict: (json: Written<typeof desk.verdict>) => read(desk.verdict.$post({ json })),
  silence: (json: Written<typeof desk.silence>) => read(desk.silence.$post({ json })),
  endSilence: (json: Written<typeof desk.silence.end>) => read(desk.silence.end.$post({ json })),
  watch: (json: Written<typeof desk.watch>) => read(desk.watch.$post({ json })),
};

type Written<Route extends { $post: (argument: never) => unknown }> = Parameters<Route["$post"]>[0] extends {
  json: infer Body;
}
  ? Body
  : never;

/** As-of day as a parameter; absent for all that is known. */
export interface Day {
  asOf?: string;
}

export function asOfDay(day: string | null): Day {
  return day === null ? {} : { asOf: day };
}

interface Answer<T> {
  ok: boolean;
  status: number;
  json(): Promise<T>;
}

type Good<A> = A extends { status: 200; json(): Promise<infer T> } ? Sent<T> : never;

/** JSON knows no `undefined`: a property is there or it is not. */
type Sent<T> = { [Key in keyof T]: Sent<Exclude<T[Key], undefined>> };

async function read<A extends Answer<unknown>>(asked: Promise<A>): Promise<Good<A>> {
  const answer = await asked.catch(noAnswer);
  const body = await answer.json().catch(noAnswer);
  if (answer.ok) return body as Good<A>;
  throw new Error(errorMessage(body) ?? `Bongsu answered with status ${answer.status}: try again.`);
}

function noAnswer(cause: unknown): never {
  if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
  throw new Error("Bongsu does not answer. If it was stopped, start it again with npm start, then try again.", {
    cause,
  });
}

function errorMessage(body: unknown) {
  const { error } = (body ?? {}) as { error?: { message?: unknown } };
  return typeof error?.message === "string" ? error.message : undefined;
}
