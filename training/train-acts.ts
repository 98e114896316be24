import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { ACTS_FILE } from "../src/coding/network/load.ts";
import { actCard } from "./acts/card.ts";
import { buildActs } from "./acts/build-acts.ts";
import { ACT_SETTINGS, KEPT } from "./acts/settings.ts";

const EXAMPLES = new URL("acts/examples/", import.meta.url);

const options = new Command("train-acts")
  .description("Trains the network that finds acts, on the marked examples beside it, and writes its weights")
  .requiredOption("--out <folder>", "where the weights go")
  .requiredOption("--date <day>", "date for the card, as YYYY-MM-DD")
  .option("--seed <number>", "seed of all chance", "1")
  .parse()
  .opts<{ out: string; date: string; seed: string }>();

const examples = readdirSync(EXAMPLES)
  .toSorted()
  .flatMap((name) => readFileSync(new URL(name, EXAMPLES), "utf8").split("\n"))
  .filter((line) => line.trim() !== "");
const settings = { ...ACT_SETTINGS, seed: Number(options.seed), kept: KEPT };
const { bytes, score } = buildActs(examples, settings, (line) => process.stderr.write(`${line}\n`));
writeFileSync(join(options.out, ACTS_FILE), bytes);
const card = actCard({ date: options.date, file: { name: ACTS_FILE, bytes }, examples: examples.length, score });
writeFileSync(join(options.out, "ACTS.md"), card);
process.stdout.write(card);
