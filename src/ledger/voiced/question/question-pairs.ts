import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Said, storedStatement } from "../example.ts";
import { type Heard, hearForecasts } from "../heard.ts";

/** A pair of forecasts and whether they ask the same. */
export interface QuestionPair {
  same: boolean;
  words: string;
  one: Heard;
  other: Heard;
}

/** The pairs of same-question.gold.yaml, heard. */
export function questionPairs(): QuestionPair[] {
  const file = readFileSync(new URL("same-question.gold.yaml", import.meta.url), "utf8");
  return (parse(file) as { same: boolean; a: Said; b: Said }[]).map(({ same, a, b }) => {
    const first = storedStatement({ document: "a", id: "s1", ...a });
    const inHere = b.in === undefined ? { document: "a", in: a.in ?? "" } : { document: "b", in: b.in };
    const second = storedStatement({ on: a.on ?? first.day, ...b, ...inHere, id: "s2" });
    const heard = hearForecasts([first, second]);
    const one = heard.find(({ stored: { statement } }) => statement.id === "s1");
    const other = heard.find(({ stored: { statement } }) => statement.id === "s2");
    if (!one || !other) throw new Error(`No forecast in: ${a.said} / ${b.said}`);
    return { same, words: `${a.said} / ${b.said}`, one, other };
  });
}
