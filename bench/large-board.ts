import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "../src/language/codebook.ts";
import { act, filing } from "../src/store/example.ts";
import { openSqliteStore } from "../src/store/sqlite/open.ts";
import { startServer } from "../test/process.ts";
import { fetchWhole } from "./fetch-whole.ts";
import { fillLargeStore, SEARCHED } from "./large-store.ts";
import { percentile } from "./percentile.ts";
import type { Line } from "./row.ts";

const VISITS = 60;
/** So many days lie between the days that are replayed, none of them twice. */
const STEP = 47;
const ASKED = "under 50";

export interface LargeOptions {
  /** Folder of the large store; it is filled where there is none. */
  dataDir: string;
  events: number;
}

/**
 * Visits every page of the board over a large store, each time another one or as of another day, so that no answer was given
 * before; then each again as of today, a document having been filed before each visit.
 */
export async function benchLargeBoard({ dataDir, events }: LargeOptions): Promise<Line[]> {
  const file = join(dataDir, "bongsu.sqlite");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const codes = readTable<"code">("actors/states.tsv").map(({ code }) => code);
    await fillLargeStore(file, codes, events);
  }
  const lines: Line[] = [];
  const begun = performance.now();
  const server = await startServer(dataDir);
  const store = await openSqliteStore({ file, now: () => new Date() });
  try {
    await fetchWhole(`${server.address}/api/pairs`);
    lines.push({
      name: "large: from the start to the first movers",
      value: (performance.now() - begun) / 1000,
      unit: "s",
    });
    const pages = await describePages(server.address);
    for (const page of pages)
      lines.push(...figures(page.name, await visit(server.address, page.addresses, "replayed")));
    for (const page of pages) {
      const times = await visit(server.address, page.addresses, "today", async (n) => {
        const text = `Filed while the board is read, ${process.pid} ${page.name} ${n}.`;
        await store.append([filing({ text, publishedAt: "2024-12-20", events: [act(["KOR"], "AID", ["UKR"])] })]);
      });
      lines.push(...figures(`${page.name}, after a filing`, times));
    }
    return lines;
  } finally {
    await store.close();
    await server.stop();
  }
}

function figures(name: string, times: readonly number[]): Line[] {
  return [
    { name: `large: ${name}, median`, value: percentile(times, 0.5), unit: "ms" },
    { name: `large: ${name}, p95`, value: percentile(times, 0.95), unit: "ms", asked: ASKED },
  ];
}

interface Page {
  name: string;
  /** What the page asks for at the nth visit; `asOf` is a parameter and its value, or empty. */
  addresses: (n: number, asOf: string) => string[];
}

async function describePages(address: string): Promise<Page[]> {
  const get = async <T>(path: string): Promise<T> => JSON.parse(await fetchWhole(address + path)) as T;
  const { actors } = await get<{ actors: { code: string }[] }>("/api/actors");
  const { documents } = await get<{ documents: { id: string }[] }>("/api/documents?limit=100");
  const [a] = actors.map(({ code }) => code);
  const b = (n: number) => actors[1 + (n % 60)]?.code;
  const one = (path: string) => (_: number, asOf: string) => [`/api/${path}?${asOf}`];
  return [
    { name: "status", addresses: () => ["/api/status"] },
    { name: "movers", addresses: one("pairs") },
    { name: "pair", addresses: (n, asOf) => [`/api/pairs/${a}/${b(n)}?${asOf}`] },
    { name: "pair's events", addresses: (n, asOf) => [`/api/events?between=${a},${b(n)}&${asOf}`] },
    { name: "pair's changes", addresses: (n, asOf) => [`/api/pairs/${a}/${b(n)}/changes?${asOf}`] },
    { name: "pair's next acts", addresses: (n, asOf) => [`/api/pairs/${a}/${b(n)}/next?${asOf}`] },
    { name: "actors", addresses: one("actors") },
    { name: "sources", addresses: one("sources") },
    { name: "watches", addresses: one("watches") },
    { name: "alerts", addresses: one("alerts") },
    { name: "forecasts", addresses: one("forecasts") },
    { name: "document", addresses: (n) => [`/api/documents/${documents[n % documents.length]?.id}`] },
    { name: "search", addresses: (n, asOf) => [`/api/search?q=${SEARCHED[n % SEARCHED.length]}&${asOf}`] },
  ];
}

/** Milliseconds until everything that a page asks for has arrived, for each visit. */
async function visit(
  address: string,
  addresses: Page["addresses"],
  when: "replayed" | "today",
  before: (n: number) => Promise<void> = async () => undefined,
): Promise<number[]> {
  const { today } = JSON.parse(await fetchWhole(`${address}/api/status`)) as { today: string };
  const day = (n: number) => new Date(Date.parse(today) - n * STEP * 86_400_000).toISOString().slice(0, 10);
  const times: number[] = [];
  for (let n = 0; n < VISITS; n += 1) {
    await before(n);
    const wanted = addresses(n, when === "today" ? "" : `asOf=${day(n)}`);
    const start = performance.now();
    await Promise.all(wanted.map((path) => fetchWhole(address + path)));
    times.push(performance.now() - start);
  }
  return times;
}
