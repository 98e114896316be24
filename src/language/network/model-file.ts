import { readFileSync } from "node:fs";
import { Failure } from "../../model/failure.ts";
import { unpackModel } from "./saved-network.ts";

/** The folder of the English weights. */
export const ENGLISH_MODELS = new URL("../../../models/en/", import.meta.url);

/** Reads weights that were packed into a file. Throws a `Failure` where the file is missing or broken. */
export function readModelFile(folder: URL, name: string): object {
  return unpackModel(readBytes(folder, name), name);
}

function readBytes(folder: URL, name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, folder));
  } catch (cause) {
    throw new Failure(
      "language.weights",
      `The weights ${name} are missing from ${folder.pathname}: fetch them again.`,
      { cause },
    );
  }
}
