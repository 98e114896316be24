import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Where something stands in a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A document of a treebank as running text, with the words and sentences that its annotators saw in it. */
export interface RawDocument {
  text: string;
  words: Span[];
  sentences: Span[];
}

/**
 * The documents of a treebank in CoNLL-U (https://universaldependencies.org/format.html), put back into running text as the
 * CoNLL 2018 shared task did: a blank line before each `# newpar`, a blank between sentences.
 *
 * A multiword token whose words stand side by side in it (`don't`: `do`, `n't`) counts as those words, any other as one.
 */
export function readRawDocuments(path: string): RawDocument[] {
  const bytes = readFileSync(path);
  const conllu = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
  const documents: RawDocument[] = [];
  for (const block of conllu.trim().split(/\n\n+/)) {
    const lines = block.split("\n");
    const opens = (comment: string) => lines.some((line) => line.startsWith(`# ${comment}`));
    if (opens("newdoc") || documents.length === 0) documents.push({ text: "", words: [], sentences: [] });
    append(documents.at(-1)!, lines, opens("newpar ") || opens("newpar\t") || lines.includes("# newpar"));
  }
  return documents;
}

function append(document: RawDocument, lines: readonly string[], newParagraph: boolean): void {
  const sentence = lines.find((line) => line.startsWith("# text = "))?.slice("# text = ".length) ?? "";
  if (document.text !== "") document.text += newParagraph ? "\n\n" : " ";
  const offset = document.text.length;
  document.text += sentence;
  const before = document.words.length;
  let at = 0;
  for (const surface of surfaceTokens(lines)) {
    at = sentence.indexOf(surface.join(""), at);
    if (at === -1) throw new Error(`the words do not stand in the text: ${sentence}`);
    for (const word of surface) {
      document.words.push({ start: offset + at, end: offset + at + word.length });
      at += word.length;
    }
  }
  const first = document.words[before];
  if (first) document.sentences.push({ start: first.start, end: document.words.at(-1)!.end });
}

/** Each token as it is written, in the words it is made of. */
function surfaceTokens(lines: readonly string[]): string[][] {
  const tokens: string[][] = [];
  let multiwordEnd = 0;
  for (const line of lines) {
    const [id = "", form = ""] = line.split("\t");
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      multiwordEnd = Number(range[2]);
      const parts = lines
        .map((other) => other.split("\t"))
        .filter(([other]) => /^\d+$/.test(other!) && Number(other) >= Number(range[1]) && Number(other) <= multiwordEnd)
        .map(([, part]) => part!);
      tokens.push(parts.join("") === form ? parts : [form]);
    } else if (/^\d+$/.test(id) && Number(id) > multiwordEnd) tokens.push([form]);
    if (range === null && /^\d+$/.test(id) && Number(id) >= multiwordEnd) multiwordEnd = 0;
  }
  return tokens;
}
