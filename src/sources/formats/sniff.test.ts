import { expect, test } from "vitest";
import type { Hint } from "./kind.ts";
import { sniff } from "./sniff.ts";

const article = '{"text":"a"}';

test.each<[string, Hint, string | null]>([
  ["Seoul said on Monday", "text", null],
  ["<!DOCTYPE html><title>x</title>", "text", "html"],
  ["\n\n<!-- saved --> <HTML lang=ko>", "text", "html"],
  ["<p>Seoul said</p>", null, "html"],
  ["<p>Seoul said</p>", "markdown", null],
  ["<Seoul> said", "text", null],
  ['<?xml version="1.0"?><rss>', "text", "feed"],
  ['<?xml version="1.0"?><!DOCTYPE html><html>', "html", "html"],
  ["<feed xmlns='http://www.w3.org/2005/Atom'>", "html", "feed"],
  ["<rdf:RDF >", null, "feed"],
  ["<!DOCTYPE lolz [<!ENTITY lol 'lol'>]>", "text", "feed"],
  [article, "text", "json"],
  [`[${article}]`, null, "json"],
  ["[1] A footnote", "text", null],
  ['["Yonhap"] said', "text", null],
  [`${article}\n${article}\n`, "text", "jsonl"],
  [`${article}\n${article}`, "json", "jsonl"],
  [`broken\n${article}\n`, "jsonl", "jsonl"],
  [`{"broken\n${article}\n`, null, "jsonl"],
  [`[\n${article},\n${article}\n]`, "jsonl", "json"],
  [`{\n  "text": "a"\n}\n`, "jsonl", "json"],
  [`{"articles": [\n${article}\n]}\n`, "json", "json"],
])("%j with the hint %s is %s", (head, hint, kind) => {
  expect(sniff(head, hint)).toBe(kind);
});
