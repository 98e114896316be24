import { Command } from "commander";
import type { Bongsu } from "../../app/bongsu.ts";
import { LEVEL_NAMES } from "../../model/level.ts";
import type { Standing } from "../../model/standing.ts";
import { given } from "../../model/given.ts";
import { asOfOption, dataOption, jsonOption } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, plain, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

const columns: Column<Standing>[] = [
  { head: "LEVEL", cell: ({ state }) => (state === null ? "?" : `${state.level} ${LEVEL_NAMES[state.level]}`) },
  { head: "WATCH", cell: ({ id }) => id },
  { head: "SINCE", cell: ({ state }) => state?.since ?? "" },
  { head: "ALERT", cell: ({ alert }) => alert?.state ?? "" },
  { head: "OWNER", cell: ({ owner }) => owner ?? "" },
  { head: "WHY", cell: ({ state, error }) => error?.message ?? state?.because ?? "Not evaluated by that day." },
];

/** `bongsu watches`: where every watch stands, and tests of the rules. */
export function watchesCommand(terminal: Terminal): Command {
  return new Command("watches")
    .description("List the watches of watches.yaml with their levels, or test their rules.")
    .option("--test <file>", "run the rule tests of a YAML file instead")
    .option("--watches <file>", "watches to test; those of the store's folder, or of the demo, unless given")
    .addOption(asOfOption())
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Examples:
  bongsu watches
  bongsu watches --as-of 2024-04-08
  bongsu watches --test demo/watches.test.yaml --watches demo/watches.yaml

A watch whose definition is broken says why in its row, and stops no other. docs/watches.md tells how to write them.`,
    )
    .action(async (options: { data: string; asOf?: string; json?: true; test?: string; watches?: string }) =>
      withBongsu(options.data, (bongsu) =>
        options.test === undefined
          ? list(terminal, bongsu, options)
          : test(
              terminal,
              bongsu,
              { tests: options.test, ...given({ watches: options.watches }) },
              options.json === true,
            ),
      ),
    );
}

async function list(terminal: Terminal, bongsu: Bongsu, options: { asOf?: string; json?: true }): Promise<void> {
  const standings = await bongsu.standings(options.asOf);
  const text = options.json ? `${JSON.stringify(standings, null, 2)}\n` : table(columns, standings);
  const none = "No watch is defined: write watches.yaml into the folder of the store, or watch a pair on the board.\n";
  await write(terminal.stdout, standings.length === 0 && !options.json ? none : text);
  if (standings.some(({ error }) => error !== null)) terminal.exitCode = 1;
}

async function test(
  terminal: Terminal,
  bongsu: Bongsu,
  files: { tests: string; watches?: string },
  json: boolean,
): Promise<void> {
  const { results, errors } = await bongsu.testRules(files);
  if (json) await write(terminal.stdout, `${JSON.stringify({ results, errors }, null, 2)}\n`);
  else {
    for (const { name, watch, passed, reasons } of results) {
      const why = reasons.map((reason) => `\n  ${plain(reason)}`).join("");
      await write(terminal.stdout, `${passed ? "passed" : "FAILED"}  ${plain(watch)}: ${plain(name)}${why}\n`);
    }
    for (const { message } of errors) await write(terminal.stderr, `${plain(message)}\n`);
    const failed = results.filter(({ passed }) => !passed).length;
    await write(terminal.stdout, `${results.length - failed} passed, ${failed} failed.\n`);
  }
  if (errors.length > 0 || results.some(({ passed }) => !passed)) terminal.exitCode = 1;
}
