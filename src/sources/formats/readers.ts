import type { Capture, Unreadable } from "../../model/capture.ts";
import { Failure } from "../../model/failure.ts";
import { readFeed } from "../feed/read-feed.ts";
import type { Limits } from "../limits.ts";
import type { Content } from "./content.ts";
import { readJson } from "./json.ts";
import { readJsonLines } from "./json-lines.ts";
import type { Kind } from "./kind.ts";
import { readText } from "./text.ts";

/** Yields articles in their order. What fails alone is told in its place; what spoils the rest is thrown. */
type Reader = (content: Content, limits: Limits) => AsyncGenerator<Capture | Unreadable>;

const READERS: Readonly<Record<Kind, Reader>> = {
  text: single("text"),
  markdown: single("markdown"),
  html: single("html"),
  json: readJson,
  jsonl: readJsonLines,
  feed: readFeed,
};

export function readContent(content: Content, limits: Limits): AsyncGenerator<Capture | Unreadable> {
  return READERS[content.kind](content, limits);
}

function single(format: Capture["format"]): Reader {
  return async function* readArticle(content, limits) {
    const { path, url, retrievedAt, origin } = content;
    const body = await readText(content, limits.articleBytes);
    if (body.trim() === "") throw new Failure("source.empty", "It holds nothing but blanks; there is nothing to read.");
    yield { path, url, retrievedAt, origin, format, body, fields: {} };
  };
}
