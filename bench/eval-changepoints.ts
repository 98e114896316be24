import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { segment } from "../src/warning/change/segment.ts";
import { Failure } from "../src/model/failure.ts";
import { dataFile } from "./data.ts";
import type { Line } from "./row.ts";

/** A series of the Turing set, as far as it is read: one list of values for each dimension, `null` where one is missing. */
export interface Dataset {
  name: string;
  n_obs: number;
  series: { raw: (number | null)[] }[];
}
/** Indices of change points, by annotator. */
export type Annotations = Record<string, number[]>;

/** Distance up to which a change point counts as found. */
const MARGIN = 5;

/**
 * Covering and F1 of predicted change points against several annotators: 0 is a change point of everybody; precision is
 * against the union of all annotators, recall the mean over them; the covering of each annotator's segments, likewise.
 *
 * G. van den Burg and C. Williams, "An evaluation of change point detection algorithms", arXiv:2003.06222 (2020).
 */
export function scoreChanges(
  annotations: Annotations,
  predicted: readonly number[],
  length: number,
): { cover: number; f1: number } {
  const annotators = Object.values(annotations).map(withStart);
  const found = withStart(predicted);
  const union = withStart(annotators.flat());
  const precision = matches(union, found) / found.length;
  const recall = mean(annotators.map((points) => matches(points, found) / points.length));
  return {
    cover: mean(annotators.map((points) => covering(points, found, length))),
    f1: (2 * precision * recall) / (precision + recall),
  };
}

function withStart(points: readonly number[]): number[] {
  return [...new Set([0, ...points])].sort((a, b) => a - b);
}

/** How many true points have a predicted one within the margin, each predicted one used once, the nearest first. */
function matches(points: readonly number[], predicted: readonly number[]): number {
  const left = new Set(predicted);
  let matched = 0;
  for (const point of points) {
    const [nearest] = [...left]
      .filter((other) => Math.abs(other - point) <= MARGIN)
      .sort((a, b) => Math.abs(a - point) - Math.abs(b - point) || a - b);
    if (nearest === undefined) continue;
    left.delete(nearest);
    matched += 1;
  }
  return matched;
}

function covering(points: readonly number[], predicted: readonly number[], length: number): number {
  const parts = segments(predicted, length);
  const covered = segments(points, length).map(
    ([from, to]) => (to - from) * Math.max(...parts.map((part) => jaccard([from, to], part))),
  );
  return covered.reduce((sum, one) => sum + one, 0) / length;
}

function segments(points: readonly number[], length: number): [number, number][] {
  return points.map((from, index) => [from, points[index + 1] ?? length]);
}

function jaccard([from, to]: [number, number], [start, end]: [number, number]): number {
  const both = Math.min(to, end) - Math.max(from, start);
  return both <= 0 ? 0 : both / (Math.max(to, end) - Math.min(from, start));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

/** Change points of a data set by the default settings; observations with a missing value are passed over. */
export function changePoints({ n_obs, series }: Dataset): number[] {
  const kept = Array.from({ length: n_obs }, (_, index) => index).filter((index) =>
    series.every(({ raw }) => Number.isFinite(raw[index])),
  );
  const { changes } = segment(series.map(({ raw }) => kept.map((index) => raw[index] ?? 0)));
  return changes.map((change) => kept[change] ?? 0);
}

interface Scores {
  cover: number;
  f1: number;
  of: number;
  series: { name: string; cover: number; f1: number; changes: number[] }[];
}

/** The scores of every annotated data set of a folder, for people or as JSON. Throws a Failure where there is none. */
export function scoreChangePoints(dir: string, annotations: string, json: boolean): string {
  const { series, ...total } = scoreFolder(dir, annotations);
  if (json) return `${JSON.stringify({ ...total, series })}\n`;
  return [
    `cover ${total.cover.toFixed(3)}  F1 ${total.f1.toFixed(3)}  of ${total.of} series`,
    "",
    ...series.map(
      ({ name, cover, f1, changes }) =>
        `${name.padEnd(24)} cover ${cover.toFixed(3)}  F1 ${f1.toFixed(3)}  ${changes.join(" ")}`,
    ),
    "",
  ].join("\n");
}

function scoreFolder(dir: string, annotations: string): Scores {
  const all = readJson(annotations) as Record<string, Annotations>;
  const series = datasetsOf(dir).flatMap((dataset) => {
    const annotators = all[dataset.name];
    if (annotators === undefined || Object.keys(annotators).length === 0 || dataset.n_obs === 0) return [];
    const changes = changePoints(dataset);
    return [{ name: dataset.name, ...scoreChanges(annotators, changes, dataset.n_obs), changes }];
  });
  if (series.length === 0)
    throw new Failure(
      "eval.changepoints",
      `${dir} holds no data set that ${annotations} annotates: name a folder of *.json.`,
    );
  return {
    cover: mean(series.map(({ cover }) => cover)),
    f1: mean(series.map(({ f1 }) => f1)),
    of: series.length,
    series,
  };
}

function datasetsOf(dir: string): Dataset[] {
  try {
    // The set as it is published keeps each series in a folder of its own.
    const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter(isSeries);
    return files.sort().map((file) => readDataset(join(dir, file)));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure("eval.changepoints", `${dir} cannot be listed: name a folder of *.json.`, { cause });
  }
}

function isSeries(file: string): boolean {
  return file.endsWith(".json") && !/(annotations|metadata)[^/\\]*\.json$/.test(file);
}

function readDataset(path: string): Dataset {
  const dataset = readJson(path) as Partial<Dataset>;
  if (typeof dataset.name !== "string" || typeof dataset.n_obs !== "number" || !Array.isArray(dataset.series))
    throw new Failure(
      "eval.changepoints",
      `${path} lacks name, n_obs or series: give a data set in the Turing format.`,
    );
  return dataset as Dataset;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Failure("eval.changepoints", `${path} is no readable JSON file: give the path of one.`, { cause });
  }
}

/** The Turing change-point set. */
export function evalChangePoints(): Line[] {
  const dir = dataFile("changepoints", "datasets");
  const annotations = dataFile("changepoints", "annotations.json");
  if (dir === null || annotations === null)
    return [{ name: "change points", leftOut: "changepoints/ is not in BONGSU_DATA" }];
  const { cover, f1, of } = scoreFolder(dir, annotations);
  return [
    { name: "change points: cover", value: cover, unit: `of ${of} series`, asked: "0.70" },
    { name: "change points: F1", value: f1, unit: `of ${of} series`, asked: "0.72" },
  ];
}
