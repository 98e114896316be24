import { Command, Option } from "commander";
import type { Explained } from "../../app/explain.ts";
import { Failure } from "../../model/failure.ts";
import { describeHead, describeSentence } from "../describe-explained.ts";
import { given } from "../../model/given.ts";
import { isoDate, wholeNumber } from "../options.ts";
import { plain } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

interface Options {
  publishedAt?: string;
  format: "text" | "json";
  sentence?: number;
}

/** `bongsu explain`: how each sentence was read, and every decision with its reason. */
export function explainCommand(terminal: Terminal): Command {
  return new Command("explain")
    .description("Show how a document is read: each sentence's parse, names and decisions, with the reasons.")
    .argument("<file>", "a file, or - for standard input")
    .option("--published-at <date>", "publication date of a document that carries none", isoDate)
    .addOption(
      new Option("--format <format>", "text for people, json for machines").choices(["text", "json"]).default("text"),
    )
    .option("--sentence <n>", "one sentence only, counted from 1", wholeNumber(1, 1_000_000))
    .addHelpText(
      "after",
      `
Examples:
  bongsu explain article.txt
  bongsu explain --published-at 2024-04-02 --sentence 3 article.txt
  bongsu explain --format json article.html > explained.json
  echo "Warsaw expelled three Russian diplomats." | bongsu explain -

Under Words, each line is a word, its part of speech and its relation to the word above it, as Universal
Dependencies name them; behind + stand the small words that hang on it. Decisions tell what was coded, merged into
another telling, changed or left out, and why. With json, one object a line: the document and its analysis.
A text in another language says why it was not read, with exit status 0; what cannot be opened, and a sentence that
is not there, end with 1.`,
    )
    .action(async (file: string, options: Options) => {
      const { explain } = await import("../../app/explain.ts");
      const now = () => new Date();
      const reading = { now, stdin: terminal.stdin, ...given({ publishedAt: options.publishedAt }) };
      for await (const result of explain([file], reading)) {
        if ("error" in result) throw new Failure(result.error.code, `${plain(result.path)}: ${result.error.message}`);
        await tell(terminal, chosen(result, options.sentence), options.format);
      }
    });
}

/** The explanation of one sentence alone, where one is asked for. */
function chosen({ document, analysis }: Explained, number: number | undefined): Explained {
  if (number === undefined || analysis.unread !== null) return { document, analysis };
  const sentence = analysis.sentences[number - 1];
  if (!sentence)
    throw new Failure(
      "explain.no-sentence",
      `The text has no sentence ${number}: give a number from 1 to ${analysis.total}.`,
    );
  return { document, analysis: { ...analysis, first: number - 1, sentences: [sentence] } };
}

async function tell(terminal: Terminal, explained: Explained, format: Options["format"]): Promise<void> {
  if (format === "json") return write(terminal.stdout, `${JSON.stringify(explained)}\n`);
  await write(terminal.stdout, describeHead(explained));
  const { first, sentences } = explained.analysis;
  for (const [index, sentence] of sentences.entries())
    await write(terminal.stdout, `\n${describeSentence(sentence, first + index + 1)}`);
}
