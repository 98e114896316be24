import { CARE, RELATIONS, XPOS } from "../doc.ts";
import type { Doc, TokenRange } from "../doc.ts";
import { defects } from "./defects.ts";
import { parseDisguises } from "./disguises.ts";
import { parseCondition } from "./inversion.ts";
import { mend } from "./mend.ts";
import type { Parse, Parsed, Reread } from "./sentence.ts";
import { parseStretches } from "./stretches.ts";
import { englishNetwork } from "../network/english.ts";
import type { Network, Reading } from "../network/read.ts";
import { type KnownNames, type Wording, knownNames, spread, wordingOf } from "./whole-names.ts";

/** Sentences of more tokens are parsed once and not tried again: they are lists or wrecks. */
const LONGEST_HELPED = 60;
/** How often a sentence is parsed again at most. */
const MOST_TRIES = 4;

/** The ways to read a sentence again, by the name that the trace gives them. Each answers with the better parse. */
const WAYS: Readonly<Record<string, (again: Reread, parsed: Parsed) => Parsed>> = {
  "verb in disguise": parseDisguises,
  "bracketed stretch": parseStretches,
};

/** Parts of speech, heads and relations of every sentence that is to be read, by the trained models. */
export function syntax(doc: Doc): string {
  const size = doc.words.length;
  doc.upos = new Uint8Array(size);
  doc.xpos = new Uint8Array(size);
  doc.heads = Int32Array.from({ length: size }, (_, i) => i);
  doc.labels = new Uint8Array(size);
  const network = englishNetwork();
  doc.states = new Int16Array(size * network.width);
  const counts = new Map<string, number>();
  const known = knownNames(doc);
  let left = 0;
  for (const [index, sentence] of doc.sentences.entries()) {
    const care = doc.care[index] ?? CARE.full;
    if (care === CARE.none) left++;
    else readSentence(doc, sentence, care === CARE.full, { network, counts, known });
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
  const parsed = `${doc.sentences.length - left} sentences parsed${left > 0 ? `, ${left} left out` : ""}`;
  return `${parsed}, ${total} mended${total > 0 ? `: ${kinds}` : ""}`;
}

type Interpret = (words: readonly string[], norms: readonly string[], reading: Reading) => Parsed;

let interpretation: Interpret | null = null;

/** The network's numbers of tags and relations turned into those of the document's lists. */
function interpreter(network: Network): Interpret {
  if (interpretation) return interpretation;
  const xpos = numbersIn(XPOS, network.xpos);
  const relations = numbersIn(RELATIONS, network.labels);
  interpretation = (words, norms, { upos, xpos: tags, heads, labels }) => ({
    words,
    norms,
    upos,
    xpos: tags.map((tag) => xpos[tag]!),
    heads,
    labels: labels.map((label) => relations[label]!),
  });
  return interpretation;
}

/** Where each name stands in a list; what it lacks counts as its first. */
function numbersIn(list: readonly string[], names: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name) => Math.max(0, list.indexOf(name)));
}

interface Tools {
  network: Network;
  counts: Map<string, number>;
  known: KnownNames;
}

function readSentence(doc: Doc, sentence: TokenRange, again: boolean, { network, counts, known }: Tools): void {
  const interpret = interpreter(network);
  const { start, end } = sentence;
  const wording = wordingOf(doc, sentence, known);
  const { words, norms } = wording;
  const reading = network.read(words);
  // Of the words as they stand: a later parse may be of others in their place.
  writeStates(doc, sentence, wording, reading);
  const parse: Parse = (some, someNorms) => interpret(some, someNorms, network.read(some));
  const parsed = parseWell(interpret(words, norms, reading), again ? parse : null, counts);
  const { upos, xpos, heads, labels } = spread(parsed, wording, doc.norms.slice(start, end));
  doc.upos.set(upos, start);
  doc.xpos.set(xpos, start);
  doc.heads.set(
    heads.map((head) => start + head),
    start,
  );
  doc.labels.set(labels, start);
}

/** The states of the words for their tokens: those of a parted name are the same for all its parts. */
function writeStates(doc: Doc, { start, end }: TokenRange, { from, words }: Wording, { states }: Reading): void {
  const width = states.length / Math.max(1, words.length);
  for (const [k, first] of from.entries())
    for (let i = start + first; i < start + (from[k + 1] ?? end - start); i++)
      doc.states.set(states.subarray(k * width, (k + 1) * width), i * width);
}

/** Mends the tree of a sentence, and where defects remain reads it again in the ways that may help, if it may. */
function parseWell(first: Parsed, parse: Parse | null, counts: Map<string, number>): Parsed {
  const { words, norms } = first;
  mend(first, counts);
  if (parse === null || words.length > LONGEST_HELPED) return first;
  let tries = MOST_TRIES;
  const again: Reread = (someWords, someNorms) => {
    if (tries-- <= 0) return null;
    const parsed = parse(someWords, someNorms);
    mend(parsed, new Map());
    return parsed;
  };
  let best = { parsed: first, way: "" };
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
