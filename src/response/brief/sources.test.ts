import { describe, expect, it } from "vitest";
import type { Citation } from "./draft.ts";
import { found } from "./draft.ts";
import { openSourceList, webAddress } from "./sources.ts";

function citation(documentId: string, words: string, more: Partial<Citation> = {}): Citation {
  const known = { day: "2024-04-02", knownDay: "2024-04-02" };
  return { documentId, title: "Title", outlet: "Outlet", url: null, ...known, words, ...more };
}

describe("sources", () => {
  it("are numbered in the order of first use, each document once with all its words", () => {
    const list = openSourceList("2024-04-05");
    const marks = [
      list.numbered(found("One.", [citation("b", "first"), citation("a", "second")])).sources,
      list.numbered(found("Two.", [citation("a", "third"), citation("c", "fourth"), citation("a", "second")])).sources,
    ];
    expect(marks).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(list.all().map(({ number, documentId, words }) => [number, documentId, words])).toEqual([
      [1, "b", ["first"]],
      [2, "a", ["second", "third"]],
      [3, "c", ["fourth"]],
    ]);
  });

  it("leave out what became known after the day; the sentence then rests on something else", () => {
    const list = openSourceList("2024-04-05");
    const said = list.numbered(found("Known.", [citation("late", "later", { knownDay: "2024-04-06" })]));
    expect(said).toEqual({ text: "Known.", sources: [], basis: "figures" });
    expect(list.all()).toEqual([]);
  });

  it("take their address from whichever mention has one", () => {
    const list = openSourceList("2024-04-05");
    list.numbered(found("One.", [citation("a", "x"), citation("a", "y", { url: "https://a.example/1" })]));
    expect(list.all()[0]?.url).toBe("https://a.example/1");
  });
});

describe("an address of the web", () => {
  it.each([
    ["https://a.example/ü?q=<b>", "https://a.example/%C3%BC?q=%3Cb%3E"],
    ["http://a.example", "http://a.example/"],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["file:///etc/passwd", null],
    ["https://user:secret@a.example/", null],
    [`https://a.example/${"x".repeat(2_000)}`, null],
    ["no address", null],
    [null, null],
  ])("%j gives %j", (written, address) => {
    expect(webAddress(written)).toBe(address);
  });
});
