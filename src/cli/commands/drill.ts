import { readFile } from "node:fs/promises";
import { Command } from "commander";
import type { Drill } from "../../model/activation.ts";
import { Failure } from "../../model/failure.ts";
import { LEVEL_NAMES } from "../../model/level.ts";
import { dataOption, isoDate, jsonOption } from "../options.ts";
import { withBongsu } from "../session.ts";
import { plain } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

interface Options {
  data: string;
  from?: string;
  to?: string;
  days?: string;
  by: string;
  send?: true;
  json?: true;
}

/** `bongsu drill`: a plan tried against days of the record or invented ones. */
export function drillCommand(terminal: Terminal): Command {
  return new Command("drill")
    .description("Try a plan against days of the record, or against invented ones; everything is stamped EXERCISE.")
    .argument("<plan>", "the plan's id")
    .option("--from <date>", "first day of the record to be played", isoDate)
    .option("--to <date>", "last day", isoDate)
    .option("--days <file>", "a YAML file of invented days instead")
    .option("--send", "really send the plan's messages, stamped EXERCISE")
    .requiredOption("--by <name>", "who runs it")
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu drill shipping --from 2024-03-20 --to 2024-04-10 --by 'Head of desk'\n  bongsu drill shipping --days invented.yaml --by 'Head of desk'",
    )
    .action(async (plan: string, options: Options) =>
      withBongsu(options.data, async (bongsu) => {
        const invented = options.days === undefined ? null : await textOf(options.days);
        const drill = await bongsu.runDrill({
          plan,
          by: options.by,
          from: options.from ?? null,
          to: options.to ?? null,
          invented,
          sends: options.send === true,
        });
        await write(terminal.stdout, options.json ? `${JSON.stringify(drill, null, 2)}\n` : told(drill));
      }),
    );
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new Failure("drill.file", `The file ${path} cannot be read: name a YAML file of days.`, { cause });
  }
}

function told({ title, days, report }: Drill): string {
  const played = days.flatMap(({ day, level, because, events }) => [
    `${day}  ${level} ${LEVEL_NAMES[level]}  ${because}`,
    ...events.map((event) => `            ${event}`),
  ]);
  const lines = [title, "", ...played, "", "Report:", ...report.map((line) => `- ${line}`)];
  return lines.map((line) => `${/^ */.exec(line)?.[0] ?? ""}${plain(line)}\n`).join("");
}
