import type { NetworkModel } from "./model.ts";
import { ENGLISH_MODELS, readModelFile } from "./model-file.ts";
import { type Network, createNetwork } from "./read.ts";

/** Name of the network's file in its folder. */
export const NETWORK_FILE = "reader.weights.gz";

/** Loads the English network that `npm run train` wrote. Throws a `Failure` where the file is missing or broken. */
export function loadNetwork(folder: URL = ENGLISH_MODELS): Network {
  return createNetwork(readModelFile(folder, NETWORK_FILE) as NetworkModel);
}
