import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startBongsu, startServer } from "../test/process.ts";
import { percentile } from "./percentile.ts";
import type { Line } from "./row.ts";

const DOCUMENTS = 100;
const PATIENCE_MS = 20_000;

const STATES: readonly [code: string, name: string][] = [
  ["KOR", "South Korea"],
  ["RUS", "Russia"],
  ["JPN", "Japan"],
  ["CHN", "China"],
  ["IND", "India"],
  ["PAK", "Pakistan"],
  ["FRA", "France"],
  ["DEU", "Germany"],
  ["BRA", "Brazil"],
  ["EGY", "Egypt"],
  ["TUR", "Turkey"],
  ["KEN", "Kenya"],
  ["NGA", "Nigeria"],
  ["MEX", "Mexico"],
  ["VNM", "Vietnam"],
];

interface Case {
  watch: string;
  between: readonly [string, string];
  text: string;
}

/**
 * How long it takes from the arrival of a document, as a line on the standard input of a running `ingest`, until an open
 * board, which another process serves, has been told and has the alert that the document raises. One document after the
 * other, each for a watch of its own.
 */
export async function benchAlertLatency(dataDir: string): Promise<Line[]> {
  const cases = casesOf(DOCUMENTS);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, "watches.yaml"), watchesOf(cases));
  const server = await startServer(dataDir);
  const ingest = startBongsu(["ingest", "-", "--lines", "--data", dataDir, "--json"], "pipe");
  const board = await openBoard(server.address);
  try {
    const send = (text: string, title: string) => {
      const date = new Date().toISOString().slice(0, 10);
      ingest.stdin?.write(`${JSON.stringify({ title, text, date, outlet: "Wire" })}\n`);
    };
    // The first document pays for the loading of the engine, as it does once after a start.
    send("The weather in Oslo was mild. Nothing else was reported.", "Weather");
    await once(ingest.stdout as NodeJS.ReadableStream, "data");
    const times: number[] = [];
    for (const { watch, text } of cases) {
      const start = performance.now();
      send(text, watch);
      await board.alerts(watch);
      times.push(performance.now() - start);
    }
    return [
      { name: "document to alert on the board, p99", value: percentile(times, 0.99), unit: "ms", asked: "1,000" },
      { name: "document to alert on the board, median", value: percentile(times, 0.5), unit: "ms" },
    ];
  } finally {
    board.close();
    ingest.stdin?.end();
    await once(ingest, "close");
    await server.stop();
  }
}

function casesOf(count: number): Case[] {
  const pairs = STATES.flatMap((a, i) => STATES.slice(i + 1).map((b) => [a, b] as const));
  return pairs.slice(0, count).map(([[a, one], [b, other]]) => ({
    watch: `${a}-${b}`.toLowerCase(),
    between: [a, b],
    text: `${one} imposed sanctions on ${other} on Tuesday. The foreign ministry of ${one} announced the measures.`,
  }));
}

function watchesOf(cases: readonly Case[]): string {
  const watches = cases.map(
    ({ watch, between }) => `
  - id: ${watch}
    title: ${watch}
    between: [${between.join(", ")}]
    indicators: { sanctioned: { title: Sanctions, acts: { types: [SANCTION] }, within: 30 days } }
    levels: { 2: [sanctioned] }
    alert-at: 2`,
  );
  return `watches:${watches.join("")}\n`;
}

/** Listens as the board does, and looks for an alert whenever it is told of a change. */
async function openBoard(address: string) {
  const leave = new AbortController();
  const answer = await fetch(`${address}/api/live`, { signal: leave.signal });
  const news = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const isOpen = async (watch: string) => {
    const { alerts } = (await (await fetch(`${address}/api/alerts?open=yes`)).json()) as {
      alerts: { group: string; alerted: string | null }[];
    };
    return alerts.some(({ group, alerted }) => group === watch && alerted !== null);
  };
  return {
    async alerts(watch: string): Promise<void> {
      const end = performance.now() + PATIENCE_MS;
      while (!(await isOpen(watch))) {
        if (performance.now() > end) throw new Error(`The alert of ${watch} did not come within ${PATIENCE_MS} ms.`);
        await news?.read();
      }
    },
    close: () => leave.abort(),
  };
}
