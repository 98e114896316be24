import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { STEPS, analyse, blankDoc } from "../src/language/analyse.ts";
import type { Line } from "./row.ts";

const DOCUMENTS = 300;

/**
 * Tokens a second of processor time of the whole language pipeline, on one core, over every n-th document of an archive of
 * JSON lines; and how that time is spent, step by step.
 */
export function benchLanguage(archive: string): Line[] {
  const texts = sampleTexts(archive);
  // A first pass warms up: what counts is the speed of a process that goes on reading.
  for (const text of texts) analyse(text, { published: "2020-01-01" });
  const spent = new Map<string, number>();
  let tokens = 0;
  const before = process.cpuUsage();
  for (const text of texts) {
    const doc = blankDoc(text, "2020-01-01");
    for (const [step, run] of Object.entries(STEPS)) {
      const start = performance.now();
      run(doc);
      spent.set(step, (spent.get(step) ?? 0) + performance.now() - start);
    }
    tokens += doc.words.length;
  }
  const { user, system } = process.cpuUsage(before);
  const perSecond = tokens / ((user + system) / 1e6);
  return [
    {
      name: "language: tokens a processor second, one core",
      value: Math.round(perSecond),
      unit: "1/s",
      asked: "40000",
    },
    ...[...spent].map(([step, ms]) => ({
      name: `language: ${step}`,
      value: (1000 * ms) / tokens,
      unit: "µs a token",
    })),
  ];
}

function sampleTexts(archive: string): string[] {
  const lines = gunzipSync(readFileSync(archive))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
  const stride = Math.max(1, Math.floor(lines.length / DOCUMENTS));
  const kept = lines.filter((_, k) => k % stride === 0).slice(0, DOCUMENTS);
  return kept.map((line) => (JSON.parse(line) as { text: string }).text);
}
