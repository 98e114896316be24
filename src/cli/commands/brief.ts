import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { BRIEF_FORMATS, type BriefFormat } from "../../model/brief.ts";
import { Failure } from "../../model/failure.ts";
import { dataOption } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Terminal, write } from "../terminal.ts";

/** `bongsu brief`: what a desk reads in the morning. */
export function briefCommand(terminal: Terminal): Command {
  return new Command("brief")
    .description("Make a brief: what changed, how sure, what is due, with numbered sources.")
    .option("--watch <id>", "of one watch; all of them unless given")
    .addOption(new Option("--format <format>", "how to print it").choices(BRIEF_FORMATS).default("md"))
    .option("--out <file>", "write it there instead of standard output")
    .option("--by <name>", "who asks for it", "the command line")
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu brief\n  bongsu brief --watch seoul-moscow --format pdf --out brief.pdf",
    )
    .action(async (options: { data: string; watch?: string; format: BriefFormat; out?: string; by: string }) =>
      withBongsu(options.data, async (bongsu) => {
        const brief = await bongsu.makeBrief({ watch: options.watch ?? null, by: options.by });
        const file = await bongsu.briefFile(brief.id, options.format);
        if (file === null) throw new Failure("brief.missing", "The brief was made and is not there: try again.");
        if (options.out === undefined) return write(terminal.stdout, file.bytes);
        await writeFile(options.out, file.bytes);
        return write(terminal.stderr, `Written to ${options.out}.\n`);
      }),
    );
}
