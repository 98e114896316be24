import type { Element } from "./dom.ts";

/** What a page's JSON-LD (schema.org) says of its article. */
export interface LinkedArticle {
  title: string | null;
  outlet: string | null;
  authors: string[];
  published: string | null;
  updated: string | null;
  language: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report)$/;
const LONGEST = 500_000;
const MOST_NODES = 2_000;

/** The first article that a page's JSON-LD describes, or `null`. Broken or hostile JSON is passed over. */
export function linkedArticle(page: Element): LinkedArticle | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ""));
    if (article) return describe(article);
  }
  return null;
}

function describe(article: Record<string, unknown>): LinkedArticle {
  return {
    title: textOf(article["headline"]) ?? textOf(article["name"]),
    outlet: nameOf(article["publisher"]),
    authors: listOf(article["author"]).flatMap((author) => nameOf(author) ?? []),
    published: textOf(article["datePublished"]) ?? textOf(article["dateCreated"]),
    updated: textOf(article["dateModified"]),
    language: textOf(article["inLanguage"]),
  };
}

/** Searches breadth first, so that the page's own article is found before those that it mentions. */
function findArticle(root: unknown): Record<string, unknown> | null {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const node = queue[at];
    if (typeof node !== "object" || node === null) continue;
    if (!Array.isArray(node) && listOf((node as Record<string, unknown>)["@type"]).some(isArticleType)) {
      return node as Record<string, unknown>;
    }
    queue.push(...Object.values(node).slice(0, MOST_NODES));
  }
  return null;
}

function isArticleType(type: unknown): boolean {
  return typeof type === "string" && ARTICLE.test(type);
}

function parse(json: string): unknown {
  if (json.length > LONGEST) return null;
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ""));
  } catch {
    return null;
  }
}

function nameOf(value: unknown): string | null {
  const [first] = listOf(value);
  return typeof first === "object" && first !== null
    ? textOf((first as Record<string, unknown>)["name"])
    : textOf(first);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 20) : [value];
}

function textOf(value: unknown): string | null {
  const [first] = listOf(value);
  return typeof first === "string" && first.trim() !== "" ? first.trim().slice(0, 500) : null;
}
