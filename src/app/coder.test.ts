import { afterEach, expect, test } from "vitest";
import type { Document } from "../model/document.ts";
import { analyseClean } from "./analyse-clean.ts";
import { codeClean } from "./code-clean.ts";
import { type Coder, createCoder } from "./coder.ts";

const coders: Coder[] = [];
afterEach(async () => {
  for (const coder of coders.splice(0)) await coder.close();
});

function start(threads: number, timeLimit: number): Coder {
  const coder = createCoder({ threads, timeLimit });
  coders.push(coder);
  return coder;
}

function document(text: string, language = "en"): Document {
  const published = { publishedAt: "2024-04-03", publishedAtFrom: "meta" as const, updatedAt: null };
  const origin = { path: "a.txt", url: null, title: null, outlet: null, authors: [], dateline: null };
  return { id: "0123456789abcdef", ...origin, ...published, language, text, removed: [], repaired: [], sentences: [] };
}

const acts = [
  "Japan imposed sanctions on three Russian banks on Tuesday.",
  "The foreign ministers of China and Japan met in Tokyo.",
  "The weather was fair over the harbour.",
];

test("several threads give what one gives, in the order asked", async () => {
  const coder = start(2, 60_000);
  const texts = [...acts, ...acts, ...acts];
  const records = await Promise.all(texts.map((text) => coder.code(document(text))));
  expect(records).toEqual(texts.map((text) => codeClean(document(text))));
});

test("a document that takes too long is given up, says so, and the next one is coded", async () => {
  const hasty = start(1, 1);
  const record = await hasty.code(document(acts.join(" ").repeat(2_000)));
  expect(record.uncoded).toBe("Coding took longer than 0.001 seconds and was given up.");
  expect(record.events).toEqual([]);
  expect(await hasty.code(document("Second."))).toMatchObject({ document: { text: "Second." } });
});

test("reading anew to show how is done on a thread too, and says so when it is given up", async () => {
  const query = { at: 0, limit: 10 };
  const shown = await start(1, 60_000).analyse(document(acts.join(" ")), query);
  expect(shown).toEqual(analyseClean(document(acts.join(" ")), query));
  const hasty = start(1, 1);
  await expect(hasty.analyse(document(acts.join(" ").repeat(2_000)), query)).rejects.toMatchObject({
    code: "app.unanalysed",
    message: "Reading took longer than 0.001 seconds and was given up.",
  });
});

test.each([
  ["ko", "The text is in Korean; only English is coded."],
  ["ru", "The text is in Russian; only English is coded."],
  ["und", "The text is too short or too mixed to tell its language, so it was not coded."],
  ["en", null],
])("a document in %s says why it is not coded, and not read: %s", (language, reason) => {
  const record = codeClean(document("Japan imposed sanctions on Russia.", language));
  expect(record.uncoded).toBe(reason);
  expect(record.events).toHaveLength(reason === null ? 1 : 0);
  const { unread, sentences } = analyseClean(record.document, { at: 0, limit: 10 });
  expect(unread).toBe(reason);
  expect(sentences).toHaveLength(reason === null ? 1 : 0);
});
