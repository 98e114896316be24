import type { StoredStatement } from "../../../model/stated.ts";
import { statesIn } from "../../meant/states.ts";
import { wordsOf } from "../../meant/words.ts";
import { VOICED } from "../codebook.ts";
import { finds } from "../word-pattern.ts";

/** What a report is about, as far as its headline and what is said in it tell. */
export interface About {
  title: string;
  /** States by how much the report is about them, most first. */
  states: string[];
}

/** Reads what the document is about from its headline and all of its statements. */
export function aboutOf(statements: readonly StoredStatement[]): About {
  const title = statements[0]?.title ?? "";
  const weights = new Map<string, number>();
  const weigh = (codes: Iterable<string>): void => {
    for (const code of new Set(codes)) weights.set(code, (weights.get(code) ?? 0) + 1);
  };
  weigh(codesNamed(title));
  for (const { statement } of statements) {
    weigh(codesNamed(statement.evidence.text));
    weigh(codesTakingPart(statement));
  }
  return { title, states: [...weights].toSorted((one, other) => other[1] - one[1]).map(([code]) => code) };
}

/** States that the words name; short names are those of states that the report is about. */
export function codesNamed(text: string, about: readonly string[] = []): string[] {
  return namesIn(text, about).map(({ code }) => code);
}

/** As `codesNamed`, with where each name begins, in order. */
export function namesIn(text: string, about: readonly string[]): { code: string; start: number }[] {
  const words = wordsOf(text);
  const whole = statesIn(words).map(({ code, at, end }) => ({
    code,
    start: words[at]!.start,
    end: words[end - 1]!.start + words[end - 1]!.text.length,
  }));
  const short = VOICED.shortNames.flatMap(({ pattern, codes }) => {
    const code = codes.find((one) => about.includes(one));
    if (code === undefined || !finds(pattern, text)) return [];
    const places = Array.from(text.toLowerCase().matchAll(pattern), ({ index }) => index);
    return places
      .filter((at) => !whole.some(({ start, end }) => start <= at && at < end))
      .map((start) => ({ code, start }));
  });
  return [...whole, ...short].toSorted((one, other) => one.start - other.start);
}

function codesTakingPart({ onBehalfOf, addressees, action, condition }: StoredStatement["statement"]): string[] {
  const acting = [...(action?.actors ?? []), ...(action?.recipients ?? []), ...(condition?.actors ?? [])];
  return [...onBehalfOf, ...addressees, ...acting];
}
