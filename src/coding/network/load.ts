import { readFileSync } from "node:fs";
import { unpackModel } from "../../language/network/saved-network.ts";
import { Failure } from "../../model/failure.ts";
import { ActReader } from "./act-reader.ts";
import type { ActModel } from "./model.ts";

/** Name of the network's file in its folder. */
export const ACTS_FILE = "acts.weights.gz";

const MODELS = new URL("../../../models/en/", import.meta.url);

let loaded: ActReader | null = null;

/** The English reader of acts, loaded on first use: one a thread. Throws a `Failure` where its file is missing or broken. */
export function englishActs(): ActReader {
  loaded ??= loadActs();
  return loaded;
}

/** Loads the network of acts that `npm run train-acts` wrote. Throws a `Failure` where the file is missing or broken. */
export function loadActs(folder: URL = MODELS): ActReader {
  return new ActReader(unpackModel(readBytes(folder), ACTS_FILE) as ActModel);
}

function readBytes(folder: URL): Uint8Array {
  try {
    return readFileSync(new URL(ACTS_FILE, folder));
  } catch (cause) {
    throw new Failure(
      "coding.weights",
      `The weights ${ACTS_FILE} are missing from ${folder.pathname}: fetch them again.`,
      { cause },
    );
  }
}
