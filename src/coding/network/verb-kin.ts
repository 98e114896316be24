import { readFileSync } from "node:fs";
import { Failure } from "../../model/failure.ts";
import { EVENT_TYPES, type EventType } from "../../model/event.ts";

const FILE = new URL("../../../codebook/coding/verb-kin.tsv", import.meta.url);

let known: Map<string, [EventType, number][]> | null = null;

/** Which types of act the synonyms and near kin of a verb tell in the frames, by its folded lemma, each from 0 to 1. */
export function kinOf(lemma: string): readonly [EventType, number][] {
  known ??= readKin(readFileSync(FILE, "utf8"));
  return known.get(lemma) ?? [];
}

/** @throws Failure `coding.codebook` where a line cannot be read */
function readKin(text: string): Map<string, [EventType, number][]> {
  const [, ...lines] = text.trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [verb = "", types = ""] = line.split("\t");
      return [verb, types.split(" ").map((pair) => readPair(pair, verb))];
    }),
  );
}

function readPair(pair: string, verb: string): [EventType, number] {
  const [name, value] = pair.split("=");
  const type = EVENT_TYPES.find((one) => one === name);
  const share = Number(value);
  if (type && share > 0 && share <= 1) return [type, share];
  throw new Failure("coding.codebook", `codebook/coding/verb-kin.tsv is malformed at ${verb}; write it again.`);
}
