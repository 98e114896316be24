import { selectRelevant } from "../coding/relevance.ts";
import { analyse } from "../language/analyse.ts";
import type { Doc } from "../language/doc.ts";
import type { Document } from "../model/document.ts";

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** Why a document cannot be read and coded, in one sentence; `null` where it is in English. */
export function whyNotEnglish({ language }: Document): string | null {
  if (language === "en") return null;
  if (language === "und") return "The text is too short or too mixed to tell its language, so it was not coded.";
  return `The text is in ${languageNames.of(language) ?? language}; only English is coded.`;
}

/** Reads an English document as far as it may hold something to code, its times against the day it was published. */
export function readEnglish({ text, publishedAt }: Document): Doc {
  return analyse(text, { published: publishedAt?.slice(0, 10) ?? null, select: selectRelevant });
}
