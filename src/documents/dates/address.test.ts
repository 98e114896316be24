import { expect, test } from "vitest";
import { dateInAddress, documentAddress, webAddress } from "./address.ts";

test.each([
  ["https://paper.example/2023/09/21/talks", "2023-09-21"],
  ["https://paper.example/world/2023/sep/21/talks", "2023-09-21"],
  ["https://paper.example/news/2023-09-21-talks.html", "2023-09-21"],
  ["https://paper.example/20230921_talks", "2023-09-21"],
  ["https://paper.example/2023/02/30/talks", null],
  ["https://paper.example/2023/09/talks", null],
  ["https://paper.example/id/12023092100", null],
  ["https://paper.example/talks?day=2023/09/21", null],
  ["not an address", null],
])("%s was published on %s", (url, day) => {
  expect(dateInAddress(url)).toBe(day);
});

test("only addresses of the web are carried on", () => {
  expect(webAddress("/a", "https://paper.example/b")).toBe("https://paper.example/a");
  expect(webAddress("javascript:alert(1)")).toBeNull();
  expect(webAddress("data:text/html,x", "https://paper.example/")).toBeNull();
});

test("a page may name its own address, not that of another site", () => {
  expect(documentAddress("https://paper.example/a?ref=x", "https://paper.example/a")).toBe("https://paper.example/a");
  expect(documentAddress("https://paper.example/a", "https://other.example/a")).toBe("https://paper.example/a");
  expect(documentAddress(null, "https://paper.example/a")).toBe("https://paper.example/a");
  expect(documentAddress(null, null)).toBeNull();
});
