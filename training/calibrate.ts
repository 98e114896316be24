import { writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { Command } from "commander";
import { SIGNALS } from "../src/coding/acts/confidence.ts";
import { chanceOf, fitLogistic } from "./calibration/logistic.ts";
import { type JudgedAct, judgedActs } from "./calibration/judged-acts.ts";

/** Keeps the weights of rare signals small. */
const PENALTY = 1;
const FOLDS = 5;
const OUT = new URL("../codebook/coding/confidence.yaml", import.meta.url);
const HEAD = `# How sure an event is: weights of a logistic function, fitted by \`npm run calibrate\` on the development gold, apart for acts that a
# phrasing of the frames told and for acts that the network of acts alone found. \`least\`: what is less sure is left out.
`;

const options = new Command("calibrate")
  .description("Fits what the confidence of events rests on to gold documents")
  .argument("<files...>", "gold documents (JSON lines) that are no test part")
  .requiredOption("--least <chance>", "acts less sure are left out, 0 to 1")
  .parse();

const acts = options.args.flatMap(judgedActs);
const sides = { phrasing: acts.filter(({ proposed }) => !proposed), network: acts.filter(({ proposed }) => proposed) };
const fitted = Object.entries(sides).map(([name, own]) => [name, weightsOf(own)] as const);
const least = Number(options.opts<{ least: string }>().least);
writeFileSync(OUT, HEAD + stringify({ least, ...Object.fromEntries(fitted) }));
for (const [name, own] of Object.entries(sides)) report(name, own);

function weightsOf(own: readonly JudgedAct[]): Record<string, number> {
  const weights = fitLogistic(own, PENALTY);
  return Object.fromEntries(SIGNALS.map((name, k) => [name, Math.round(1000 * weights[k]!) / 1000]));
}

/** Prints how often acts are right by the confidence that weights fitted on the other documents give them. */
function report(name: string, own: readonly JudgedAct[]): void {
  const bins = Array.from({ length: 10 }, () => ({ acts: 0, right: 0 }));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitLogistic(
      own.filter((act) => act.document % FOLDS !== fold),
      PENALTY,
    );
    for (const act of own.filter(({ document }) => document % FOLDS === fold)) {
      const bin = bins[Math.min(9, Math.floor(10 * chanceOf(weights, act.signals)))]!;
      bin.acts += 1;
      bin.right += Number(act.right);
    }
  }
  const right = own.filter((act) => act.right).length;
  process.stdout.write(`${name}: ${own.length} acts, ${right} right\n`);
  for (const [k, bin] of bins.entries())
    if (bin.acts > 0)
      process.stdout.write(
        `  ${(k / 10).toFixed(1)} to ${((k + 1) / 10).toFixed(1)}: ${bin.acts} acts, ${((100 * bin.right) / bin.acts).toFixed(0)} % right\n`,
      );
}
