import { signal } from "@preact/signals";
import type { Actor, Status } from "../src/http/schema/status.ts";
import { ask } from "./api.ts";

const POLL_MS = 60_000;

/** The state that the screens show. */
export const status = signal<Status | null>(null);
/** The newest state heard of; screens do not change to it until the reader asks. */
export const newest = signal<Status | null>(null);
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

/** Counts how often the reader has asked for what is new: each time the screens ask anew. */
export const refreshes = signal(0);

/** Lets the screens change to the newest state. */
export function showNewest() {
  if (status.value) refreshes.value += 1;
  status.value = newest.value;
  takenAt.value = clock();
  void loadNames();
}

/** Asks for the state now and then every minute while the page is in sight. */
export function listen() {
  void poll();
  setInterval(() => {
    if (!document.hidden) void poll();
  }, POLL_MS);
}

async function poll() {
  try {
    newest.value = await ask.status(AbortSignal.timeout(POLL_MS));
    silence.value = null;
    if (!status.value) showNewest();
  } catch (error) {
    silence.value ??= { message: error instanceof Error ? error.message : String(error), since: clock() };
  }
}

async function loadNames() {
  const { actors: rows } = await ask.actors(AbortSignal.timeout(POLL_MS)).catch(() => ({ actors: [] }));
  if (rows.length > 0) names.value = new Map(rows.map((row) => [row.code, row]));
}

function clock() {
  return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
