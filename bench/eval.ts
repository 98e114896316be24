import { parseArgs } from "node:util";
import { report } from "../src/cli/report.ts";
import { evalArticles } from "./eval-articles.ts";
import { reportErrors } from "./error-classes.ts";
import { evalChangePoints, scoreChangePoints } from "./eval-changepoints.ts";
import { evalCoding, scoreGold } from "./eval-coding.ts";
import { evalDyads, scoreDyadsFile } from "./eval-dyads.ts";
import { evalGsr } from "./eval-gsr.ts";
import { evalLinks, scoreLinksFile } from "./eval-links.ts";
import { evalNames } from "./eval-names.ts";
import { evalPages } from "./eval-pages.ts";
import { evalRelation, scoreRelationFile } from "./eval-relation.ts";
import { evalSyntax, scoreSyntaxFile } from "./eval-syntax.ts";
import { evalTkg, scoreTkgDirectory } from "./eval-tkg.ts";
import { evalTokens } from "./eval-tokens.ts";
import { evalTimes } from "./eval-times.ts";
import { evalTreebanks, scoreConllu } from "./eval-treebank.ts";
import { keepHistory } from "./history.ts";
import { type Line, printTable } from "./row.ts";

const USAGE = `Usage:
  npm run eval [-- --test]                             every measure, in one table; --test adds the locked part of our gold
  npm run --silent eval -- coding GOLD.jsonl [--json]  score any gold documents
  npm run --silent eval -- coding GOLD.jsonl... --classes [--examples N] [--json]  their errors by class
  npm run --silent eval -- plv FILE.tsv [--json]       score the type of what one given party does to another
  npm run --silent eval -- treebank FILE.conllu[.gz] [--json]  score the tagger and the parser on any treebank
  npm run --silent eval -- syntax FILE.tsv [--json]    score who did what to whom on any table of sentences
  npm run --silent eval -- dyads EVENTS.csv LABELS.csv [--json]  score forecasts of escalation on any events and labels
  npm run --silent eval -- tkg DIR [--json]            score the ranking of next events on any temporal knowledge graph
  npm run --silent eval -- links GOLD.jsonl [--json]  score links between commitments and events on any pairs
  npm run --silent eval -- changepoints DIR ANNOTATIONS.json [--json]  score change points on any annotated series`;

class WrongUsage extends Error {}

const OPTIONS = {
  json: { type: "boolean", default: false },
  classes: { type: "boolean", default: false },
  examples: { type: "string", default: "0" },
  test: { type: "boolean", default: false },
} as const;

try {
  await run();
} catch (error) {
  if (error instanceof WrongUsage) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  } else process.exitCode = report(error, process.stderr);
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [measure, ...files] = positionals;
  const [file] = files;
  const { json, classes, test } = values;
  const examples = Number(values.examples);
  const second = files[1] ?? "";
  const one = file !== undefined && files.length === 1;
  const two = file !== undefined && files.length === 2;
  if (measure === undefined) await evalAll(test);
  else if (measure === "coding" && classes && file !== undefined && Number.isInteger(examples))
    process.stdout.write(await reportErrors(files, { json, examples }));
  else if (measure === "coding" && one && !classes) process.stdout.write(await scoreGold(file, json));
  else if (measure === "plv" && one) process.stdout.write(scoreRelationFile(file, json));
  else if (measure === "treebank" && one) process.stdout.write(scoreConllu(file, json));
  else if (measure === "syntax" && one) process.stdout.write(scoreSyntaxFile(file, json));
  else if (measure === "dyads" && two) process.stdout.write(scoreDyadsFile(file, second, json));
  else if (measure === "tkg" && one) process.stdout.write(scoreTkgDirectory(file, json));
  else if (measure === "links" && one) process.stdout.write(await scoreLinksFile(file, json));
  else if (measure === "changepoints" && two) process.stdout.write(scoreChangePoints(file, second, json));
  else throw new WrongUsage();
}

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw new WrongUsage(USAGE, { cause });
  }
}

async function evalAll(withTest: boolean): Promise<void> {
  const lines: Line[] = [
    ...(await evalCoding(withTest)),
    ...evalRelation(),
    ...evalGsr(),
    ...evalArticles(),
    ...evalPages(),
    ...evalTokens(),
    ...evalTreebanks(),
    ...evalSyntax(),
    ...evalTimes(),
    ...evalNames(),
    ...(await evalLinks()),
    ...evalDyads(),
    ...evalTkg(),
    ...evalChangePoints(),
  ];
  printTable(lines);
  keepHistory("eval", lines);
}
