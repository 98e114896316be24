import { signal } from "@preact/signals";
import type { Actor, Status } from "../src/http/schema/status.ts";
import { ask } from "./api.ts";

const POLL_MS = 60_000;
const BREATH_MS = 250;

/** What a notice says of an alert that is burning. */
type Burning = Pick<Awaited<ReturnType<typeof ask.alerts>>["alerts"][number], "id" | "title" | "level" | "state">;

/** The state that the screens show. */
export const status = signal<Status | null>(null);
/** The newest state heard of; screens do not change to it until the reader asks. */
export const newest = signal<Status | null>(null);
/** Alerts that have begun to burn since the shown state was taken. */
export const newAlerts = signal<readonly Burning[]>([]);
/** Why Bongsu did not answer the last time, and the clock time since when. */
export const silence = signal<{ message: string; since: string } | null>(null);
/** The clock time at which `status` was taken. */
export const takenAt = signal("");

const names = signal<ReadonlyMap<string, Actor>>(new Map());

export const actors = () => [...names.value.values()];

/** The name of a country or body for people; its code where it has none. */
export function named(code: string): string {
  return names.value.get(code)?.name ?? code;
}

/** The code that a reader means by a name or a code, in any case; `null` where there is none. */
export function coded(words: string): string | null {
  const wanted = words.trim().toLowerCase();
  const actor = actors().find(({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return actor?.code ?? null;
}

/** Counts how often the reader has asked for what is new: each time the screens ask anew. */
export const refreshes = signal(0);

/** Alerts burning in the shown state; `null` until they are known. */
let shownAlerts: ReadonlySet<string> | null = null;

/** Lets the screens change to the newest state. */
export function showNewest() {
  if (status.value) refreshes.value += 1;
  status.value = newest.value;
  takenAt.value = clock();
  shownAlerts = null;
  newAlerts.value = [];
  void Promise.all([loadNames(), lookAtAlerts()]);
}

/** Shows at once what came of something that the reader has just done. */
export async function showDone() {
  // A question asked before would be answered without it.
  await asking;
  await poll();
  showNewest();
}

/** Asks for the state now, every minute while the page is in sight, and whenever Bongsu tells of a change. */
export function listen() {
  void poll();
  setInterval(() => {
    if (!document.hidden) void poll();
  }, POLL_MS);
  followChanges();
}

/** A browser grants a site few connections in all: only a page in sight holds one to be told of changes. */
function followChanges() {
  let stream: EventSource | null = null;
  const follow = () => {
    stream?.close();
    stream = document.hidden ? null : new EventSource("/api/live");
    stream?.addEventListener("revision", ({ data }) => {
      heard = Number(data);
      if (heard !== newest.value?.revision) void poll();
    });
  };
  follow();
  document.addEventListener("visibilitychange", follow);
}

let asking: Promise<void> | null = null;
/** The newest revision that Bongsu has told of and that has not been asked for yet. */
let heard: number | null = null;

/** One question at a time. */
function poll(): Promise<void> {
  asking ??= askUntilCurrent().finally(() => {
    asking = null;
  });
  return asking;
}

/** Asks again for what is told of meanwhile; while much is being read, a change comes many times a second. */
async function askUntilCurrent() {
  await askStatus();
  while (heard !== null && heard !== newest.value?.revision) {
    heard = null;
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    await askStatus();
  }
}

async function askStatus() {
  try {
    const before = newest.value;
    newest.value = await ask.status(AbortSignal.timeout(POLL_MS));
    silence.value = null;
    if (!status.value) showNewest();
    else if (before?.revision !== newest.value.revision) await lookAtAlerts();
  } catch (error) {
    silence.value ??= { message: error instanceof Error ? error.message : String(error), since: clock() };
  }
}

/** The first look after a state is shown says which alerts are old. */
async function lookAtAlerts() {
  const answer = await ask.alerts({ open: "yes" }, AbortSignal.timeout(POLL_MS)).catch(() => null);
  const burning = answer?.alerts.filter(({ state }) => state === "alerting");
  if (burning === undefined) return;
  shownAlerts ??= new Set(burning.map(({ id }) => id));
  newAlerts.value = burning.filter(({ id }) => shownAlerts?.has(id) === false);
}

async function loadNames() {
  const { actors: rows } = await ask.actors(AbortSignal.timeout(POLL_MS)).catch(() => ({ actors: [] }));
  if (rows.length > 0) names.value = new Map(rows.map((row) => [row.code, row]));
}

function clock() {
  return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
