import { expect, test } from "vitest";
import { looksLikeMarkup, plainWords, refuseHostileMarkup } from "./markup.ts";

const limits = { markupDepth: 100, attributes: 50 };

test.each([
  ["nested elements", "<div>".repeat(101), "source.too-deep"],
  ["a million nested elements", "<b>".repeat(1_000_000), "source.too-deep"],
  ["an element of a thousand attributes", `<p ${"a=1 ".repeat(1000)}>`, "source.too-many"],
])("%s are refused", (_, html, code) => {
  expect(() => refuseHostileMarkup(html, limits)).toThrow(expect.objectContaining({ code }));
});

test.each([
  ["nesting within the bound", "<div>".repeat(99) + "</div>".repeat(99)],
  ["paragraphs that nobody closed", "<p>one".repeat(1000)],
  ["many elements beside each other", "<b>x</b>".repeat(1000)],
  ["tags within a script", `<script>${'"<b>" + '.repeat(1000)}</script>`],
])("%s is fine", (_, html) => {
  expect(() => refuseHostileMarkup(html, limits)).not.toThrow();
});

test.each([
  ["AT&amp;T", "AT&T"],
  ["Kim&#8217;s <b>visit</b>\n to  Moscow", "Kim’s visit to Moscow"],
  ["A <script>alert('x')</script>headline", "A headline"],
  ["5 < 6", "5 < 6"],
])("the words of %j are %j", (html, words) => {
  expect(plainWords(html)).toBe(words);
});

test.each([
  ["<p>Seoul said</p>", true],
  ["line<br/>break", true],
  ["see <a href=x>here</a>", true],
  ["a < b and c > d", false],
  ["<Seoul> said", false],
])("%j looks like markup: %s", (text, expected) => {
  expect(looksLikeMarkup(text)).toBe(expected);
});
