import { expect, test } from "vitest";
import { articleOf } from "./article.ts";

const source = { origin: "archive", retrievedAt: "2024-04-02T12:00:00.000Z" } as const;
const article = (value: unknown) => articleOf(value, "a.json", source);

test("every field, as it was given", () => {
  const value = {
    title: "Seoul sanctions two ships",
    text: "South Korea said on Tuesday ...",
    url: "https://news.example/1#top",
    date: "2 April 2024",
    updated: "2024-04-03",
    outlet: "The Example",
    authors: ["Kim A", { name: "Lee B" }],
    language: "en",
  };
  expect(article(value)).toEqual({
    path: "a.json",
    url: "https://news.example/1#top",
    ...source,
    format: "text",
    body: "South Korea said on Tuesday ...",
    fields: {
      title: "Seoul sanctions two ships",
      publishedAt: "2 April 2024",
      updatedAt: "2024-04-03",
      datesFrom: "meta",
      outlet: "The Example",
      authors: ["Kim A", "Lee B"],
      language: "en",
    },
  });
});

test.each([
  ["body", { body: "x" }, { body: "x" }],
  ["content with markup", { content: "<p>x</p>" }, { body: "<p>x</p>", format: "html" }],
  ["a text of paragraphs", { text: ["one", "two"] }, { body: "one\n\ntwo" }],
  ["link", { text: "x", link: "http://a.example/" }, { url: "http://a.example/" }],
  ["publishedAt", { text: "x", publishedAt: "2024" }, { fields: { publishedAt: "2024", datesFrom: "meta" } }],
  ["published", { text: "x", published: "2024" }, { fields: { publishedAt: "2024", datesFrom: "meta" } }],
  ["source as an object", { text: "x", source: { id: 1, name: "Y" } }, { fields: { outlet: "Y" } }],
  ["author", { text: "x", author: "Kim" }, { fields: { authors: ["Kim"] } }],
  ["a bare number is no date", { text: "x", date: 1_712_016_000 }, { fields: {} }],
  ["blank and null fields are unknown", { text: "x", title: " ", url: null, outlet: null }, { url: null, fields: {} }],
  ["a link that is no web address", { text: "x", url: "javascript:alert(1)" }, { url: null }],
])("%s", (_, value, expected) => {
  expect(article(value)).toMatchObject(expected);
});

test.each([
  [{ title: "only a title" }, "source.empty"],
  [{ text: "  " }, "source.empty"],
  [["x"], "source.json"],
  ["x", "source.json"],
  [null, "source.json"],
])("%j holds no article", (value, code) => {
  expect(() => article(value)).toThrow(expect.objectContaining({ code }));
});
