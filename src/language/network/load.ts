import { readFileSync } from "node:fs";
import { Failure } from "../../model/failure.ts";
import type { NetworkModel } from "./model.ts";
import { type Network, createNetwork } from "./read.ts";
import { unpackModel } from "./saved-network.ts";

/** Name of the network's file in its folder. */
export const NETWORK_FILE = "reader.weights.gz";

const MODELS = new URL("../../../models/en/", import.meta.url);

/** Loads the English network that `npm run train` wrote. Throws a `Failure` where the file is missing or broken. */
export function loadNetwork(folder: URL = MODELS): Network {
  return createNetwork(unpackModel(readBytes(folder), NETWORK_FILE) as NetworkModel);
}

function readBytes(folder: URL): Uint8Array {
  try {
    return readFileSync(new URL(NETWORK_FILE, folder));
  } catch (cause) {
    throw new Failure(
      "language.weights",
      `The weights ${NETWORK_FILE} are missing from ${folder.pathname}: fetch them again.`,
      { cause },
    );
  }
}
