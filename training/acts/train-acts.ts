import { inputWidth } from "../../src/coding/network/act-inputs.ts";
import { Adam, type AdamSettings } from "../network/adam.ts";
import { parted } from "../network/batch.ts";
import { Tape } from "../network/tensor.ts";
import { seeded } from "../random.ts";
import { type ActDropout, ActNetwork, type ActSizes } from "./act-network.ts";
import type { ActSentence } from "./lessons.ts";

/** Everything that shapes the network of acts besides its examples. */
export interface ActSettings {
  sizes: ActSizes;
  dropout: ActDropout;
  adam: AdamSettings;
  epochs: number;
  /** Words of a batch, about. */
  batch: number;
  /** Steps over which the rate rises from 0; then it falls to 0. */
  warmUp: number;
}

const MEGABYTES = 512;

/** Trains a network; `watch` is called with the mean weights after each epoch. The same input gives the same weights. */
export function trainActs(
  sentences: readonly ActSentence[],
  settings: ActSettings,
  seed: number,
  watch: (epoch: number, network: ActNetwork, losses: string) => void,
): ActNetwork {
  const random = seeded(seed);
  const network = new ActNetwork(new Tape(MEGABYTES), settings.sizes, inputWidth(), random);
  const adam = new Adam(network.parameters.byName.values(), settings.adam);
  const words = sentences.reduce((sum, { forms }) => sum + forms.length, 0);
  const total = (settings.epochs * words) / settings.batch;
  let step = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch += 1) {
    const sums = { acts: 0, standings: 0, parties: 0 };
    for (const part of parted(sentences, settings.batch, random)) {
      network.tape.reset();
      const batch = part.toSorted((a, b) => b.forms.length - a.forms.length);
      const loss = network.loss(batch, settings.dropout, random, 1 / settings.batch);
      network.tape.backward();
      step += 1;
      adam.step(Math.min(1, step / settings.warmUp) * Math.max(0, 1 - step / total));
      for (const name of ["acts", "standings", "parties"] as const) sums[name] += loss[name];
    }
    const losses = Object.entries(sums).map(([name, sum]) => `${name} ${(sum / words).toFixed(4)}`);
    adam.withAverages(() => watch(epoch, network, `losses a word: ${losses.join(", ")}`));
  }
  adam.useAverages();
  return network;
}
