import type { Doc } from "./doc.ts";
import { settleAmbiguity } from "./names/ambiguity.ts";
import { settleCapitals } from "./names/capitals.ts";
import { clauses } from "./clauses/clauses.ts";
import { coreference } from "./coreference/coreference.ts";
import { craft } from "./names/craft.ts";
import { settleKoreas } from "./names/koreas.ts";
import { names } from "./names/names.ts";
import { nounPhrases } from "./clauses/noun-phrases.ts";
import { offices } from "./names/offices.ts";
import { people } from "./names/people.ts";
import { reports } from "./reports/reports.ts";
import { lemmas } from "./tokens/lemmas.ts";
import { splitSentences } from "./tokens/sentences.ts";
import { syntax } from "./syntax/syntax.ts";
import { times } from "./times/times.ts";
import { tokenise } from "./tokens/tokenise.ts";

/** Reads a document, adds its layer and says what it did. */
export type Step = (doc: Doc) => string;

/** The steps that read words alone. */
const WORD_STEPS: Readonly<Record<string, Step>> = { tokenise, sentences: splitSentences, names };

/** The steps from the parse on. */
const TREE_STEPS: Readonly<Record<string, Step>> = {
  syntax,
  lemmas,
  ambiguity: settleAmbiguity,
  koreas: settleKoreas,
  offices,
  craft,
  people,
  capitals: settleCapitals,
  times,
  nouns: nounPhrases,
  clauses,
  reports,
  coreference,
};

/** The pipeline, in order. Each step reads only what the steps above it wrote. */
export const STEPS: Readonly<Record<string, Step>> = { ...WORD_STEPS, ...TREE_STEPS };

/** A step that says in `doc.care` how each sentence is to be read, from its words and the names among them. */
export type Selection = Step;

/**
 * Analyses an English text: tokens to reports, layer by layer.
 *
 * `published` is the ISO date (a time behind it is ignored) against which relative times and offices resolve; `null` leaves relative times open.
 * `select` may leave sentences unparsed; without it every sentence is read in full.
 * Time and memory grow linearly with the text; any string is accepted.
 */
export function analyse(text: string, options: { published: string | null; select?: Selection }): Doc {
  const doc = blankDoc(text, dayOf(options.published));
  const run = (steps: Readonly<Record<string, Step>>) => {
    for (const [step, read] of Object.entries(steps)) doc.trace.push({ step, did: read(doc) });
  };
  run(WORD_STEPS);
  if (options.select) run({ selection: options.select });
  run(TREE_STEPS);
  return doc;
}

/** The day of an ISO date or time; what is no whole date counts as unknown. */
function dayOf(published: string | null): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? "")?.[0] ?? null;
  return day === null || Number.isNaN(Date.parse(day)) ? null : day;
}

/** A document that no step has read yet. */
export function blankDoc(text: string, published: string | null): Doc {
  return {
    text,
    published,
    starts: new Int32Array(0),
    ends: new Int32Array(0),
    words: [],
    norms: [],
    upos: new Uint8Array(0),
    xpos: new Uint8Array(0),
    lemmas: [],
    heads: new Int32Array(0),
    labels: new Uint8Array(0),
    states: new Int16Array(0),
    sentences: [],
    care: new Uint8Array(0),
    entities: [],
    mentions: [],
    times: [],
    nouns: [],
    clauses: [],
    reports: [],
    trace: [],
  };
}
