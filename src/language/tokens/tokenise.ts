import type { Doc, TokenRange } from "../doc.ts";
import { plainLetters } from "../fold.ts";
import { pieces } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { TAG } from "./upos.ts";
import type { Upos } from "./upos.ts";
import { readWithWink } from "./wink.ts";
import type { WinkAnalysis } from "./wink.ts";

/** Tokens with their exact offsets, tags, lemmas and first sentence ends, all by wink-nlp. */
export function tokenise(doc: Doc): string {
  const columns: Columns = { starts: [], ends: [], tags: [] };
  const sentences: TokenRange[] = [];
  let open = 0;
  const close = (end: number) => {
    if (end > open) sentences.push({ start: open, end });
    open = Math.max(open, end);
  };
  for (const piece of pieces(doc.text)) {
    const text = plainLetters(doc.text.slice(piece.start, piece.end));
    const read = readWithWink(text);
    const following = place(doc, piece, text, read, columns);
    for (const [, last] of read.sentences.slice(0, -1)) close(following[last] ?? doc.words.length);
    if (piece.closed) close(doc.words.length);
  }
  close(doc.words.length);
  doc.starts = Int32Array.from(columns.starts);
  doc.ends = Int32Array.from(columns.ends);
  doc.upos = Uint8Array.from(columns.tags);
  doc.heads = new Int32Array(doc.words.length).fill(-1);
  doc.sentences = sentences;
  return `${doc.words.length} tokens in ${sentences.length} sentences`;
}

interface Columns {
  starts: number[];
  ends: number[];
  tags: number[];
}

/** Appends the piece's tokens to the document; returns for each wink token the document token that follows it. */
function place(doc: Doc, piece: Piece, text: string, read: WinkAnalysis, columns: Columns): number[] {
  let at = 0;
  return read.values.map((value, k) => {
    const found = value.trim() === "" ? -1 : text.indexOf(value, at);
    // A token that does not stand in its piece is dropped: offsets must never lie.
    if (found !== -1) {
      at = found + value.length;
      const word = doc.text.slice(piece.start + found, piece.start + at);
      columns.starts.push(piece.start + found);
      columns.ends.push(piece.start + at);
      columns.tags.push(TAG[read.tags[k] as Upos] ?? TAG.X);
      doc.words.push(word);
      doc.norms.push(normalise(word));
      doc.lemmas.push((read.lemmas[k] ?? value).toLowerCase());
    }
    return doc.words.length;
  });
}

function normalise(word: string): string {
  return word.toLowerCase().replace(/[‘’]/g, "'").replace(/[‐‑–]/g, "-");
}
