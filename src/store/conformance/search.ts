import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import { filing, idOf } from "../example.ts";

const TEXTS = {
  en: "South Korea sanctioned two Russian ships on Tuesday. The ships had carried arms.",
  fr: "Le ministre est passé au café de Genève.",
  ko: "한국 정부는 러시아에 대한 독자제재를 발표했다.",
  ja: "日本政府はロシアへの追加制裁を発表した。",
  zh: "中国外交部对制裁表示强烈不满。",
};

/** Full-text search: what a user types is never syntax. */
export function searchTests(bench: () => Bench): void {
  const fill = () =>
    bench().store.append(
      Object.entries(TEXTS).map(([language, text]) => filing({ text, language, outlet: `Outlet ${language}` })),
    );
  const found = async (words: string) =>
    (await bench().store.search({ words })).hits.map(
      ({ id }) => Object.entries(TEXTS).find(([, text]) => idOf(text) === id)?.[0],
    );

  test.each([
    { words: "ships", finds: ["en"], why: "a word" },
    { words: "SHIPS korea", finds: ["en"], why: "every word, in any case and order" },
    { words: "ships genève", finds: [], why: "words that never stand together" },
    { words: "geneve", finds: ["fr"], why: "without its accent" },
    { words: '"russian ships"', finds: ["en"], why: "a phrase" },
    { words: '"ships russian"', finds: [], why: "a phrase in the wrong order" },
    { words: "sanction*", finds: ["en"], why: "the beginning of a word" },
    { words: "sanction", finds: [], why: "no beginning without its star" },
    { words: "제재", finds: ["ko"], why: "a Korean word inside a longer one" },
    { words: "러시아", finds: ["ko"], why: "a Korean word with a particle behind it" },
    { words: "制裁", finds: ["ja", "zh"], why: "a word in unspaced Japanese and Chinese" },
    { words: "ロシア", finds: ["ja"], why: "a Japanese word" },
    { words: "裁制", finds: [], why: "the same characters in another order" },
    { words: "AND", finds: [], why: "an operator is a word" },
    { words: "ships OR café", finds: [], why: "an operator between words is a word" },
    { words: '"unclosed ships', finds: [], why: "an unclosed phrase is a phrase" },
    { words: "*", finds: [], why: "nothing to look for" },
    { words: "  ", finds: [], why: "nothing at all" },
  ])("$words: $why", async ({ words, finds }) => {
    await fill();
    expect(new Set(await found(words))).toEqual(new Set(finds));
  });

  test("no words whatever make the search fail", async () => {
    await fill();
    const hostile = fc.stringMatching(/^[\w "*'():^{}+\-.,;\\/\0제裁]{0,40}$/);
    const run = fc.asyncProperty(fc.oneof(hostile, fc.string({ unit: "binary" })), async (words) => {
      const { total, hits } = await bench().store.search({ words });
      expect(hits.length).toBeLessThanOrEqual(total);
    });
    await fc.assert(run, { numRuns: 200 });
  });

  test("a title weighs more than a text; a title alone is enough", async () => {
    await bench().store.append([
      filing({ text: "Embargo is a word in this text, and there are some more words here." }),
      filing({ text: "Nothing about it.", title: "Embargo" }),
    ]);
    const { hits } = await bench().store.search({ words: "embargo" });
    expect(hits.map(({ title }) => title)).toEqual(["Embargo", null]);
    expect(hits[0]).toMatchObject({ snippet: "Nothing about it.", matches: [] });
  });

  test("a snippet is text with the places of its matches, markup and all", async () => {
    const text = `${"Filler goes on. ".repeat(60)}The <b>tanker</b> sailed; the tanker burnt. ${"More filler. ".repeat(60)}`;
    await bench().store.append([filing({ text })]);
    const { hits } = await bench().store.search({ words: "tanker" });
    const { snippet, matches } = hits[0] ?? { snippet: "", matches: [] };
    expect(text).toContain(snippet);
    expect(snippet).toContain("<b>tanker</b>");
    expect(matches.map(({ start, end }) => snippet.slice(start, end))).toEqual(["tanker", "tanker"]);
  });

  test("language, outlet and page narrow the hits, not the total of what matches", async () => {
    await fill();
    const { store } = bench();
    expect(await store.search({ words: "制裁", language: "zh" })).toMatchObject({
      total: 1,
      hits: [{ language: "zh" }],
    });
    expect(await store.search({ words: "制裁", outlet: "Outlet ja" })).toMatchObject({
      total: 1,
      hits: [{ language: "ja" }],
    });
    const first = await store.search({ words: "制裁", limit: 1 });
    const second = await store.search({ words: "制裁", limit: 1, offset: 1 });
    expect([first.total, second.total]).toEqual([2, 2]);
    expect([...first.hits, ...second.hits].map(({ language }) => language).toSorted()).toEqual(["ja", "zh"]);
  });
}
