import { Command, Option } from "commander";
import { createProgress } from "../progress.ts";
import { describeRecord } from "../describe.ts";
import { given } from "../../model/given.ts";
import { isoDate } from "../options.ts";
import { type Terminal, write } from "../terminal.ts";

/** `bongsu code`: the record of each document, on standard output and nowhere else. */
export function codeCommand(terminal: Terminal): Command {
  return new Command("code")
    .description("Code documents and print one JSON record a line; nothing is stored.")
    .argument("<path...>", "files, folders, or - for standard input")
    .addOption(new Option("--published-at <date>", "publication date of documents that carry none").argParser(isoDate))
    .addOption(
      new Option("--format <format>", "jsonl for machines, text for people")
        .choices(["jsonl", "text"])
        .default("jsonl"),
    )
    .addHelpText(
      "after",
      `
Examples:
  bongsu code article.txt
  bongsu code --published-at 2024-04-02 --format text article.txt
  bongsu code news/ archive.jsonl.gz > records.jsonl
  cat article.html | bongsu code -

An input that cannot be read yields {"path", "error"} in its place and exit status 1.`,
    )
    .action(async (paths: string[], options: { publishedAt?: string; format: "jsonl" | "text" }) => {
      const { code } = await import("../../app/code.ts");
      const progress = createProgress(terminal, "documents", () => performance.now());
      let done = 0;
      const now = () => new Date();
      const stdin = terminal.stdin;
      for await (const result of code(paths, { now, stdin, ...given({ publishedAt: options.publishedAt }) })) {
        const text = options.format === "jsonl" ? JSON.stringify(result) : describeRecord(result);
        await write(terminal.stdout, `${text}\n`);
        if ("error" in result) terminal.exitCode = 1;
        done += 1;
        progress.update(done, null);
      }
      if (done > 1) progress.finish(done);
    });
}
