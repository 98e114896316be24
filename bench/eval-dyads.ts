import { calibratedPersistence, climatology } from "../src/warning/forecast/baselines.ts";
import { historyOf, pairKey } from "../src/warning/forecast/history.ts";
import { calibrationError } from "../src/warning/forecast/reliability.ts";
import { auroc, brier, logScore, type Scored, skill } from "../src/warning/forecast/scores.ts";
import { seededRandom } from "../src/model/random.ts";
import { bootstrap, type Estimate } from "./bootstrap.ts";
import { dataFile } from "./data.ts";
import { rollingForecasts } from "./dyad-forecasts.ts";
import { type Label, readEvents, readLabels, type Target, type Truth } from "./dyad-tables.ts";
import type { Line } from "./row.ts";

const FIGURES = ["brier", "skill", "logScore", "auroc", "onsetAuroc", "calibrationError"] as const;
type Figure = (typeof FIGURES)[number];

/** How well one target was forecast over the test rows. */
export interface DyadScore {
  target: string;
  rows: number;
  /** Share of rows whose event came. */
  share: number;
  /** Brier score of calibrated persistence, to which the skill compares. */
  reference: number | null;
  figures: Record<Figure, Estimate>;
}

/** A forecast beside what calibrated persistence says. */
interface Compared extends Scored {
  onset: boolean;
  reference: number;
}

const RESAMPLES = 300;
const SEED = 20180706;
/** By the letter of the target: skill, AUROC of onset rows, calibration error. */
const ASKED: Record<string, Partial<Record<Figure, string>>> = {
  A: { skill: "0.26", onsetAuroc: "0.80", calibrationError: "0.012" },
  B: { skill: "0.22", onsetAuroc: "0.86", calibrationError: "0.012" },
  C: { skill: "0.18", onsetAuroc: "0.84", calibrationError: "0.012" },
  D: { skill: "0.23", onsetAuroc: "0.80", calibrationError: "0.012" },
};

/**
 * Forecasts the test rows of a labels file from an events file and scores each target that it asks about, with 95 %
 * intervals by the bootstrap over pairs.
 *
 * @throws Failure `bench.*` where a file is missing or broken
 */
export function scoreDyads(eventsPath: string, labelsPath: string): DyadScore[] {
  const history = historyOf(readEvents(eventsPath));
  const { targets, labels } = readLabels(labelsPath);
  const test = labels.filter(({ split }) => split === "test");
  const train = labels.filter(({ split }) => split === "train");
  const forecasts = rollingForecasts(
    history,
    test,
    targets.map((target) => target.class),
  );
  return targets.map((target) => {
    const known = train.map((label) => truthOf(label, target));
    const persistence = calibratedPersistence(known);
    const rows = test.map((label): { key: string; compared: Compared } => {
      const { outcome, before, onset } = truthOf(label, target);
      const probability = forecasts.get(label)?.get(target.class) ?? climatology(known);
      const key = pairKey(label.pair.a, label.pair.b);
      return { key, compared: { probability, outcome, onset, reference: persistence(before) } };
    });
    const groups = [...Map.groupBy(rows, ({ key }) => key).values()].map((group) =>
      group.map(({ compared }) => compared),
    );
    return scoreTarget(target, groups);
  });
}

function scoreTarget({ letter, name }: Target, pairs: readonly (readonly Compared[])[]): DyadScore {
  const all = pairs.flat();
  return {
    target: `${letter} ${name}`,
    rows: all.length,
    share: all.filter(({ outcome }) => outcome === 1).length / all.length,
    reference: brierOfReference(all),
    figures: bootstrap(pairs, figuresOf, { resamples: RESAMPLES, random: seededRandom(SEED) }),
  };
}

function figuresOf(rows: readonly Compared[]): Record<Figure, number | null> {
  const [score, reference] = [brier(rows), brierOfReference(rows)];
  return {
    brier: score,
    skill: score === null || reference === null ? null : skill(score, reference),
    logScore: logScore(rows),
    auroc: auroc(rows),
    onsetAuroc: auroc(rows.filter(({ onset }) => onset)),
    calibrationError: calibrationError(rows),
  };
}

function brierOfReference(rows: readonly Compared[]): number | null {
  return brier(rows.map(({ reference, outcome }) => ({ probability: reference, outcome })));
}

function truthOf({ truths }: Label, { letter }: Target): Truth {
  return truths.get(letter) ?? { outcome: 0, before: false, onset: true };
}

/** The scores as text or as JSON. */
export function scoreDyadsFile(events: string, labels: string, json: boolean): string {
  const scores = scoreDyads(events, labels);
  if (json) return `${JSON.stringify(scores)}\n`;
  return scores.map(tell).join("\n");
}

const WORDS: Record<Figure, string> = {
  brier: "Brier score",
  skill: "skill against calibrated persistence",
  logScore: "log score",
  auroc: "AUROC",
  onsetAuroc: "AUROC, onset rows",
  calibrationError: "calibration error, 10 bins of equal width",
};

function tell({ target, rows, share, reference, figures }: DyadScore): string {
  const lines = FIGURES.map((figure) => {
    const { value, low, high } = figures[figure];
    return `  ${WORDS[figure].padEnd(42)} ${show(value)}  (${show(low)} to ${show(high)})`;
  });
  const head = `${target}: ${rows} rows, ${(100 * share).toFixed(1)} % came; Brier score of calibrated persistence ${show(reference)}`;
  return `${[head, ...lines].join("\n")}\n`;
}

function show(value: number | null): string {
  return value === null ? "-" : value.toFixed(4);
}

/** The 30-day forecasts of the project's own measuring data. */
export function evalDyads(): Line[] {
  const events = dataFile("forecast", "dyads", "icews18_interstate_events.csv.gz");
  const labels = dataFile("forecast", "dyads", "icews18_h30_labels.csv.gz");
  if (events === null || labels === null)
    return [{ name: "30-day escalation", leftOut: "forecast/dyads/ is not in BONGSU_DATA" }];
  return scoreDyads(events, labels).flatMap(({ target, rows, figures }) =>
    (["skill", "onsetAuroc", "calibrationError"] as const).map((figure): Line => {
      const { value, low, high } = figures[figure];
      const asked = ASKED[target.slice(0, 1)]?.[figure];
      return {
        name: `30-day escalation ${target}: ${WORDS[figure]}`,
        value: value ?? "-",
        unit: `of ${rows}, ${show(low)} to ${show(high)}`,
        ...(asked === undefined ? {} : { asked }),
      };
    }),
  );
}
