import { expect, test } from "vitest";
import { hintOfContentType, hintOfName } from "./kind.ts";

test.each([
  ["000_3ddbf2fd666fbcc9.txt", "text"],
  ["NOTES.MD", "markdown"],
  ["page.htm", "html"],
  ["news.jsonl.gz", "jsonl"],
  ["world.rss", "feed"],
  ["dump.gz", null],
  ["README", null],
  [".env", null],
  ["folder.txt/README", null],
  ["report.docx", "unknown"],
  ["backup.tar.gz", "unknown"],
])("the name %s promises %s", (name, hint) => {
  expect(hintOfName(name)).toBe(hint);
});

test.each([
  ["text/html; charset=utf-8", "/", "html"],
  ["application/rss+xml", "/feed", "feed"],
  ["text/xml", "/feed", "feed"],
  ["application/feed+json", "/feed", "json"],
  ["application/x-ndjson", "/dump", "jsonl"],
  ["TEXT/PLAIN", "/a.html", "text"],
  ["application/octet-stream", "/dump.jsonl.gz", "jsonl"],
  [null, "/a.txt", "text"],
  [null, "/index.php", null],
  ["application/pdf", "/a.txt", "unknown"],
])("the content type %s at %s promises %s", (type, path, hint) => {
  expect(hintOfContentType(type, path)).toBe(hint);
});
