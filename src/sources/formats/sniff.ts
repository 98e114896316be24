import type { Hint, Kind } from "./kind.ts";

/**
 * The kind that the first characters show, before any name is trusted; `null` where they could be anything.
 * HTML is told by the tags of the WHATWG MIME Sniffing Standard, section 7.1.
 */
export function sniff(head: string, hint: Hint): Kind | null {
  const start = withoutComments(head.trimStart());
  if (/^<!doctype\s+html|^<(html|head|body)[\s>]/i.test(start)) return "html";
  if (/^<\?xml\s/i.test(start)) return /<html[\s>]/i.test(start) ? "html" : "feed";
  if (/^<!doctype\s|^<([\w-]+:)?(rss|feed|rdf)[\s>]/i.test(start)) return "feed";
  // Markdown and feeds without a prolog may open with any tag.
  if (hint !== "markdown" && hint !== "feed" && SNIFFED_TAG.test(start)) return "html";
  if (/^(\[\s*)?\{\s*"/.test(start) || hint === "jsonl" || hint === "json") return jsonKind(start, hint);
  return null;
}

const SNIFFED_TAG = /^<(script|iframe|h1|div|font|table|a|style|title|b|br|p|article|main|section)[\s>]/i;

function withoutComments(start: string): string {
  let rest = start;
  while (rest.startsWith("<!--") && rest.includes("-->")) rest = rest.slice(rest.indexOf("-->") + 3).trimStart();
  return rest;
}

function jsonKind(start: string, hint: Hint): Kind | null {
  if (hint === "jsonl") return /^(\[|\{\s*(\r?\n|$))/.test(start) ? "json" : "jsonl";
  if (looksLikeLines(start)) return "jsonl";
  return "json";
}

/** Several lines that start objects, at least one whole, and none left open as in a pretty-printed text. */
function looksLikeLines(start: string): boolean {
  const whole = start.split("\n").slice(0, -1);
  const rest = start.slice(start.lastIndexOf("\n") + 1).trim();
  const lines = whole.map((line) => line.trim()).filter((line) => line !== "");
  const open = lines.some((line) => /[[{,]$/.test(line));
  return start.startsWith("{") && !open && lines.some(isObject) && lines.length + (rest === "" ? 0 : 1) > 1;
}

function isObject(line: string): boolean {
  try {
    return line.startsWith("{") && JSON.parse(line) !== null;
  } catch {
    return false;
  }
}
