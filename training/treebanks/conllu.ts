import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Failure } from "../../src/model/failure.ts";

/** A sentence of a treebank, one slot a syntactic word. */
export interface GoldSentence {
  words: string[];
  upos: string[];
  xpos: string[];
  /** Head of each word, from 0; the root is its own head. */
  heads: Int32Array;
  /** Relations with their subtypes. */
  labels: string[];
}

/** Reads a treebank in CoNLL-U, gzip or plain (https://universaldependencies.org/format.html). */
export function readTreebank(path: string): GoldSentence[] {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new Failure("training.unreadable", `The treebank ${path} cannot be read: check its name.`, { cause });
  }
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
  return parseConllu(text, path);
}

/**
 * Sentences of a CoNLL-U text. Comments, multiword tokens (`1-2`) and empty nodes (`1.1`) are left out.
 *
 * Throws a `Failure` where a line has not ten columns or a sentence is no tree under one root.
 */
export function parseConllu(text: string, name: string): GoldSentence[] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((block) => block.split(/\r?\n/).filter((line) => /^\d+\t/.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => readSentence(lines, name));
}

function readSentence(lines: readonly string[], name: string): GoldSentence {
  const sentence: GoldSentence = { words: [], upos: [], xpos: [], heads: new Int32Array(lines.length), labels: [] };
  for (const [i, line] of lines.entries()) {
    const [id, form, , upos, xpos, , head, label, ...rest] = line.split("\t");
    if (Number(id) !== i + 1 || rest.length !== 2) throw broken(name, line, "is not the next word in ten columns");
    sentence.words.push(form!);
    sentence.upos.push(upos!);
    sentence.xpos.push(xpos!);
    sentence.heads[i] = head === "0" ? i : Number(head) - 1;
    sentence.labels.push(label!);
  }
  if (!isTree(sentence.heads)) throw broken(name, lines[0]!, "begins a sentence that is no tree under one root");
  return sentence;
}

function broken(name: string, line: string, what: string): Failure {
  return new Failure("training.conllu", `${name}: the line "${line.slice(0, 80)}" ${what}: correct the file.`);
}

/** Whether each word reaches the one root, a word that is its own head. */
export function isTree(heads: Int32Array): boolean {
  const n = heads.length;
  // 0: not seen, 1: on the path that is being walked, 2: known to reach the root.
  const seen = new Uint8Array(n);
  let roots = 0;
  for (let start = 0; start < n; start += 1) {
    let at = start;
    while (seen[at] === 0 && heads[at] !== at) {
      seen[at] = 1;
      at = heads[at]!;
      if (!(at >= 0 && at < n)) return false;
    }
    if (heads[at] === at && seen[at] === 0) roots += 1;
    else if (seen[at] === 1) return false;
    seen[at] = 2;
    for (at = start; seen[at] === 1; at = heads[at]!) seen[at] = 2;
  }
  return roots === 1;
}
