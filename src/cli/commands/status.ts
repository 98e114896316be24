import { Command } from "commander";
import type { Status } from "../../app/bongsu.ts";
import type { SourceHealth } from "../../model/health.ts";
import { dataOption, jsonOption } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

const columns: Column<SourceHealth>[] = [
  { head: "OUTLET", cell: (row) => row.outlet },
  { head: "DOCUMENTS", align: "right", cell: (row) => row.documents },
  { head: "FIRST", cell: (row) => row.firstDay ?? "unknown" },
  { head: "LAST", cell: (row) => row.lastDay ?? "unknown" },
  { head: "USUAL GAP, DAYS", align: "right", cell: (row) => row.usualGap ?? "-" },
];

/** `bongsu status`: what the store holds and how its sources live. */
export function statusCommand(terminal: Terminal): Command {
  return new Command("status")
    .description("Say what the store holds and when each outlet was last heard.")
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText("after", "\nExamples:\n  bongsu status\n  bongsu status --json --data /srv/bongsu")
    .action(async (options: { data: string; json?: true }) =>
      withBongsu(options.data, async (bongsu) => {
        const [status, sources] = await Promise.all([bongsu.status(), bongsu.sources()]);
        const text = options.json ? `${JSON.stringify({ ...status, sources }, null, 2)}\n` : describe(status, sources);
        await write(terminal.stdout, text);
      }),
    );
}

function describe(status: Status, sources: SourceHealth[]): string {
  const period = status.firstDay === null ? "no day yet" : `${status.firstDay} to ${status.lastDay}`;
  const lines = [
    `Bongsu ${status.version}, store schema ${status.schema}, ${(status.bytes / 1e6).toFixed(1)} MB${status.demo ? ", DEMO archive" : ""}`,
    `${status.documents} documents (${status.copies} copies, ${status.uncoded} uncoded), known ${period}`,
    `${status.events} events, ${status.statements} statements, ${status.designations} designations, ${status.appointments} appointments`,
    `last learnt ${status.lastLearntAt ?? "nothing yet: start with bongsu ingest"}`,
  ];
  return `${lines.join("\n")}\n${sources.length > 0 ? `\n${table(columns, sources)}` : ""}`;
}
