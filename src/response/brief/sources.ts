import type { BriefSentence, BriefSource } from "../../model/brief.ts";
import type { Citation, DraftSentence } from "./draft.ts";
import { BRIEF } from "./words/codebook.ts";
import { legible, shortened } from "./words/legible.ts";

/** Longer addresses are no addresses of articles. */
const LONGEST_ADDRESS = 2_000;

/** Gives sources their numbers, in the order of their first use, each document once. */
export interface SourceList {
  numbered(sentence: DraftSentence): BriefSentence;
  all(): BriefSource[];
}

/** @param day what became known later is no source */
export function openSourceList(day: string): SourceList {
  const sources = new Map<string, BriefSource>();

  function numberOf({ documentId, words, ...told }: Citation): number {
    const source = sources.get(documentId) ?? {
      number: sources.size + 1,
      title: lineOf(told.title),
      outlet: lineOf(told.outlet),
      url: null,
      day: told.day,
      words: [],
      documentId: legible(documentId),
    };
    sources.set(documentId, source);
    source.url ??= webAddress(told.url);
    const quote = shortened(words, BRIEF.longest.quote);
    if (quote !== "" && !source.words.includes(quote)) source.words.push(quote);
    return source.number;
  }

  return {
    numbered({ text, cites, otherwise }) {
      const known = cites.filter(({ knownDay }) => knownDay <= day);
      const numbers = [...new Set(known.map(numberOf))].sort((a, b) => a - b);
      return { text: legible(text), sources: numbers, basis: numbers.length > 0 ? "reports" : otherwise };
    },
    all: () => [...sources.values()],
  };
}

function lineOf(text: string | null): string | null {
  return text === null ? null : shortened(text, BRIEF.longest.title);
}

/** An address of the web in its normal form; `null` for any other, such as `javascript:`, and for one that carries a password. */
export function webAddress(url: string | null): string | null {
  if (url === null || url.length > LONGEST_ADDRESS || !URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  const plain = (protocol === "https:" || protocol === "http:") && username === "" && password === "";
  return plain ? href : null;
}
