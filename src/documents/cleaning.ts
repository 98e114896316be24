import type { Removal } from "../model/document.ts";
import { partGlued } from "./text/boundaries.ts";
import { removeForeignSpam } from "./text/foreign.ts";
import { type Article, removeFurniture } from "./furniture/furniture.ts";
import { tellLanguage } from "./text/language.ts";
import { join, type Passage } from "./text/passage.ts";
import { turnQuotes } from "./text/quotes.ts";
import { joinBroken } from "./text/wrapping.ts";

/** An article cleaned, with the language that it is in. */
export interface Cleaned extends Article {
  text: string;
  language: string;
}

/** Rounds after which cleaning stops; articles need two. */
const MOST_ROUNDS = 8;

/**
 * Cleans paragraphs of a page until nothing changes any more, since one line removed may lay bare another; so clean text
 * stays as it is when it is read again. `declared` is the language that the source names.
 */
export function clean(paragraphs: readonly Passage[], knownTitle: string | null, declared: string | null): Cleaned {
  let cleaned = round(
    { title: knownTitle, paragraphs: [...paragraphs], removed: [], header: [], footer: [] },
    declared,
  );
  for (let rounds = 1; rounds < MOST_ROUNDS; rounds += 1) {
    const again = round(cleaned, declared);
    if (again.text === cleaned.text) break;
    cleaned = again;
  }
  return cleaned;
}

function round(before: Article | Cleaned, declared: string | null): Cleaned {
  const article = removeFurniture(turnQuotes(before.paragraphs).map(partGlued), before.title);
  const text = textOf(article.paragraphs);
  const language = "text" in before && before.text === text ? before.language : tellLanguage(text, declared);
  const { kept, spam } = withoutSpam(article.paragraphs, language);
  const rest = joinBroken(kept.filter((paragraph) => paragraph.text !== "")).map(settled);
  return {
    text: textOf(rest),
    language,
    title: article.title,
    paragraphs: rest,
    removed: [...before.removed, ...article.removed, ...spam],
    header: [...before.header, ...article.header],
    footer: [...before.footer, ...article.footer],
  };
}

/** Foreign-script spam is looked for in English only; elsewhere the foreign script may be the language's own. */
function withoutSpam(paragraphs: readonly Passage[], language: string): { kept: readonly Passage[]; spam: Removal[] } {
  if (language !== "en") return { kept: paragraphs, spam: [] };
  const results = paragraphs.map(removeForeignSpam);
  return { kept: results.map((result) => result.passage), spam: results.flatMap((result) => result.removed) };
}

/** A paragraph as it is when the clean text is read again. */
function settled(paragraph: Passage): Passage {
  return paragraph.apart && paragraph.role === "body" ? paragraph : { ...paragraph, apart: true, role: "body" };
}

function textOf(paragraphs: readonly Passage[]): string {
  return join(paragraphs, "\n\n").text;
}
