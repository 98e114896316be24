import { Command, Option } from "commander";
import type { Bongsu } from "../../app/bongsu.ts";
import type { ObservedFile, ObservedSeries, ObserveOptions } from "../../app/observe.ts";
import type { IndicatorSeries } from "../../model/indicator.ts";
import { given } from "../../model/given.ts";
import { dataOption, isoDate, jsonOption } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, plain, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

interface Options {
  data: string;
  json?: true;
  list?: true;
  series?: string;
  unit?: string;
  knownAt?: string;
  decimal?: "point" | "comma";
  allowPrivate?: true;
}

/** Faults of one file that are told to people; machines get up to a hundred. */
const TOLD = 10;

/** `bongsu observe`: read numeric series and keep them with their revisions. */
export function observeCommand(terminal: Terminal): Command {
  return new Command("observe")
    .description("Read numeric series (prices, rates, trade, port calls) from CSV or JSON and keep their revisions.")
    .argument("[file...]", "files and pages by URL, or - for standard input")
    .option("--list", "list the series that are kept")
    .option("--series <name>", "name of the series, where a file holds one")
    .option("--unit <unit>", "unit of the values, where a file does not say it")
    .option("--known-at <date>", "since when values are known that do not say it; today unless given", isoDate)
    .addOption(
      new Option("--decimal <sign>", "sign before the fraction, where a file leaves it open").choices([
        "point",
        "comma",
      ]),
    )
    .option("--allow-private", "let URLs lead to loopback and private addresses")
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Examples:
  bongsu observe demo/indicators/*.csv
  bongsu observe brent.csv --series price/brent --unit USD/bbl
  bongsu observe trade.csv --known-at 2024-05-15
  bongsu observe --list

One row an observation, one column a series, or periods across; docs/indicators.md names the columns that are understood.
A value that a period had before is kept beside the new one.`,
    )
    .action(async (files: string[], options: Options, command: Command) => {
      if (files.length === 0 && !options.list) command.error("error: name a file to read, or --list");
      await withBongsu(options.data, async (bongsu) => {
        if (files.length > 0) await observe(terminal, bongsu, files, options);
        if (options.list) await list(terminal, bongsu, options.json === true);
      });
    });
}

async function observe(terminal: Terminal, bongsu: Bongsu, files: string[], options: Options): Promise<void> {
  for await (const outcome of bongsu.observe(files, observeOptions(terminal, options))) {
    if ("error" in outcome || outcome.faulty > 0) terminal.exitCode = 1;
    if (options.json) await write(terminal.stdout, `${JSON.stringify(outcome)}\n`);
    else if ("error" in outcome)
      await write(terminal.stderr, `${plain(outcome.path)}: ${plain(outcome.error.message)} [${outcome.error.code}]\n`);
    else await tell(terminal, outcome);
  }
}

function observeOptions(terminal: Terminal, options: Options): ObserveOptions {
  const { series, unit, knownAt, allowPrivate } = options;
  const decimal = options.decimal === undefined ? undefined : options.decimal === "comma" ? "," : ".";
  return { now: () => new Date(), stdin: terminal.stdin, ...given({ series, unit, knownAt, allowPrivate, decimal }) };
}

const observed: Column<ObservedSeries>[] = [
  { head: "SERIES", cell: (row) => row.id },
  { head: "UNIT", cell: (row) => row.unit || "-" },
  { head: "BY", cell: (row) => row.frequency },
  { head: "FROM", cell: (row) => row.from },
  { head: "TO", cell: (row) => row.to },
  { head: "NEW", align: "right", cell: (row) => row.added },
  { head: "REVISED", align: "right", cell: (row) => row.revised },
  { head: "SAME", align: "right", cell: (row) => row.same },
  { head: "MISSING", align: "right", cell: (row) => row.missing },
];

async function tell(terminal: Terminal, file: ObservedFile): Promise<void> {
  if (file.series.length > 0) await write(terminal.stdout, table(observed, file.series));
  const left =
    file.leftOut === 0 ? "" : ` ${file.leftOut} rows are parts of a total or of another flow and are left out.`;
  const since = file.knownDay === null ? "" : ` Values that do not say it are known since ${file.knownDay}.`;
  const counts = `${file.rows} rows, ${file.series.length} series.`;
  await write(terminal.stdout, `${plain(file.path)}: ${counts}${left}${since}\n`);
  for (const { line, reason } of file.faults.slice(0, TOLD))
    await write(terminal.stderr, `${plain(file.path)}${line === null ? "" : `, ${line}`}: ${plain(reason)}\n`);
  const more = file.faulty - Math.min(TOLD, file.faults.length);
  if (more > 0)
    await write(terminal.stderr, `${plain(file.path)}: ${more} more could not be read; --json tells up to 100.\n`);
}

const kept: Column<IndicatorSeries>[] = [
  { head: "SERIES", cell: (row) => row.id },
  { head: "KIND", cell: (row) => row.kind },
  { head: "UNIT", cell: (row) => row.unit || "-" },
  { head: "BY", cell: (row) => row.frequency },
  { head: "TITLE", cell: (row) => row.title },
];

async function list(terminal: Terminal, bongsu: Bongsu, json: boolean): Promise<void> {
  const series = await bongsu.series();
  if (json) await write(terminal.stdout, `${JSON.stringify(series, null, 2)}\n`);
  else if (series.length > 0) await write(terminal.stdout, table(kept, series));
  else await write(terminal.stdout, "No series is kept yet; start with bongsu observe FILE.\n");
}
