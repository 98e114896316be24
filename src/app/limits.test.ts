import { afterEach, expect, test, vi } from "vitest";
import { readDocument } from "../documents/document.ts";
import { englishNetwork } from "../language/network/english.ts";
import type { CodedDocument } from "../model/record.ts";
import { codeClean } from "./code-clean.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Codes a text as a user's file would be, and counts what the network was given to read. */
function coded(body: string): { record: CodedDocument; reads: number[] } {
  const read = vi.spyOn(englishNetwork(), "read");
  const document = readDocument({
    path: "a.txt",
    url: null,
    body,
    format: "text",
    retrievedAt: "2024-04-03T00:00:00Z",
    origin: "archive",
    fields: { publishedAt: "2024-04-03" },
  });
  return { record: codeClean(document), reads: read.mock.calls.map(([words]) => words.length) };
}

const ACT = "Japan imposed sanctions on three Russian banks on Tuesday.";
const OTHER = "China expelled two Indian diplomats on Tuesday.";

test("a text in another language yields no event and says why, and nothing of it is parsed", () => {
  const french =
    "La Russie a expulsé mardi trois diplomates japonais, en réponse aux sanctions que Tokyo avait annoncées la veille. " +
    "Le ministère des Affaires étrangères a convoqué l'ambassadeur du Japon à Moscou.";
  const { record, reads } = coded(french);
  expect(record.uncoded).toBe("The text is in French; only English is coded.");
  expect(record.events).toEqual([]);
  expect(reads).toEqual([]);
});

test("of a document of 100,000 words only what may tell something is parsed", () => {
  const calm = (day: number) =>
    `On day ${day} the harbour was calm and the boats lay still while gulls cried over the quay.`;
  const week = (k: number) => Array.from({ length: 7 }, (_, day) => calm(7 * k + day)).join(" ");
  const weeks = Array.from({ length: 800 }, (_, k) => week(k)).join("\n\n");
  const { record, reads } = coded(`${ACT}\n\n${weeks}\n\n${OTHER}`);
  expect(record.document.text.split(" ").length).toBeGreaterThan(90_000);
  expect(record.events.map(({ evidence }) => evidence.text)).toEqual(expect.arrayContaining([ACT, OTHER]));
  expect(reads.length).toBeLessThan(10);
});

test("a sentence of 5,000 words is read in parts, once, and those around it are coded", () => {
  const endless = `Russia said ${"that Japan had warned China of ships and cargoes and ".repeat(500)}more.`;
  const { record, reads } = coded(`${ACT}\n\n${endless}\n\n${OTHER}`);
  const told = record.events.map(({ evidence }) => evidence.text);
  expect(told).toEqual(expect.arrayContaining([ACT, OTHER]));
  const long = reads.filter((words) => words > 60);
  expect(Math.max(...long)).toBeLessThanOrEqual(400);
  expect(long.reduce((sum, words) => sum + words, 0)).toBeLessThan(5_100);
});
