import { Argument, Command } from "commander";
import type { StoredDocument } from "../../model/filing.ts";
import { given } from "../../model/given.ts";
import { asOfOption, dataOption } from "../options.ts";
import { createProgress } from "../progress.ts";
import { withBongsu } from "../session.ts";
import { type Terminal, write } from "../terminal.ts";

/** `bongsu export`: everything that is kept, as JSON lines. */
export function exportCommand(terminal: Terminal): Command {
  return new Command("export")
    .description("Print what the store holds as JSON lines: documents with all that they yield, or events alone.")
    .addArgument(new Argument("[what]", "what to print").choices(["documents", "events"]).default("documents"))
    .addOption(asOfOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Examples:
  bongsu export > bongsu.jsonl
  bongsu export events --as-of 2024-04-01 > events.jsonl

A document line is the record of bongsu code with its times (knownAt, learntAt), copies and sightings;
an event line names its document.`,
    )
    .action(async (what: "documents" | "events", options: { data: string; asOf?: string }) =>
      withBongsu(options.data, async (bongsu) => {
        const progress = createProgress(terminal, "documents", () => performance.now());
        const { documents } = await bongsu.status();
        let done = 0;
        for (let after: number | null = 0; after !== null;) {
          const page = await bongsu.documents({ after, ...given({ asOf: options.asOf }) });
          for (const row of page.rows) await write(terminal.stdout, what === "documents" ? line(row) : events(row));
          done += page.rows.length;
          progress.update(done, documents === 0 ? null : done / documents);
          after = page.next;
        }
        progress.finish(done);
      }),
    );
}

function line({ record, ...kept }: StoredDocument): string {
  return `${JSON.stringify({ ...record, ...kept })}\n`;
}

function events({ record, copyOf, knownAt, learntAt }: StoredDocument): string {
  const { id, url, outlet, title, publishedAt } = record.document;
  const document = { id, url, outlet, title, publishedAt, copyOf: copyOf?.id ?? null, knownAt, learntAt };
  return record.events.map((event) => `${JSON.stringify({ event, document })}\n`).join("");
}
