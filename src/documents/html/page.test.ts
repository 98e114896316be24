import { expect, test } from "vitest";
import { readPage } from "./page.ts";

const sentence =
  "The two governments agreed on Tuesday to reopen the northern crossing, which had been shut for months.";
const article = `<article><h1>Crossing to reopen</h1>${`<p>${sentence}</p>`.repeat(4)}</article>`;
const page = (head: string, body = article) => `<html lang="en"><head>${head}</head><body>${body}</body></html>`;

test("the article is told from menu, script and footer", () => {
  const body = `<nav><a href="/">Home</a> <a href="/w">World</a></nav><script>alert(1)</script>${article}<footer>Contact us</footer>`;
  expect(readPage(page("", body), null).lines.map((line) => line.text)).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/Home|alert|Contact/)]),
  );
});

test("captions are marked, line breaks kept", () => {
  const body = `<article>${`<p>${sentence}</p>`.repeat(4)}<figure><img src="a.png"><figcaption>Lorries wait</figcaption></figure><p>One<br>Two</p></article>`;
  const { lines } = readPage(page("", body), null);
  expect(lines.find((line) => line.text === "Lorries wait")?.role).toBe("caption");
  expect(lines.find((line) => line.text === "Two")?.apart).toBe(false);
});

test("JSON-LD goes before meta tags, and the outlet's name is taken off the title", () => {
  const head = `
    <title>Crossing to reopen | The Strait Herald</title>
    <meta property="og:site_name" content="The Strait Herald">
    <meta property="article:published_time" content="2024-04-03T08:00:00+09:00">
    <link rel="canonical" href="/a">
    <script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "Crossing reopens",
      "author": [{"name": "Ann Ro"}, {"name": "Leo Park"}], "publisher": {"name": "Strait Herald"},
      "datePublished": "2024-04-02T15:11:00+09:00", "dateModified": "2024-04-02T16:00"}]}</script>`;
  expect(readPage(page(head), "https://paper.example/a?x=1")).toMatchObject({
    title: "Crossing reopens",
    outlet: "Strait Herald",
    authors: ["Ann Ro", "Leo Park"],
    url: "https://paper.example/a",
    language: "en",
    dates: [
      { from: "meta", published: "2024-04-02T15:11:00+09:00", updated: "2024-04-02T16:00" },
      { from: "meta", published: "2024-04-03T08:00:00+09:00", updated: null },
      { from: "meta", published: null, updated: null },
    ],
  });
  expect(readPage(page(head.replace(/<script[\s\S]*/, "")), null).title).toBe("Crossing to reopen");
});

test.each([
  ["broken JSON", "{"],
  ["deep JSON", "[".repeat(100_000)],
  ["other types", '{"@type": "Organization", "name": "X"}'],
  ["odd types", '{"@type": "NewsArticle", "headline": 7, "author": {"name": {"a": 1}}, "publisher": []}'],
])("%s in JSON-LD says nothing", (_, json) => {
  const { title, outlet, authors } = readPage(page(`<script type="application/ld+json">${json}</script>`), null);
  expect({ title, outlet, authors }).toEqual({ title: null, outlet: null, authors: [] });
});

test("the only day among the article's time elements counts, several do not", () => {
  const timed = (...days: string[]) => {
    const times = days.map((day) => `<time datetime="${day}">then</time>`).join("");
    return readPage(page("", article.replace("</h1>", `</h1>${times}`)), null).dates.at(-1)?.published;
  };
  expect(timed("2024-04-02")).toBe("2024-04-02");
  expect(timed("2024-04-02", "2024-03-01")).toBeNull();
});

test("a fragment, as feeds hold it, is read without its markup", () => {
  const { lines } = readPage('<p>One &amp; two</p><ul><li onclick="x()">three</li></ul>four &lt;b&gt;', null);
  expect(lines.map((line) => line.text)).toEqual(["One & two", "three", "four <b>"]);
});

test.each([
  ["a million nested tags", "<div>".repeat(1_000_000)],
  ["a hundred thousand entities", "&amp;".repeat(100_000)],
])("%s are read as a stream", (_, bomb) => {
  const { lines } = readPage(`${bomb}<script>alert(1)</script><p>It is still read.</p>`, null);
  expect(lines.at(-1)?.text).toBe("It is still read.");
});
