import { hc } from "hono/client";
import type { Server } from "../src/http/server.ts";

const { api } = hc<Server>(location.origin);
const dualTrack = api.tracks[":state"];
const trial = api.watches[":id"].backtest;
const oneCommitment = api.commitments[":id"];

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
  commitments: (query: Asked<typeof api.commitments.$get>, signal: AbortSignal) =>
    read(api.commitments.$get({ query }, { init: { signal } })),
  commitment: (id: string, query: Day, signal: AbortSignal) =>
    read(oneCommitment.$get({ param: { id }, query }, { init: { signal } })),
  suggestions: (query: Asked<typeof api.commitments.suggestions.$get>, signal: AbortSignal) =>
    read(api.commitments.suggestions.$get({ query }, { init: { signal } })),
  keptWords: (query: Day, signal: AbortSignal) => read(api.commitments.record.$get({ query }, { init: { signal } })),
  questions: (query: Asked<typeof api.voiced.$get>, signal: AbortSignal) =>
    read(api.voiced.$get({ query }, { init: { signal } })),
  forecasters: (query: Day, signal: AbortSignal) => read(api.voiced.forecasters.$get({ query }, { init: { signal } })),
  calendar: (query: Asked<typeof api.calendar.$get>, signal: AbortSignal) =>
    read(api.calendar.$get({ query }, { init: { signal } })),
  plans: (signal: AbortSignal) => read(api.response.plans.$get({ query: {} }, { init: { signal } })),
  plan: (id: string, signal: AbortSignal) => read(api.response.plan.$get({ query: { id } }, { init: { signal } })),
  activations: (signal: AbortSignal) => read(api.response.activations.$get({ query: {} }, { init: { signal } })),
  planMessage: (query: { activation: string; message: string }, signal: AbortSignal) =>
    read(api.response.message.$get({ query }, { init: { signal } })),
  activation: (id: string, signal: AbortSignal) =>
    read(api.response.activation.$get({ query: { id } }, { init: { signal } })),
  drills: (signal: AbortSignal) => read(api.response.drills.$get({ query: {} }, { init: { signal } })),
  verification: (signal: AbortSignal) => read(api.response.verification.$get({ query: {} }, { init: { signal } })),
  channels: (signal: AbortSignal) => read(api.response.channels.$get({ query: {} }, { init: { signal } })),
  outbox: (query: Asked<typeof api.response.outbox.$get>, signal: AbortSignal) =>
    read(api.response.outbox.$get({ query }, { init: { signal } })),
  briefs: (query: Asked<typeof api.briefs.$get>, signal: AbortSignal) =>
    read(api.briefs.$get({ query }, { init: { signal } })),
};

type Asked<Get extends (argument: never, ...more: never[]) => unknown> = Parameters<Get>[0] extends {
  query: infer Query;
}
  ? Query
  : never;

const { desk } = api;

/** What a person at the desk has written down. Each rejects with a sentence fit to be shown. */
export const tell = {
  acknowledge: (json: Written<typeof desk.acknowledge>) => read(desk.acknowledge.$post({ json })),
  verdict: (json: Written<typeof desk.verdict>) => read(desk.verdict.$post({ json })),
  silence: (json: Written<typeof desk.silence>) => read(desk.silence.$post({ json })),
  endSilence: (json: Written<typeof desk.silence.end>) => read(desk.silence.end.$post({ json })),
  watch: (json: Written<typeof desk.watch>) => read(desk.watch.$post({ json })),
  link: (json: Written<typeof desk.link>) => read(desk.link.$post({ json })),
  commitment: (json: Written<typeof desk.commitment>) => read(desk.commitment.$post({ json })),
  resolution: (json: Written<typeof desk.resolution>) => read(desk.resolution.$post({ json })),
  activate: (json: Written<typeof desk.activate>) => read(desk.activate.$post({ json })),
  act: (json: Written<typeof desk.act>) => read(desk.act.$post({ json })),
  drill: (json: Written<typeof desk.drill>) => read(desk.drill.$post({ json })),
  plan: (json: Written<typeof desk.plan>) => read(desk.plan.$post({ json })),
  brief: (json: Written<typeof desk.brief>) => read(desk.brief.$post({ json })),
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

const OVERTAKEN = 409;

/** Somebody else came first: what was seen is no longer so, and nothing was written. */
export class Overtaken extends Error {}

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
  const message = errorMessage(body) ?? `Bongsu answered with status ${answer.status}: try again.`;
  throw answer.status === OVERTAKEN ? new Overtaken(message) : new Error(message);
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
