import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { blankDoc } from "../src/language/analyse.ts";
import { tokenise } from "../src/language/tokens/tokenise.ts";
import { runBongsu } from "../test/process.ts";
import type { Line } from "./row.ts";

const ARTICLES = 2000;

/**
 * Articles a second of the whole pipeline (reading, cleaning, analysis, coding, printing) on all cores, over the first
 * articles of an archive of JSON lines, the start of the process included, as a user would run it.
 */
export async function benchArticles(archive: string, scratch: string): Promise<Line[]> {
  const lines = gunzipSync(readFileSync(archive)).toString("utf8").split("\n");
  const articles = lines.filter((line) => line !== "").slice(0, ARTICLES);
  const file = join(scratch, "articles.jsonl");
  writeFileSync(file, articles.join("\n"));
  const start = performance.now();
  const { status, stdout } = await runBongsu(["code", file]);
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`code ended with ${status}`);
  const coded = stdout.split("\n").length - 1;
  return [
    {
      name: `articles a second, ${availableParallelism()} cores`,
      value: coded / seconds,
      unit: "1/s",
      asked: "150 on 2 cores",
    },
    { name: "tokens an article", value: tokens(articles) / articles.length, unit: "tokens" },
  ];
}

function tokens(articles: readonly string[]): number {
  let sum = 0;
  for (const article of articles) {
    const doc = blankDoc((JSON.parse(article) as { text: string }).text, null);
    tokenise(doc);
    sum += doc.words.length;
  }
  return sum;
}
