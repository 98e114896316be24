import type { CopyVerdict } from "../model/copy.ts";
import type { Document } from "../model/document.ts";
import { PERMUTATIONS, minhash, shingleWords, similarity } from "./minhash.ts";

/** Estimated similarity from which a text is a copy; measured in docs/decisions/0002-copies.md. */
const NEAR = 0.5;

/** Texts with fewer words are copies only when they are equal: a few shingles estimate nothing. */
const FEWEST_WORDS = 20;

/** Slots in a band. Documents that share one whole band are compared; 2 of 3 pairs at a similarity of 0.42 do. */
const BAND = 4;

/** Recognises texts that repeat a known one: exact and near copies, in time that does not grow with what is known. */
export class CopyIndex {
  readonly #signatures = new Map<string, Uint32Array>();
  /** One table a band, from the band's slots to the documents that have them. */
  readonly #bands: Map<string, string[]>[] = Array.from({ length: PERMUTATIONS / BAND }, () => new Map());

  /** Whether a document repeats a known one, with its signature for `add`. Adds nothing itself. */
  judge(document: Document): { verdict: CopyVerdict; signature: Uint32Array } {
    const words = shingleWords(document.text);
    const signature = minhash(words);
    if (this.#signatures.has(document.id)) return { verdict: exact(document.id), signature };
    if (words.length < FEWEST_WORDS)
      return { verdict: original("The text is too short to be a near copy."), signature };
    const best = this.#closest(signature);
    const verdict = best && best.similarity >= NEAR ? near(best) : original("No known text is close to it.");
    return { verdict, signature };
  }

  /** Makes a document known. */
  add(id: string, signature: Uint32Array): void {
    this.#signatures.set(id, signature);
    for (const [band, table] of this.#bands.entries()) {
      const key = bandKey(signature, band);
      const ids = table.get(key);
      if (ids) ids.push(id);
      else table.set(key, [id]);
    }
  }

  /** The most similar known document that shares a band; the one known first where several are equally close. */
  #closest(signature: Uint32Array): { id: string; similarity: number } | null {
    const candidates = new Set(this.#bands.flatMap((table, band) => table.get(bandKey(signature, band)) ?? []));
    let best: { id: string; similarity: number } | null = null;
    for (const id of candidates) {
      const known = this.#signatures.get(id);
      const estimate = known ? similarity(signature, known) : 0;
      if (!best || estimate > best.similarity) best = { id, similarity: estimate };
    }
    return best;
  }
}

function bandKey(signature: Uint32Array, band: number): string {
  return signature.subarray(band * BAND, (band + 1) * BAND).join(" ");
}

function exact(of: string): CopyVerdict {
  return { kind: "exact", of, similarity: 1, because: "The clean text is the same, word for word." };
}

function near({ id, similarity: share }: { id: string; similarity: number }): CopyVerdict {
  const percent = Math.round(share * 100);
  return {
    kind: "near",
    of: id,
    similarity: share,
    because: `About ${percent} % of its runs of five words stand in ${id}.`,
  };
}

function original(because: string): CopyVerdict {
  return { kind: "original", of: null, similarity: 0, because };
}
