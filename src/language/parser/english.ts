import { readFileSync } from "node:fs";
import { Failure } from "../../model/failure.ts";
import { unpackTagger } from "../tagger/saved-tagger.ts";
import { type Tagger, createTagger } from "../tagger/tag.ts";
import { type Parser, createParser } from "./parse.ts";
import { unpackParser } from "./saved-parser.ts";

/** Names of the model's files in its folder. */
export const TAGGER_FILE = "tagger.weights.gz";
export const PARSER_FILE = "parser.weights.gz";

/** The trained English tagger and parser; the parser reads the tagger's classes. */
export interface English {
  tagger: Tagger;
  parser: Parser;
}

const MODELS = new URL("../../../models/en/", import.meta.url);

/** Loads the weights that `npm run train` wrote. Throws a `Failure` where a file is missing or broken. */
export function loadEnglish(folder: URL = MODELS): English {
  const tagger = unpackTagger(readBytes(folder, TAGGER_FILE), TAGGER_FILE);
  const parser = unpackParser(readBytes(folder, PARSER_FILE), PARSER_FILE, tagger.words);
  return { tagger: createTagger(tagger), parser: createParser(parser) };
}

function readBytes(folder: URL, name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, folder));
  } catch (cause) {
    throw new Failure(
      "language.weights",
      `The weights ${name} are missing from ${folder.pathname}: fetch them again.`,
      {
        cause,
      },
    );
  }
}
