import { Command } from "commander";
import type { Bongsu, Outcome } from "../../app/bongsu.ts";
import { given } from "../../model/given.ts";
import { dataOption, isoDate, jsonOption } from "../options.ts";
import { createProgress } from "../progress.ts";
import { withBongsu } from "../session.ts";
import { plain } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

interface Options {
  data: string;
  json?: true;
  publishedAt?: string;
  allowPrivate?: true;
  lines?: true;
}

/** `bongsu ingest`: read, clean, collapse copies, code and store. */
export function ingestCommand(terminal: Terminal): Command {
  return new Command("ingest")
    .description("Read, clean, code and store documents; what is already known is not stored twice.")
    .argument("<source...>", "files, folders, feeds and pages by URL, or - for standard input")
    .option("--published-at <date>", "publication date of documents that carry none", isoDate)
    .option("--lines", "standard input is JSON lines that keep coming: read each as it arrives")
    .option("--allow-private", "let URLs lead to loopback and private addresses")
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Examples:
  bongsu ingest news/ archive.jsonl.gz
  bongsu ingest https://news.example/world/rss.xml
  bongsu ingest --json reports.jsonl    a JSON line for each document, once it is safe on disk
  tail -f news.jsonl | bongsu ingest - --lines    read, code and warn as the news comes in

Reads .txt, .md, .html, .json, .jsonl, .xml (RSS, Atom) and .gz of these. A document from a file counts as known
since its publication, one from a URL since now.`,
    )
    .action(async (sources: string[], options: Options) =>
      withBongsu(options.data, (bongsu) => run(terminal, bongsu, sources, options)),
    );
}

async function run(terminal: Terminal, bongsu: Bongsu, sources: string[], options: Options): Promise<void> {
  const progress = createProgress(terminal, "documents", () => performance.now());
  const { publishedAt, allowPrivate, lines } = options;
  const reading = { now: () => new Date(), stdin: terminal.stdin, ...given({ publishedAt, allowPrivate, lines }) };
  const tally = new Map<string, number>();
  let share: number | null = null;
  let done = 0;
  const onProgress = (part: number) => {
    share = part;
  };
  for await (const outcome of bongsu.ingest(sources, { ...reading, onProgress })) {
    const kind = "error" in outcome ? "unreadable" : outcome.outcome;
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
    await tell(terminal, outcome, options.json === true);
    if ("error" in outcome) terminal.exitCode = 1;
    done += 1;
    progress.update(done, share);
  }
  progress.finish(done);
  if (!options.json) await write(terminal.stdout, summary(tally));
}

async function tell(terminal: Terminal, outcome: Outcome, json: boolean): Promise<void> {
  if (json) await write(terminal.stdout, `${JSON.stringify(outcome)}\n`);
  else if ("error" in outcome)
    await write(terminal.stderr, `${plain(outcome.path)}: ${plain(outcome.error.message)}\n`);
}

function summary(tally: ReadonlyMap<string, number>): string {
  const count = (kind: string) => tally.get(kind) ?? 0;
  return `${count("kept")} kept, ${count("copy")} copies of known stories, ${count("already-known")} already known, ${count("unreadable")} unreadable.\n`;
}
