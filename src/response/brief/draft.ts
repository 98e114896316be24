import type { BriefBasis, BriefItem } from "../../model/brief.ts";

/** Words of a document that a sentence rests on. */
export interface Citation {
  documentId: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  day: string;
  /** What became known after the day of the brief is no source. */
  knownDay: string;
  words: string;
}

/** A sentence before its sources have numbers. */
export interface DraftSentence {
  text: string;
  cites: readonly Citation[];
  /** What it rests on where no source is cited. */
  otherwise: Exclude<BriefBasis, "reports">;
}

export interface DraftItem extends Omit<BriefItem, "sentences"> {
  sentences: DraftSentence[];
  /** Names the change that it tells, so that the next brief leaves it out; `null` for what stands until it ends. */
  change: string | null;
}

/** A sentence of Bongsu's own figures or findings, with the reports behind them where there are any. */
export function found(text: string, cites: readonly Citation[] = []): DraftSentence {
  return { text, cites, otherwise: "figures" };
}

/** A sentence of what was entered at the desk. */
export function entered(text: string): DraftSentence {
  return { text, cites: [], otherwise: "record" };
}

/** An item that tells no change. */
export function item(sentences: DraftSentence[], more: Partial<Omit<DraftItem, "sentences">> = {}): DraftItem {
  return { about: null, level: null, change: null, ...more, sentences };
}

/** A sentence on the brief itself. */
export function noted(text: string): DraftSentence {
  return { text, cites: [], otherwise: "note" };
}
