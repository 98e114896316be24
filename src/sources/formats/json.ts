import type { Capture, Unreadable } from "../../model/capture.ts";
import type { Limits } from "../limits.ts";
import { unreadable } from "../unreadable.ts";
import { articleOf } from "./article.ts";
import type { Content } from "./content.ts";
import { parseJson } from "./json-guard.ts";
import { readText } from "./text.ts";

/** One article, a list of articles, or an object with a list under `articles`. */
export async function* readJson(content: Content, limits: Limits): AsyncGenerator<Capture | Unreadable> {
  const value = parseJson(await readText(content, limits.archiveBytes), limits);
  const list = listOf(value);
  if (list === null) yield articleOf(value, content.path, content);
  for (const [index, item] of (list ?? []).entries()) yield tryArticle(item, `${content.path}#${index + 1}`, content);
}

function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  const inner = typeof value === "object" && value !== null && "articles" in value ? value.articles : null;
  return Array.isArray(inner) ? inner : null;
}

function tryArticle(item: unknown, path: string, content: Content): Capture | Unreadable {
  try {
    return articleOf(item, path, content);
  } catch (error) {
    return unreadable(path, error);
  }
}
