import type { CopyVerdict } from "../../model/copy.ts";
import type { Document } from "../../model/document.ts";
import { Bands } from "./bands.ts";
import { shingle } from "./shingles.ts";
import { containment, countOf, fingerprintOf, leadResemblance, resemblance, signatureOf } from "./signature.ts";

/**
 * When an earlier text holds most of a new one; measured in docs/decisions/0002-copies.md. Below `certain` the first words
 * must be alike too: formulas and lists of names may fill a text whose news is new.
 */
const CONTAINED = { certain: 0.85, likely: 0.65 };
const LEAD_ALIKE = 0.3;
/** A short text inside a much longer one is no copy of it, and its containment cannot be estimated. */
const ALIKE = 0.3;
/** Shingles below which only a text's very words count: short reports share their formulas. */
const FEWEST_SHINGLES = 17;

interface Story {
  id: string;
  signature: Uint32Array;
}

/**
 * Finds documents that repeat an earlier one. A document is a near copy when most of it stands in one earlier original:
 * a wire report with a paragraph dropped is, the longer report that follows a first note is not. Only originals are
 * compared with, so that a chain of small changes does not make one story of many. Deterministic in the order of `add`.
 */
export class CopyIndex {
  #stories: Story[] = [];
  #bands = new Bands();
  /** By fingerprint, the story that a text with just these words belongs to. */
  #byWords = new Map<string, string>();

  /** Whether a document repeats one that was added, and the signature under which to add it. */
  judge(document: Document): { verdict: CopyVerdict; signature: Uint32Array } {
    const signature = signatureOf(shingle(document.text));
    return { verdict: this.#compare(signature), signature };
  }

  /** Adds a judged document, original or copy. */
  add(id: string, signature: Uint32Array): void {
    const { of } = this.#compare(signature);
    const words = fingerprintOf(signature);
    if (!this.#byWords.has(words)) this.#byWords.set(words, of ?? id);
    if (of !== null) return;
    this.#stories.push({ id, signature });
    this.#bands.add(signature);
  }

  #compare(signature: Uint32Array): CopyVerdict {
    const same = this.#byWords.get(fingerprintOf(signature));
    if (same !== undefined) return { kind: "exact", of: same, similarity: 1, because: `It has the words of ${same}.` };
    const closest = countOf(signature) < FEWEST_SHINGLES ? null : this.#closest(signature);
    if (closest === null) return original(0, "No earlier document is like it.");
    const { story, share } = closest;
    const similarity = resemblance(signature, story.signature);
    const percent = `${Math.round(share * 100)} %`;
    const because = `About ${percent} of it stands in ${story.id} word for word`;
    if (share < CONTAINED.likely || similarity < ALIKE)
      return original(similarity, `${because}: too little for a copy.`);
    if (share < CONTAINED.certain && leadResemblance(signature, story.signature) < LEAD_ALIKE) {
      return original(similarity, `${because}, but it begins with other news.`);
    }
    return { kind: "near", of: story.id, similarity, because: `${because}.` };
  }

  /** The earlier original that holds most of a text; of equals, the first. */
  #closest(signature: Uint32Array): { story: Story; share: number } | null {
    let closest: { story: Story; share: number } | null = null;
    for (const number of this.#bands.candidates(signature)) {
      const story = this.#stories[number];
      const share = story ? containment(signature, story.signature) : 0;
      if (story && share > (closest?.share ?? 0)) closest = { story, share };
    }
    return closest;
  }
}

function original(similarity: number, because: string): CopyVerdict {
  return { kind: "original", of: null, similarity, because };
}
