import manifest from "../../package.json" with { type: "json" };
import type { Store } from "../store/store.ts";
import type { Status } from "./bongsu.ts";
import { todayOf } from "./today.ts";

/** The version of this checkout. */
export const version: string = manifest.version;

/** What the store holds, and what "today" and "demo" mean for it. */
export async function status(store: Store, now: Date): Promise<Status> {
  const [kept, first] = await Promise.all([store.status(), store.documents({ limit: 1 })]);
  const url = first.rows[0]?.record.document.url ?? null;
  return { ...kept, version, demo: isDemo(url), today: todayOf(kept.lastDay, now) };
}

/** The demo archive's invented outlets live under `.example`, a domain that nobody can own (RFC 2606). */
function isDemo(url: string | null): boolean {
  return url !== null && URL.canParse(url) && new URL(url).hostname.endsWith(".example");
}
