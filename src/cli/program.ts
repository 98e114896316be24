import { Command } from "commander";
import { version } from "../app/status.ts";
import { backtestCommand } from "./commands/backtest.ts";
import { codeCommand } from "./commands/code.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { forecastsCommand } from "./commands/forecasts.ts";
import { ingestCommand } from "./commands/ingest.ts";
import { observeCommand } from "./commands/observe.ts";
import { pairsCommand } from "./commands/pairs.ts";
import { serveCommand } from "./commands/serve.ts";
import { showCommand } from "./commands/show.ts";
import { statusCommand } from "./commands/status.ts";
import { watchesCommand } from "./commands/watches.ts";
import { briefCommand } from "./commands/brief.ts";
import { calendarCommand } from "./commands/calendar.ts";
import { commitmentsCommand } from "./commands/commitments.ts";
import { drillCommand } from "./commands/drill.ts";
import { notifyCommand } from "./commands/notify.ts";
import { plansCommand } from "./commands/plans.ts";
import { verifyCommand } from "./commands/verify.ts";
import type { Terminal } from "./terminal.ts";

/** All commands, bound to a terminal. Each loads what it needs when it acts, so that help and bad usage answer at once. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command("bongsu")
    .description("Early warning for economic and security challenges between states.")
    .version(version)
    .addHelpText(
      "after",
      "\nExit status: 0 done, 1 something could not be read or done, 2 wrong usage.\nEach command explains itself: bongsu ingest --help",
    );
  const commands = [
    ingestCommand,
    codeCommand,
    explainCommand,
    observeCommand,
    watchesCommand,
    backtestCommand,
    forecastsCommand,
    commitmentsCommand,
    calendarCommand,
    plansCommand,
    drillCommand,
    verifyCommand,
    briefCommand,
    notifyCommand,
    pairsCommand,
    showCommand,
    serveCommand,
    exportCommand,
    statusCommand,
  ];
  for (const command of commands) program.addCommand(command(terminal));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showHelpAfterError("(see --help)")
      .configureOutput({
        writeOut: (text) => void terminal.stdout.write(text),
        writeErr: (text) => void terminal.stderr.write(text),
      });
  }
  return program;
}
