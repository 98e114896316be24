import { expect, test } from "vitest";
import { declaredCharset } from "./charset.ts";
import type { Kind } from "./kind.ts";

test.each<[string, Kind, string | null]>([
  ['<html><head><meta charset="euc-kr">', "html", "euc-kr"],
  ["<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>", "html", "windows-1251"],
  ['<?xml version="1.0" encoding="ISO-8859-1"?><rss>', "feed", "ISO-8859-1"],
  ['<?xml version="1.0" encoding="koi8-r"?><html>', "html", "koi8-r"],
  ["<rss>", "feed", null],
  ['A text about <meta charset="euc-kr">', "text", null],
])("%s as %s declares %s", (head, kind, charset) => {
  expect(declaredCharset(head, kind)).toBe(charset);
});
