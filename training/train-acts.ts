import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { ACTS_FILE } from "../src/coding/network/load.ts";
import { buildActs, describe } from "./acts/build-acts.ts";
import { ACT_SETTINGS, KEPT } from "./acts/settings.ts";

const EXAMPLES = new URL("acts/examples/", import.meta.url);

const options = new Command("train-acts")
  .description("Trains the network that finds acts, on the marked examples beside it, and writes its weights")
  .requiredOption("--out <folder>", "where the weights go")
  .option("--seed <number>", "seed of all chance", "1")
  .parse()
  .opts<{ out: string; seed: string }>();

const examples = readdirSync(EXAMPLES)
  .toSorted()
  .flatMap((name) => readFileSync(new URL(name, EXAMPLES), "utf8").split("\n"))
  .filter((line) => line.trim() !== "");
const settings = { ...ACT_SETTINGS, seed: Number(options.seed), kept: KEPT };
const { bytes, score } = buildActs(examples, settings, (line) => process.stderr.write(`${line}\n`));
writeFileSync(join(options.out, ACTS_FILE), bytes);
process.stdout.write(
  `${ACTS_FILE}: ${bytes.length} bytes, ${examples.length} examples; held back: ${describe(score)}\n`,
);
