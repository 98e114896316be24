import type { AnalysedSentence, AnalysedToken, Analysis, AnalysisQuery } from "../src/model/analysis.ts";
import type { Decision } from "../src/model/decision.ts";
import type { Document } from "../src/model/document.ts";
import type { Span } from "../src/model/span.ts";

const STEPS = [
  { step: "tokenise", did: "14 tokens in 1 sentence" },
  { step: "syntax", did: "1 sentence tagged and parsed" },
  { step: "names", did: "2 names of 2 entities" },
];

/** A parse made by hand: word, part of speech, tag, lemma, number of the head from 1 (0: root), relation. */
const PARSE = `
South PROPN NNP South 2 compound
Korea PROPN NNP Korea 3 nsubj
imposed VERB VBD impose 0 root
sanctions NOUN NNS sanction 3 obj
on ADP IN on 8 case
two NUM CD two 8 nummod
Russian ADJ JJ Russian 8 amod
vessels NOUN NNS vessel 3 obl
on ADP IN on 10 case
Tuesday PROPN NNP Tuesday 3 obl
over ADP IN over 13 case
military ADJ JJ military 13 amod
cargo NOUN NN cargo 3 obl
. PUNCT . . 3 punct`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

const STATES: Readonly<Record<string, { name: string; country: string }>> = {
  "South Korea": { name: "South Korea", country: "KOR" },
  Russian: { name: "Russia", country: "RUS" },
  Russia: { name: "Russia", country: "RUS" },
};

/** What is decided on a word, wherever it stands. */
const DECIDED: (Omit<Decision, "sentence" | "words"> & { word: string })[] = [
  {
    word: "imposed",
    about: "event",
    outcome: "coded",
    reads: "SANCTION",
    became: null,
    id: "ev1",
    reason: null,
    because: `"imposed" has KOR as its subject`,
  },
  {
    word: "impose",
    about: "event",
    outcome: "left-out",
    reads: "SANCTION",
    became: null,
    id: null,
    reason: "spoken-of",
    because: `"impose sanctions" reads as SANCTION (frame impose): inside a condition; but only spoken of (rule 4)`,
  },
  {
    word: "take effect",
    about: "event",
    outcome: "left-out",
    reads: "SANCTION",
    became: null,
    id: null,
    reason: "no-actor",
    because: `"take effect" could be SANCTION (frame take effect), but nobody who does it is named (rule 3)`,
  },
];

/** An analysis by simple means; only the sentence on the two vessels has a true parse. */
export function fixtureAnalysis(document: Document, { at, limit }: AnalysisQuery): Analysis {
  if (document.language !== "en") {
    const unread = `The text is in ${document.language}; only English is coded.`;
    return { unread, steps: [], total: 0, first: 0, before: null, next: null, sentences: [] };
  }
  const all = found(document.text, /\S[^.]*\.?/g).map((span, number) => sentence(document.text, span, number));
  const holding = Math.max(
    0,
    all.findLastIndex(({ start }) => start <= at),
  );
  const first = holding - (holding % limit);
  return {
    unread: null,
    steps: STEPS,
    total: all.length,
    first,
    before: all[first - limit]?.start ?? null,
    next: all[first + limit]?.start ?? null,
    sentences: all.slice(first, first + limit),
  };
}

function sentence(text: string, { start, end }: Span, number: number): AnalysedSentence {
  const words = text.slice(start, end);
  const within = (pattern: RegExp) => found(words, pattern).map((span) => moved(span, start));
  const spans = within(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu);
  const parsed = spans.every((span, index) => text.slice(span.start, span.end) === PARSE[index]?.[0]);
  return {
    start,
    end,
    text: words,
    tokens: spans.map((span, index) => token(text, span, index, parsed)),
    omitted: 0,
    entities: within(/South Korea|Russian?/g).map((span) => {
      const state = STATES[text.slice(span.start, span.end)] ?? { name: "", country: null };
      const because = `dictionary: ${state.name}`;
      return { ...span, kind: "name", ...state, type: "state", because };
    }),
    times: within(/Tuesday/g).map((span) => {
      const interval = { start: "2024-04-02", end: "2024-04-02" };
      return { ...span, interval, because: "the weekday before 2024-04-03" };
    }),
    reports: within(/^.*(?=, the foreign ministry said)/g).map((span) => {
      const speaker = found(words, /the foreign ministry/g).map((each) => moved(each, start))[0];
      if (!speaker) throw new Error("The fixture's report has no speaker.");
      return {
        ...span,
        speaker: { ...speaker, text: "the foreign ministry" },
        addressee: null,
        cue: "said",
        quoted: false,
      };
    }),
    decisions: DECIDED.flatMap(({ word, ...decision }) =>
      within(new RegExp(`\\b${word}\\b`, "g")).map((span) => ({
        ...decision,
        sentence: number,
        words: { ...span, text: word },
      })),
    ),
  };
}

function token(text: string, span: Span, index: number, parsed: boolean): AnalysedToken {
  const words = text.slice(span.start, span.end);
  const [, upos = "X", xpos = "XX", lemma = words, head = "0", relation = "dep"] = (parsed && PARSE[index]) || [];
  return { ...span, text: words, upos, xpos, lemma, head: head === "0" ? null : Number(head) - 1, relation };
}

function found(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
