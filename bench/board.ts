import { fetchWhole } from "./fetch-whole.ts";
import { percentile } from "./percentile.ts";
import { startServer } from "../test/process.ts";
import type { Line } from "./row.ts";

const ROUNDS = 60;

interface Screen {
  name: string;
  /** The addresses that the screen asks for, for the nth visit. */
  addresses: (visit: number) => string[];
}

/** Visits every screen many times over, each time with other parameters, so that no cache answers for the store. */
export async function benchBoard(dataDir: string): Promise<Line[]> {
  const server = await startServer(dataDir);
  try {
    const screens = await describeScreens(server.address);
    const lines: Line[] = [];
    const all: number[] = [];
    for (const screen of screens) {
      const times = await visit(server.address, screen);
      all.push(...times);
      lines.push({
        name: `screen ${screen.name}, p95`,
        value: percentile(times, 0.95),
        unit: "ms",
        asked: "under 100",
      });
    }
    return [...lines, { name: "all screens, p99", value: percentile(all, 0.99), unit: "ms" }];
  } finally {
    await server.stop();
  }
}

async function describeScreens(address: string): Promise<Screen[]> {
  const get = async <T>(path: string): Promise<T> => JSON.parse(await fetchWhole(address + path));
  const { today } = await get<{ today: string }>("/api/status");
  const { documents } = await get<{ documents: { id: string }[] }>("/api/documents?limit=100");
  const { actors } = await get<{ actors: { code: string }[] }>("/api/actors");
  const words = [
    "sanctions",
    "gas pipeline",
    "summit",
    '"foreign minister"',
    "visit*",
    "Korea",
    "agreement on trade",
    "protest",
  ];
  const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
  const day = (n: number) => new Date(Date.parse(today) - n * 9 * 86_400_000).toISOString().slice(0, 10);
  const pair = (n: number) => [actors[0]?.code, actors[1 + (n % 30)]?.code] as const;
  return [
    {
      name: "beacon line",
      addresses: (n) => [
        "/",
        "/api/status",
        `/api/pairs?asOf=${day(n)}`,
        `/api/sources?asOf=${day(n)}`,
        `/api/actors?asOf=${day(n)}`,
      ],
    },
    {
      name: "pair",
      addresses: (n) => {
        const [a, b] = pair(n);
        return [
          `/pair/${a}/${b}`,
          `/api/pairs/${a}/${b}?asOf=${day(n)}`,
          `/api/events?between=${a},${b}&asOf=${day(n)}`,
        ];
      },
    },
    {
      name: "document",
      addresses: (n) => {
        const id = pick(documents, n).id;
        return [`/document/${id}`, `/api/documents/${id}`];
      },
    },
    {
      name: "search",
      addresses: (n) => [
        `/search?q=${pick(words, n)}`,
        `/api/search?q=${encodeURIComponent(pick(words, n))}&asOf=${day(n)}`,
      ],
    },
    { name: "sources", addresses: (n) => ["/sources", `/api/sources?asOf=${day(n)}`, "/api/status"] },
  ];
}

/** Milliseconds until everything that a screen asks for has arrived, for each visit. */
async function visit(address: string, screen: Screen): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    const start = performance.now();
    await Promise.all(screen.addresses(n).map((path) => fetchWhole(address + path)));
    times.push(performance.now() - start);
  }
  return times;
}
