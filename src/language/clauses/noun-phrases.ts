import type { Doc, NounPhrase, PrepositionalPhrase, TokenRange } from "../doc.ts";
import { conjuncts } from "./coordination.ts";
import { baseRange } from "./phrase-range.ts";
import { prepositionOf } from "./prepositions.ts";
import { relations } from "../syntax/relations.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { Tree } from "../syntax/tree.ts";

const NOMINAL = tagSet("NOUN", "PROPN", "PRON", "NUM", "SYM", "X");
const ELLIPTIC = tagSet("ADJ", "DET");
const ADPOSITION = tagSet("ADP");
/** Relations of words that stand inside another noun's phrase or are none. */
const INNER = relations(
  ..."compound amod nummod det det:predet flat fixed goeswith nmod:desc nmod:poss case mark cc cc:preconj punct".split(
    " ",
  ),
  ..."advmod aux aux:pass cop compound:prt discourse expl".split(" "),
);
const CONJ = relations("conj");
/** Relations by which an adjective or determiner stands for a noun: `both were killed`. */
const ARGUMENT = relations("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj");
const POSSESSOR = relations("nmod:poss");
const COMPLEMENT = relations("nmod", "obl", "obl:agent");
const POINTERS = new Set(["who", "whom", "which", "that", "what", "there"]);
const MOST_COMPLEMENTS = 4;

/** Base noun phrases (`the two Russian vessels`, `Russia's veto`), each with its possessor and the phrases that follow it. */
export function nounPhrases(doc: Doc): string {
  const tree = new Tree(doc);
  const layers = { times: cover(doc, doc.times), names: cover(doc, doc.mentions) };
  for (const [sentence, range] of doc.sentences.entries()) {
    const first = doc.nouns.length;
    let end = range.start;
    for (let i = range.start; i < range.end; i++) {
      const phrase = isHead(tree, i, layers) ? readPhrase(tree, i, sentence, layers.names) : null;
      if (phrase === null || phrase.end <= end) continue;
      phrase.start = Math.max(phrase.start, end);
      end = phrase.end;
      doc.nouns.push(phrase);
    }
    attachComplements(tree, first);
  }
  return `${doc.nouns.length} noun phrases`;
}

interface Layers {
  /** Index of the time and of the mention over each token, -1 for none. */
  times: Int32Array;
  names: Int32Array;
}

function cover(doc: Doc, ranges: readonly TokenRange[]): Int32Array {
  const slots = new Int32Array(doc.words.length).fill(-1);
  for (const [index, range] of ranges.entries()) slots.fill(index, range.start, range.end);
  return slots;
}

function isHead(tree: Tree, i: number, { times, names }: Layers): boolean {
  const { doc } = tree;
  if (times[i] !== -1 && !hasTag(doc, i + 1, tagSet("NOUN", "PROPN"))) return false;
  if (hasTag(doc, i, NOMINAL)) {
    if (POINTERS.has(doc.norms[i]!) && hasTag(doc, i, tagSet("PRON"))) return false;
  } else if (!hasTag(doc, i, ELLIPTIC) || !tree.is(i, ARGUMENT)) return names[i] !== -1 && isTopOfName(tree, i, names);
  return !isInner(tree, i);
}

/** `US and Russian officials`: what is joined to a modifier is one, too. */
function isInner(tree: Tree, i: number): boolean {
  let at = i;
  while (tree.is(at, CONJ) && tree.doc.heads[at] !== at) at = tree.doc.heads[at]!;
  return tree.is(at, INNER) && (at === i || tree.doc.heads[at]! > i);
}

/** The word of a name on which the others hang: whatever it is tagged, a name is a noun. */
function isTopOfName(tree: Tree, i: number, names: Int32Array): boolean {
  const mention = tree.doc.mentions[names[i]!]!;
  const head = tree.doc.heads[i]!;
  return mention.kind === "name" && (head === i || head < mention.start || head >= mention.end) && !isInner(tree, i);
}

function readPhrase(tree: Tree, head: number, sentence: number, names: Int32Array): NounPhrase {
  const { doc } = tree;
  let { start, end } = baseRange(tree, head);
  const mention = doc.mentions[names[head]!];
  if (mention && mention.kind !== "adjective") {
    start = Math.min(start, mention.start);
    end = Math.max(end, mention.end);
  }
  const possessor = possessorOf(tree, head);
  return { start, end, sentence, head: end - 1, possessor, complements: [] };
}

function possessorOf(tree: Tree, head: number): TokenRange | null {
  const owner = tree.child(head, POSSESSOR);
  return owner === -1 || owner > head ? null : baseRange(tree, owner);
}

/** Hangs prepositional phrases on the noun phrase before them, each on all that it could belong to, the nearest first. */
function attachComplements(tree: Tree, first: number): void {
  const { doc } = tree;
  const at = new Map<number, number>();
  for (let n = first; n < doc.nouns.length; n++) at.set(doc.nouns[n]!.head, n);
  for (let n = doc.nouns.length - 1; n >= first; n--) {
    const phrase = doc.nouns[n]!;
    let end = phrase.end;
    for (let next = n + 1; next < doc.nouns.length && phrase.complements.length < MOST_COMPLEMENTS; next++) {
      const object = doc.nouns[next]!;
      if (object.start !== end + 1 || !(hasTag(doc, end, ADPOSITION) || doc.norms[end] === "to")) break;
      phrase.complements.push(complement(doc, end, object));
      end = object.end;
    }
    hangFromTree(tree, phrase);
  }
}

function complement(doc: Doc, at: number, object: TokenRange): PrepositionalPhrase {
  const { start, end } = object;
  return { start: at, end, preposition: doc.norms[at]!, object: { start, end } };
}

/** `the seizure, on Monday, of the tanker by Iran`: what the tree hangs on the noun, wherever it stands. */
function hangFromTree(tree: Tree, phrase: NounPhrase): void {
  for (let i = phrase.start; i < phrase.end; i++) {
    const head = tree.doc.heads[i]!;
    if (head >= phrase.start && head < phrase.end && head !== i) continue;
    for (const child of tree.children(i)) {
      if (child < phrase.end || !tree.is(child, COMPLEMENT)) continue;
      const preposition = prepositionOf(tree, child);
      if (preposition === null) continue;
      for (const one of preposition.word === "by" ? conjuncts(tree, child) : [child]) {
        const object = baseRange(tree, one);
        if (phrase.complements.some((known) => known.object.end === object.end)) continue;
        phrase.complements.push({
          start: preposition.at,
          end: object.end,
          preposition: preposition.word,
          object,
        });
      }
    }
  }
}

/** `'s`, or a bare apostrophe that closes a plural. */
export function isPossessive(doc: Doc, i: number): boolean {
  if (doc.norms[i] === "'s") return !hasTag(doc, i, tagSet("AUX", "VERB"));
  return doc.norms[i] === "'" && doc.ends[i - 1] === doc.starts[i] && (doc.norms[i - 1] ?? "").endsWith("s");
}
