import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readDocument } from "../src/documents/document.ts";
import { dataFile } from "./data.ts";
import type { Line } from "./row.ts";

/**
 * Bodies of news pages against gold, by shingles of four words: mean precision and recall over the pages, and their F1
 * (the measure of the article-extraction benchmark that the pages come from).
 */
export function evalPages(): Line[] {
  const [truth, archive] = [dataFile("pages", "ground-truth.json"), dataFile("pages", "html.tar.gz")];
  if (truth === null || archive === null) return [{ name: "bodies of pages", leftOut: "pages/ is not in BONGSU_DATA" }];
  const gold: Record<string, { articleBody: string; url: string }> = JSON.parse(readFileSync(truth, "utf8"));
  const scratch = mkdtempSync(join(tmpdir(), "bongsu-pages-"));
  try {
    spawnSync("tar", ["xzf", archive, "-C", scratch]);
    const scores = Object.entries(gold).map(([id, page]) => {
      const html = gunzipSync(readFileSync(join(scratch, "html", `${id}.html.gz`))).toString("utf8");
      return compare(page.articleBody, extract(html, page.url));
    });
    const mean = (key: "precision" | "recall") => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
    const [precision, recall] = [mean("precision"), mean("recall")];
    return [
      { name: "bodies of pages", value: (2 * precision * recall) / (precision + recall), unit: "F1" },
      { name: "bodies of pages, precision", value: precision, unit: "share" },
      { name: "bodies of pages, recall", value: recall, unit: "share" },
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function extract(body: string, url: string): string {
  const retrievedAt = new Date().toISOString();
  try {
    return readDocument({ path: url, url, retrievedAt, origin: "live", format: "html", body, fields: {} }, {}).text;
  } catch {
    return "";
  }
}

function compare(gold: string, said: string): { precision: number; recall: number } {
  const [wanted, got] = [shingles(gold), shingles(said)];
  let common = 0;
  for (const [shingle, count] of wanted) common += Math.min(count, got.get(shingle) ?? 0);
  const total = (bag: Map<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0);
  return { precision: common / Math.max(1, total(got)), recall: common / Math.max(1, total(wanted)) };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const bag = new Map<string, number>();
  for (let i = 0; i + 4 <= words.length; i += 1) {
    const shingle = words.slice(i, i + 4).join(" ");
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}
