import { report } from "../src/cli/report.ts";
import { evalArticles } from "./eval-articles.ts";
import { evalCoding, sampleGold, scoreGold } from "./eval-coding.ts";
import { evalNames } from "./eval-names.ts";
import { evalPages } from "./eval-pages.ts";
import { evalSyntax, scoreSyntaxFile } from "./eval-syntax.ts";
import { evalTokens } from "./eval-tokens.ts";
import { evalTimes } from "./eval-times.ts";
import { evalTreebanks, scoreConllu } from "./eval-treebank.ts";
import { keepHistory } from "./history.ts";
import { type Line, printTable } from "./row.ts";

const USAGE = `Usage:
  npm run eval                                        every measure, in one table
  npm run --silent eval -- coding GOLD.jsonl [--json]  score any gold documents
  npm run --silent eval -- treebank FILE.conllu[.gz] [--json]  score the tagger and the parser on any treebank
  npm run --silent eval -- syntax FILE.tsv [--json]    score who did what to whom on any table of sentences`;

const [measure, ...rest] = process.argv.slice(2);
const files = rest.filter((argument) => !argument.startsWith("--"));

try {
  if (measure === undefined) await evalAll();
  else if (measure === "coding" && files[0] !== undefined && files.length === 1) {
    process.stdout.write(await scoreGold(files[0], rest.includes("--json")));
  } else if (measure === "treebank" && files[0] !== undefined && files.length === 1) {
    process.stdout.write(scoreConllu(files[0], rest.includes("--json")));
  } else if (measure === "syntax" && files[0] !== undefined && files.length === 1) {
    process.stdout.write(scoreSyntaxFile(files[0], rest.includes("--json")));
  } else {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  }
} catch (error) {
  process.exitCode = report(error, process.stderr);
}

async function evalAll(): Promise<void> {
  const lines: Line[] = [
    ...(await evalCoding(sampleGold())),
    ...evalArticles(),
    ...evalPages(),
    ...evalTokens(),
    ...evalTreebanks(),
    ...evalSyntax(),
    ...evalTimes(),
    ...evalNames(),
  ];
  printTable(lines);
  keepHistory("eval", lines);
}
