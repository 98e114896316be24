import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const ranges = z
  .array(z.object({ words: z.tuple([z.string()], z.string()), low: z.number(), high: z.number() }))
  .nonempty()
  .parse(parse(readFileSync(new URL("../../../codebook/coding/probability.yaml", import.meta.url), "utf8")));

/**
 * The words of estimative probability for a probability (0 to 1), after ICD 203: the first that `codebook/coding/probability.yaml`
 * gives for the first range that holds it. The outermost ranges hold what lies beyond them.
 */
export function likelihoodWords(probability: number): string {
  const within = ranges.find(({ low, high }) => probability >= low && probability < high);
  const nearest = ranges.reduce((best, each) =>
    distance(each, probability) < distance(best, probability) ? each : best,
  );
  return (within ?? nearest).words[0];
}

function distance({ low, high }: { low: number; high: number }, probability: number): number {
  return Math.max(low - probability, probability - high, 0);
}
