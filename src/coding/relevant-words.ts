import { z } from "zod";
import { titles } from "../language/names/titles.ts";
import { reportingVerbs } from "../language/reports/reporting.ts";
import { baseOfVerb, singularOfNoun } from "../language/tokens/inflection.ts";
import { readCodebook } from "./codebook.ts";
import { lexicon } from "./frames/lexicon.ts";
import { fold } from "./frames/spelling.ts";
import { vocabulary } from "./statements/vocabulary.ts";

/** What a word may do in a sentence, as bits: several are possible. */
export const MAY = {
  /** Tell an act that stands without a recipient. */
  actAlone: 1,
  /** Promise, threaten, offer, intend or deny. */
  vow: 2,
  /** Demand, predict, recommend or hold. */
  hold: 4,
  /** Put it in the future. */
  come: 8,
  meet: 16,
  list: 32,
  /** Tell whose words these are: a verb of saying, a quotation mark. */
  report: 64,
  /** Take up a party named before, as a pronoun or a description, or as an office. */
  takeUp: 128,
  office: 256,
  /** Stand for the speaker's own side. */
  own: 512,
} as const;

/** Words kept with what they may do: more than any text has, few enough to hold; longer ones are no words. */
const MOST = 50_000;
const LONGEST = 40;
const QUOTATION = /^["“”«»„]$/;

const words = z.array(z.string());
const shape = z.strictObject({ anaphors: words, own: words, coming: words, meeting: words, listing: words });

const known = new Map<string, number>();
let lists: readonly (readonly [number, ReadonlySet<string>])[] | null = null;

/** What a word in lower case may do, whatever its part of speech; bits of `MAY`. @throws Failure `coding.codebook` */
export function whatMay(norm: string): number {
  const seen = known.get(norm);
  if (seen !== undefined) return seen;
  if (norm.length > LONGEST) return 0;
  lists ??= readLists();
  const forms = [norm, fold(norm), fold(baseOfVerb(norm)), fold(singularOfNoun(norm))];
  let bits = QUOTATION.test(norm) ? MAY.report : 0;
  for (const [bit, list] of lists) if (forms.some((form) => list.has(form))) bits |= bit;
  if (known.size < MOST) known.set(norm, bits);
  return bits;
}

function readLists(): [number, ReadonlySet<string>][] {
  const { anaphors, own, coming, meeting, listing } = readCodebook("coding/relevance.yaml", shape);
  const { appointments } = lexicon();
  const { governing, nouns, avenging, claims, willing, intents, hedged, obliging, firm, likelihood, odds } =
    vocabulary();
  const { cancel, postpone, expected, events } = appointments;
  const lines: [number, Iterable<string>][] = [
    [MAY.actAlone, wordsOfLoneActs()],
    [MAY.vow, [...governing.keys(), ...nouns.keys(), ...avenging, ...claims, ...willing, ...intents]],
    [MAY.vow, wordsOfEffects("promise", "offer", "threaten", "warn", "deny", "preclude")],
    [MAY.hold, [...hedged, ...obliging, ...firm, ...likelihood, ...odds]],
    [MAY.hold, wordsOfEffects("demand", "recommend", "forecast", "stance")],
    [MAY.come, [...coming, ...hedged, ...expected, ...cancel, ...postpone]],
    [MAY.meet, [...meeting, ...events]],
    [MAY.list, listing],
    [MAY.report, reportingVerbs()],
    [MAY.takeUp, anaphors],
    [MAY.office, titles().heads.keys()],
    [MAY.own, own],
  ];
  return lines.map(([bit, phrases]) => [bit, new Set([...phrases].map((phrase) => fold(phrase.split(" ")[0]!)))]);
}

function wordsOfLoneActs(): string[] {
  const { byVerb, byNoun } = lexicon().frames;
  const verbs = [...byVerb].filter(([, phrasings]) => phrasings.some(({ frame }) => frame.alone));
  const nouns = [...byNoun].filter(([, frames]) => frames.some((frame) => frame.alone));
  return [...verbs, ...nouns].map(([word]) => word);
}

/** Verbs, and adjectives behind `be`, that say something of the sort about what they govern. */
function wordsOfEffects(...wanted: string[]): string[] {
  return [...lexicon().embedding]
    .filter(([, effects]) => wanted.some((effect) => effects.has(effect)))
    .map(([phrase]) => phrase.replace(/^be /, ""));
}
