import { packModel } from "../../src/language/network/saved-network.ts";
import { sentencesOf } from "./lessons.ts";
import { readMarked } from "./marks.ts";
import { quantiseActs } from "./quantise-acts.ts";
import { type ActScore, f1, scoreActs } from "./score-acts.ts";
import { type ActSettings, trainActs } from "./train-acts.ts";

export interface BuiltActs {
  bytes: Buffer;
  score: ActScore;
}

/**
 * Trains the network of acts on marked examples and gives the bytes of its file, with its score on every `kept`th example, which it does
 * not learn from. The same input gives the same bytes.
 */
export function buildActs(
  examples: readonly string[],
  settings: ActSettings & { seed: number; kept: number },
  log: (line: string) => void,
): BuiltActs {
  const { kept } = settings;
  const sentences = examples.map((line) => sentencesOf(readMarked(line)));
  const learned = sentences.filter((_, i) => i % kept !== kept - 1).flat();
  const held = sentences.filter((_, i) => i % kept === kept - 1).flat();
  const network = trainActs(learned, settings, settings.seed, (epoch, trained, losses) => {
    log(`epoch ${epoch}: ${losses}; ${describe(scoreActs(trained, held))}`);
  });
  return { bytes: packModel(quantiseActs(network)), score: scoreActs(network, held) };
}

/** A score in words. */
export function describe({ found, typed, standings, roles }: ActScore): string {
  const [actors, recipients] = roles;
  const shares = { found, "with type": typed, standings, actors: actors!, recipients: recipients! };
  return Object.entries(shares)
    .map(([name, tally]) => `${name} ${(100 * f1(tally)).toFixed(1)}`)
    .join(", ");
}
