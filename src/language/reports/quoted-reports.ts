import type { Report } from "../doc.ts";
import { opensParagraph } from "../paragraphs.ts";
import type { Attribution } from "./attribution.ts";
import { attributionOf, isUtterance } from "./direct-speech.ts";
import type { Layout } from "./layout.ts";
import type { Quotation } from "./quotations.ts";

/** A report with the attribution that it comes from, `null` for words in quotation marks that the text gives to nobody. */
export interface Sourced {
  report: Report;
  attribution: Attribution | null;
}

/**
 * What stands in quotation marks: with the speaker of the attribution beside it, else of the last one in its paragraph
 * where it is an utterance of its own. Words that are only set apart are no report.
 */
export function quotedReports(layout: Layout, known: readonly Attribution[]): Sourced[] {
  const bySentence = Map.groupBy(known, ({ cueToken }) => layout.sentenceOf[cueToken]!);
  const own = layout.quotations.map((quotation) => attributionOf(layout, quotation, bySentence));
  const speakers = new LastSpeakers(layout, known, own);
  const found: Sourced[] = [];
  let speech: Attribution | null = null;
  for (const [index, quotation] of layout.quotations.entries()) {
    const beside = own[index]!;
    if (quotation.outer !== null) {
      if (beside) found.push(...pieces(layout, quotation, beside, beside.cueToken));
      continue;
    }
    const first = quotation.continues ? speech : beside;
    const attribution = first ?? beside ?? ahead(layout.quotations, own, index);
    if (attribution)
      found.push(...pieces(layout, quotation, attribution, attribution === beside ? beside.cueToken : -1));
    else if (isUtterance(layout, quotation)) {
      const last = speakers.before(quotation.start);
      found.push(...pieces(layout, quotation, last, -1));
      speech = last;
      continue;
    }
    speech = attribution;
  }
  return found;
}

/** A speech over several paragraphs may name its speaker in a later one. */
function ahead(
  quotations: readonly Quotation[],
  own: readonly (Attribution | null)[],
  index: number,
): Attribution | null {
  for (let k = index + 1; k < quotations.length; k++) {
    const { outer, continues } = quotations[k]!;
    if (outer !== null) continue;
    if (!continues) return null;
    if (own[k]) return own[k]!;
  }
  return null;
}

/** One report for each sentence of a quotation. */
function pieces(
  layout: Layout,
  { start, end }: Quotation,
  attribution: Attribution | null,
  cueToken: number,
): Sourced[] {
  const found: Sourced[] = [];
  for (let sentence = layout.sentenceOf[start]!; sentence <= layout.sentenceOf[end - 1]!; sentence++) {
    const range = layout.doc.sentences[sentence]!;
    const part = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
    const { start: from, end: to } = layout.trimmed(part);
    if (from >= to) continue;
    const report: Report = {
      ...part,
      sentence,
      speaker: attribution?.speaker ?? null,
      addressee: attribution?.addressee ?? null,
      cue: attribution?.cue ?? "",
      cueToken,
      quoted: true,
      outer: null,
    };
    found.push({ report, attribution });
  }
  return found;
}

/** The last speaker before a place of the text, within its paragraph and outside of quotations. */
class LastSpeakers {
  readonly #layout: Layout;
  readonly #said: Attribution[];
  #next = 0;
  #last: Attribution | null = null;

  constructor(layout: Layout, known: readonly Attribution[], own: readonly (Attribution | null)[]) {
    this.#layout = layout;
    this.#said = [...known, ...own.filter((one) => one !== null)]
      .filter(({ cueToken, speaker }) => speaker !== null && layout.quotationOf[cueToken] === -1)
      .toSorted((a, b) => a.cueToken - b.cueToken);
  }

  /** Places must be asked for in the order of the text. */
  before(token: number): Attribution | null {
    while (this.#next < this.#said.length && this.#said[this.#next]!.cueToken < token)
      this.#last = this.#said[this.#next++]!;
    if (!this.#last) return null;
    const { doc, sentenceOf } = this.#layout;
    for (let sentence = sentenceOf[this.#last.cueToken]! + 1; sentence <= sentenceOf[token]!; sentence++)
      if (opensParagraph(doc, doc.sentences[sentence]!.start)) this.#last = null;
    return this.#last;
  }
}
