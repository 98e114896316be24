import { expect, test } from "vitest";
import { webAddressOf } from "./web-address.ts";

test.each([
  ["https://news.example/a#top", undefined, "https://news.example/a"],
  ["http://news.example:8080/", undefined, "http://news.example:8080/"],
  ["../b?c", "https://news.example/a/", "https://news.example/b?c"],
  ["http://2130706433/", undefined, "http://127.0.0.1/"],
  ["http://0x7f.0.0.1/", undefined, "http://127.0.0.1/"],
  ["http://0177.1/", undefined, "http://127.0.0.1/"],
])("%s from %s is %s", (text, base, href) => {
  expect(webAddressOf(text, base === undefined ? undefined : new URL(base)).href).toBe(href);
});

test.each([
  "file:///etc/passwd",
  "gopher://a.example/",
  "javascript:alert(1)",
  "https://user:secret@a.example/",
  "http://user@a.example/",
  "http://a.example:25/",
  "http://a.example:22/",
  "http://",
  "no address",
  `https://a.example/${"a".repeat(3000)}`,
])("%s is refused", (text) => {
  expect(() => webAddressOf(text)).toThrow(expect.objectContaining({ code: "source.address" }));
});

test("a refusal does not repeat the password", () => {
  expect(() => webAddressOf("https://user:secret@a.example/")).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("secret") }),
  );
});
