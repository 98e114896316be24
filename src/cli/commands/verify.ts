import { Command, InvalidArgumentError } from "commander";
import type { LogHead } from "../../model/decision-log.ts";
import { dataOption, jsonOption } from "../options.ts";
import { withBongsu } from "../session.ts";
import { plain } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

/** `bongsu verify`: whether the log of decisions is whole. */
export function verifyCommand(terminal: Terminal): Command {
  return new Command("verify")
    .description("Check the hash chain of the log of decisions: that nothing was altered, removed or put elsewhere.")
    .option("--expect <entries:hash>", "a head noted before: the log must hold it still", readHead)
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu verify\n  bongsu verify --expect 12:9f86d081884c7d65...   the head that an earlier run printed\n\nExit status 1 says that the log is not whole.",
    )
    .action(async (options: { data: string; json?: true; expect?: LogHead }) =>
      withBongsu(options.data, async (bongsu) => {
        const { head, sound, faults } = await bongsu.verify(options.expect);
        if (!sound) terminal.exitCode = 1;
        if (options.json) return write(terminal.stdout, `${JSON.stringify({ head, sound, faults }, null, 2)}\n`);
        const verdict = sound ? "The log of decisions is whole" : "The log of decisions is NOT whole";
        const faulty = faults.map(({ message }) => `- ${plain(message)}\n`).join("");
        return write(
          terminal.stdout,
          `${verdict}: ${head.entries} entries.\n${faulty}Head: ${head.entries}:${head.hash}\n`,
        );
      }),
    );
}

function readHead(text: string): LogHead {
  const [entries = "", hash = ""] = text.split(":");
  if (/^\d+$/.test(entries) && /^[0-9a-f]{64}$/.test(hash)) return { entries: Number(entries), hash };
  throw new InvalidArgumentError("Give the head as bongsu verify prints it: ENTRIES:HASH.");
}
