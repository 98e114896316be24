import { RELATIONS, XPOS } from "../doc.ts";
import type { Doc, TokenRange } from "../doc.ts";
import { defects } from "./defects.ts";
import { parseDisguises } from "./disguises.ts";
import { parseCondition } from "./inversion.ts";
import { mend } from "./mend.ts";
import type { Parse, Parsed, Reread } from "./sentence.ts";
import { parseStretches } from "./stretches.ts";
import { loadNetwork } from "../network/load.ts";

/** Sentences of more tokens are parsed once and not tried again: they are lists or wrecks. */
const LONGEST_HELPED = 60;
/** How often a sentence is parsed again at most. */
const MOST_TRIES = 4;

/** The ways to read a sentence again, by the name that the trace gives them. Each answers with the better parse. */
const WAYS: Readonly<Record<string, (again: Reread, parsed: Parsed) => Parsed>> = {
  "verb in disguise": parseDisguises,
  "bracketed stretch": parseStretches,
};

/** Parts of speech, heads and relations of every sentence, by the trained models. */
export function syntax(doc: Doc): string {
  const size = doc.words.length;
  doc.upos = new Uint8Array(size);
  doc.xpos = new Uint8Array(size);
  doc.heads = Int32Array.from({ length: size }, (_, i) => i);
  doc.labels = new Uint8Array(size);
  const parse = parser();
  const counts = new Map<string, number>();
  for (const sentence of doc.sentences) readSentence(doc, sentence, parse, counts);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
  return `${doc.sentences.length} sentences parsed, ${total} mended${total > 0 ? `: ${kinds}` : ""}`;
}

let loaded: Parse | null = null;

/** The network, its numbers of tags and relations turned into those of the document's lists. */
function parser(): Parse {
  if (loaded) return loaded;
  const network = loadNetwork();
  const xpos = numbersIn(XPOS, network.xpos);
  const relations = numbersIn(RELATIONS, network.labels);
  loaded = (words, norms) => {
    const reading = network.read(words);
    return {
      words,
      norms,
      upos: reading.upos,
      xpos: reading.xpos.map((tag) => xpos[tag]!),
      heads: reading.heads,
      labels: reading.labels.map((label) => relations[label]!),
    };
  };
  return loaded;
}

/** Where each name stands in a list; what it lacks counts as its first. */
function numbersIn(list: readonly string[], names: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name) => Math.max(0, list.indexOf(name)));
}

function readSentence(doc: Doc, { start, end }: TokenRange, parse: Parse, counts: Map<string, number>): void {
  const parsed = parseWell(parse, doc.words.slice(start, end), doc.norms.slice(start, end), counts);
  for (let i = 0; i < parsed.words.length; i++) {
    doc.upos[start + i] = parsed.upos[i]!;
    doc.xpos[start + i] = parsed.xpos[i]!;
    doc.heads[start + i] = start + parsed.heads[i]!;
    doc.labels[start + i] = parsed.labels[i]!;
  }
}

/** Parses a sentence, mends its tree, and where defects remain reads it again in the ways that may help. */
function parseWell(
  parse: Parse,
  words: readonly string[],
  norms: readonly string[],
  counts: Map<string, number>,
): Parsed {
  let tries = MOST_TRIES;
  const again: Reread = (someWords, someNorms) => {
    if (tries-- <= 0) return null;
    const parsed = parse(someWords, someNorms);
    mend(parsed, new Map());
    return parsed;
  };
  let best = { parsed: parse(words, norms), way: "" };
  mend(best.parsed, counts);
  if (words.length > LONGEST_HELPED) return best.parsed;
  let fewest = defects(best.parsed, true);
  const condition = parseCondition(again, words, norms);
  if (condition && defects(condition, true) <= fewest) {
    best = { parsed: condition, way: "inversion" };
    fewest = defects(condition, true);
  }
  for (const [way, reread] of Object.entries(WAYS)) {
    if (fewest === 0) break;
    const found = reread(again, best.parsed);
    if (found === best.parsed) continue;
    best = { parsed: found, way };
    fewest = defects(found, true);
  }
  if (best.way !== "") counts.set(best.way, (counts.get(best.way) ?? 0) + 1);
  return best.parsed;
}
