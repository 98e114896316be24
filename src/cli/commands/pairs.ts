import { Command } from "commander";
import { LEVEL_NAMES } from "../../model/level.ts";
import type { Mover } from "../../model/relation.ts";
import { given } from "../../model/given.ts";
import { asOfOption, dataOption, jsonOption, wholeNumber } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

const columns: Column<Mover>[] = [
  { head: "LEVEL", cell: (row) => `${row.level} ${LEVEL_NAMES[row.level]}` },
  { head: "PAIR", cell: (row) => `${row.a} ${row.b}` },
  { head: "BITS", align: "right", cell: (row) => row.surprise.bits.toFixed(1) },
  { head: "LAST", cell: (row) => row.lastDay },
  { head: "WHY", cell: (row) => row.because },
];

/** `bongsu pairs`: which pairs moved against their own norm. */
export function pairsCommand(terminal: Terminal): Command {
  return new Command("pairs")
    .description("List the pairs that moved most against their own norm.")
    .option("--limit <n>", "how many pairs", wholeNumber(1, 1000), 20)
    .addOption(asOfOption())
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Examples:
  bongsu pairs
  bongsu pairs --as-of 2024-04-08 --limit 5
  bongsu pairs --json

BITS is the surprise: 0 is usual, each bit halves the chance under the pair's own norm, 10 is one in a thousand.`,
    )
    .action(async (options: { data: string; asOf?: string; limit: number; json?: true }) =>
      withBongsu(options.data, async (bongsu) => {
        const movers = await bongsu.movers({ limit: options.limit, ...given({ asOf: options.asOf }) });
        const text = options.json ? `${JSON.stringify(movers, null, 2)}\n` : table(columns, movers);
        await write(
          terminal.stdout,
          movers.length === 0 && !options.json ? "No pair has acted in the last 30 days.\n" : text,
        );
      }),
    );
}
