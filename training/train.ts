import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { PARSER_FILE, TAGGER_FILE, loadEnglish } from "../src/language/parser/english.ts";
import { buildModels } from "./build.ts";
import { modelCard } from "./card.ts";
import { readTreebank } from "./conllu.ts";
import { evaluate } from "./evaluate.ts";
import { readRawText } from "./raw-text.ts";
import { SETTINGS } from "./settings.ts";

interface Options {
  train: string[];
  dev: string[];
  raw: string[];
  out: string;
  date: string;
  seed: string;
}

const options = new Command("train")
  .description("Trains the English tagger and parser, and writes the weights with their card")
  .requiredOption("--train <files...>", "treebanks to learn from (CoNLL-U, gzip or plain)")
  .requiredOption("--dev <files...>", "treebanks to score on")
  .option("--raw <files...>", "running text for word clusters (JSON lines with a `text`)", [])
  .requiredOption("--out <folder>", "where the weights go")
  .requiredOption("--date <day>", "date for the card, as YYYY-MM-DD")
  .option("--seed <number>", "seed of all chance", "1")
  .parse()
  .opts<Options>();

const settings = { ...SETTINGS, seed: Number(options.seed) };
const built = buildModels(
  options.train.flatMap(readTreebank),
  options.raw.flatMap((path) => [...readRawText(path)]),
  settings,
  (line) => process.stderr.write(`${line}\n`),
);
const files = [
  { name: TAGGER_FILE, bytes: built.tagger },
  { name: PARSER_FILE, bytes: built.parser },
];
mkdirSync(options.out, { recursive: true });
for (const { name, bytes } of files) writeFileSync(join(options.out, name), bytes);
const english = loadEnglish(pathToFileURL(`${options.out}/`));
const scores = options.dev.map((path) => ({ treebank: basename(path), score: evaluate(english, readTreebank(path)) }));
const names = (paths: string[]) => paths.map((path) => basename(path));
const card = modelCard({
  date: options.date,
  files,
  train: names(options.train),
  raw: names(options.raw),
  settings,
  scores,
});
writeFileSync(join(options.out, "README.md"), card);
process.stdout.write(card);
