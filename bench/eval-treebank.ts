import { loadNetwork } from "../src/language/network/load.ts";
import { readTreebank } from "../training/treebanks/conllu.ts";
import { evaluateNetwork } from "../training/treebanks/evaluate.ts";
import type { TreebankScore } from "../training/treebanks/score.ts";
import { dataFile } from "./data.ts";
import type { Line } from "./row.ts";

/** Scores of the tagger and the parser on any treebank in CoNLL-U, as a table or as JSON (shares from 0 to 1). */
export function scoreConllu(path: string, json: boolean): string {
  const score = evaluateNetwork(loadNetwork(), readTreebank(path));
  if (json) return `${JSON.stringify(score)}\n`;
  const { words, sentences } = score;
  const lines = shares(score).map(([name, share]) => `${name.padEnd(10)} ${(100 * share).toFixed(2).padStart(6)} %`);
  return [`${sentences} sentences, ${words} words`, ...lines, ""].join("\n");
}

/** The development treebanks that the settings were chosen on: their figures flatter a little. */
export function evalTreebanks(): Line[] {
  return DEVELOPMENT.flatMap(({ file, name, asked }): Line[] => {
    const path = dataFile("treebanks", file);
    if (path === null) return [{ name, leftOut: `treebanks/${file} is not in BONGSU_DATA` }];
    return shares(evaluateNetwork(loadNetwork(), readTreebank(path))).map(([measure, share]) => ({
      name: `${name}: ${measure}`,
      value: 100 * share,
      unit: "%",
      ...(asked[measure] === undefined ? {} : { asked: asked[measure] }),
    }));
  });
}

const RELATIONS = { nsubj: "90", "nsubj:pass": "90", obj: "90", "obl:agent": "90" };

const DEVELOPMENT: { file: string; name: string; asked: Record<string, string> }[] = [
  { file: "en_ewt-dev.conllu.gz", name: "EWT dev", asked: { UPOS: "95.8", UAS: "87", LAS: "84" } },
  {
    file: "en_gum_open-dev.conllu.gz",
    name: "GUM dev",
    asked: { UPOS: "96.5", UAS: "86.5", LAS: "83.5", ...RELATIONS },
  },
];

function shares(score: TreebankScore): [name: string, share: number][] {
  const { upos, xpos, uas, las, relations } = score;
  return [...Object.entries({ UPOS: upos, XPOS: xpos, UAS: uas, LAS: las }), ...Object.entries(relations)];
}
