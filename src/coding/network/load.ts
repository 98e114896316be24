import { ENGLISH_MODELS, readModelFile } from "../../language/network/model-file.ts";
import { ActReader } from "./act-reader.ts";
import type { ActModel } from "./model.ts";

/** Name of the network's file in its folder. */
export const ACTS_FILE = "acts.weights.gz";

let loaded: ActReader | null = null;

/** The English reader of acts, loaded on first use: one a thread. Throws a `Failure` where its file is missing or broken. */
export function englishActs(): ActReader {
  loaded ??= loadActs();
  return loaded;
}

/** Loads the network of acts that `npm run train-acts` wrote. Throws a `Failure` where the file is missing or broken. */
export function loadActs(folder: URL = ENGLISH_MODELS): ActReader {
  return new ActReader(readModelFile(folder, ACTS_FILE) as ActModel);
}
