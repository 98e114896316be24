import { Command } from "commander";
import type { Backtest } from "../../model/alert.ts";
import { Failure } from "../../model/failure.ts";
import { LEVEL_NAMES, type Level } from "../../model/level.ts";
import { given } from "../../model/given.ts";
import { dataOption, isoDate, jsonOption, wholeNumber } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

const columns: Column<Backtest["alerts"][number]>[] = [
  { head: "BEGAN", cell: ({ began }) => began },
  { head: "ENDED", cell: ({ ended }) => ended ?? "open" },
  { head: "PEAK", cell: ({ peak }) => `${peak} ${LEVEL_NAMES[peak]}` },
  { head: "OUTCOME", cell: ({ outcome }) => outcome },
  { head: "LEAD", align: "right", cell: ({ leadDays }) => (leadDays === null ? "" : `${leadDays} d`) },
  { head: "WHY", cell: ({ because }) => because },
];

interface Options {
  data: string;
  from?: string;
  to?: string;
  lead?: number;
  keep?: true;
  json?: true;
}

/** `bongsu backtest`: what a watch's rule would have done over history, exactly as known then. */
export function backtestCommand(terminal: Terminal): Command {
  return new Command("backtest")
    .description("Run the rule of a watch over history, seeing on each day only what was known by then.")
    .argument("<watch>", "id of the watch, as bongsu watches lists it")
    .option("--from <date>", "first day; the first of the record unless given", isoDate)
    .option("--to <date>", "last day; today unless given", isoDate)
    .option("--lead <days>", "how many days before what is feared an alert counts as a warning", wholeNumber(1, 365))
    .option("--keep", "keep the result: a rule that passes may then lead to level 5")
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu backtest seoul-moscow\n  bongsu backtest seoul-moscow --from 2023-06-01 --to 2024-06-30 --lead 14 --json",
    )
    .action(async (watch: string, options: Options) =>
      withBongsu(options.data, async (bongsu) => {
        const { from, to, lead: leadDays } = options;
        const query = given({ from, to, leadDays });
        const test = options.keep ? await bongsu.keepBacktest(watch, query) : await bongsu.backtest(watch, query);
        if (test === null) {
          throw new Failure("watch.unknown", `There is no watch named ${watch}: bongsu watches lists those there are.`);
        }
        await write(terminal.stdout, options.json ? `${JSON.stringify(test, null, 2)}\n` : describe(test));
      }),
    );
}

function describe(test: Backtest): string {
  const levels = ([1, 2, 3, 4, 5] as Level[]).map((level) => `${test.daysAtLevel[level]} ${LEVEL_NAMES[level]}`);
  const lines = [
    `${test.watch}, ${test.from} to ${test.to}: ${test.days} days`,
    `Feared: ${test.target}; it happened ${test.happened.length} times${test.happened.length > 0 ? ` (${test.happened.join(", ")})` : ""}.`,
    `Days at each level: ${levels.join(", ")}.`,
    `Alerts a year: ${test.alertsPerYear.toFixed(1)}. Lead time: ${test.medianLeadDays === null ? "unknown" : `${test.medianLeadDays} days (median)`}.`,
    `Precision: ${share(test.precision, test.precisionInterval)}, ${percent(test.chance)} by chance. Recall: ${share(test.recall, test.recallInterval)}.`,
    "",
  ];
  const alerts = test.alerts.length === 0 ? "No alert.\n" : table(columns, test.alerts);
  return `${lines.join("\n")}\n${alerts}\n${test.method}\n`;
}

function share(value: number | null, interval: [number, number] | null): string {
  if (value === null) return "unknown";
  return interval === null
    ? percent(value)
    : `${percent(value)} (95 %: ${percent(interval[0])} to ${percent(interval[1])})`;
}

function percent(value: number | null): string {
  return value === null ? "unknown" : `${Math.round(value * 100)} %`;
}
