import { parse } from "yaml";
import { type Draft, EMPTY_DRAFT } from "../draft.ts";
import { plainLines } from "./plain.ts";

const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const UNDERLINE = /^ {0,3}(=+|-{3,})\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:_\s*){3,}|\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?\s*)$/;
const DEFINITION = /^ {0,3}\[[^\]]{1,200}\]:\s+\S+/;

/** Reads Markdown (CommonMark's usual forms): front matter as fields, the first `#` heading as title, the rest as text. */
export function readMarkdown(body: string): Draft {
  const front = FRONT_MATTER.exec(body);
  const fields = front ? frontMatter(front[1] ?? "") : EMPTY_DRAFT;
  const { title, text } = plainText(front ? body.slice(front[0].length) : body);
  return { ...EMPTY_DRAFT, ...fields, title: fields.title ?? title, lines: plainLines(text) };
}

function plainText(markdown: string): { title: string | null; text: string } {
  let title: string | null = null;
  const lines: string[] = [];
  for (const line of markdown.split("\n")) {
    const heading = HEADING.exec(line);
    if (heading) {
      const words = inline(heading[2] ?? "");
      if (title === null && heading[1] === "#") title = words;
      else lines.push("", words, "");
    } else if (UNDERLINE.test(line)) lines.push("");
    else if (!FENCE.test(line) && !RULE.test(line) && !DEFINITION.test(line))
      lines.push(inline(line.replace(/^\s{0,3}(?:>\s?)+/, "")));
  }
  return { title, text: lines.join("\n") };
}

/** A line without the marks for emphasis, code, links, pictures and inline HTML. */
function inline(line: string): string {
  return line
    .replace(/!\[([^\]]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,500}")?\)/g, "")
    .replace(/\[([^[\]]{1,500})\](?:\([^()\s]{0,2000}(?:\s"[^"]{0,500}")?\)|\[[^\]]{0,200}\])/g, "$1")
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/g, "$1")
    .replace(/<\/?[a-zA-Z][^<>]{0,1000}>/g, "")
    .replace(/(\*{1,3}|_{1,3}|~~)(?=\S)([^*_~]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/`([^`]{1,500})`/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/(?: {2}|\\)$/, "");
}

function frontMatter(yaml: string): Omit<Draft, "lines"> {
  const fields = parseFields(yaml);
  const field = (...names: string[]) =>
    names.map((name) => textOf(fields.get(name))).find((value) => value !== null) ?? null;
  const authors = [fields.get("authors") ?? fields.get("author")].flat();
  return {
    title: field("title", "headline"),
    outlet: field("outlet", "source", "publisher", "site"),
    authors: authors.flatMap((author) => textOf(author) ?? []),
    url: field("url", "link", "canonical"),
    language: field("language", "lang"),
    dates: [
      {
        from: "meta",
        published: field("date", "published", "publishedat", "pubdate"),
        updated: field("updated", "modified", "lastmod"),
      },
    ],
  };
}

function parseFields(yaml: string): Map<string, unknown> {
  try {
    const fields: unknown = parse(yaml, { schema: "failsafe", maxAliasCount: 0, logLevel: "silent" });
    if (typeof fields !== "object" || fields === null) return new Map();
    return new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase().replace(/[_-]/g, ""), value]));
  } catch {
    return new Map();
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 500) : null;
}
