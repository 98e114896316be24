import { describe, expect, it } from "vitest";
import { type Said, storedStatement } from "./example.ts";
import { hearForecasts, predicts } from "./heard.ts";
import { likelihoodOf } from "./reading/likelihood.ts";
import { bareName, isNamed, wholeName } from "./reading/speaker.ts";

describe("what is a forecast", () => {
  const may = { words: "may", low: 0.2, high: 0.55 };
  it.each<[boolean, string, Said]>([
    [true, "a forecast", { said: "relations will recover" }],
    [true, "one in the past tense of reported speech", { said: "he was sure that talks would fail" }],
    [false, "words of the past only", { said: "there were certain restrictions" }],
    [false, "a question", { said: "what would happen" }],
    [
      true,
      "a position on what others may do",
      { kind: "position", said: "Russia may sell jets", act: "RUS AID PRK", chance: may, side: ["KOR"] },
    ],
    [
      false,
      "a position on what one's own side may do",
      { kind: "position", said: "Seoul may act", act: "KOR SANCTION RUS", chance: may, side: ["KOR"] },
    ],
    [
      false,
      "a threat",
      { kind: "threat", said: "Moscow may respond", act: "RUS SANCTION KOR", chance: may, side: ["RUS"] },
    ],
    [
      false,
      "a position without likelihood",
      { kind: "position", said: "Russia sells jets", act: "RUS AID PRK", side: ["KOR"] },
    ],
  ])("%s: %s", (expected, _, said) => {
    expect(predicts(storedStatement(said).statement)).toBe(expected);
  });

  it("leaves out what can be held against nothing", () => {
    const said = [
      { id: "s1", said: "it would be odd" },
      { id: "s2", said: "it would probably be odd" },
    ];
    expect(hearForecasts(said.map(storedStatement)).map(({ id }) => id)).toEqual(["d-s2"]);
  });
});

describe("likelihood", () => {
  it.each<[string, [number, number] | null]>([
    ["there is little chance that ties return", [0.05, 0.2]],
    ["a fairly high likelihood that ties return", [0.55, 0.8]],
    ["it cannot be ruled out that they fight", [0.05, 0.45]],
    ["it is highly unlikely", [0.05, 0.2]],
    ["relations would suffer badly", null],
  ])("%s", (said, range) => {
    const read = likelihoodOf(storedStatement({ said }).statement);
    expect(read && [read.low, read.high]).toEqual(range);
  });

  it("is the coded one where there is one", () => {
    const chance = { words: "60 per cent", low: 0.6, high: 0.6 };
    expect(likelihoodOf(storedStatement({ said: "it is unlikely", chance }).statement)).toBe(chance);
  });
});

describe("speakers", () => {
  it.each([
    ["Marta Ellingsen of the Harbour Forum", "Marta Ellingsen", true],
    ["Seo Min-kyung, a former diplomat", "Seo Min-kyung", true],
    ["Foreign Minister Wang Yi", "Wang Yi", true],
    ["South Korea's Vice Foreign Minister Chang Ho-jin", "Chang Ho-jin", true],
    ["President Vladimir Putin", "Vladimir Putin", true],
    ["Harbour Forum", "Harbour Forum", true],
    ["analysts in Seoul", "analysts in Seoul", false],
    ["the ministry", "the ministry", false],
    ["An economist at the University of Tashkent", "An economist", false],
    ["she", "she", false],
  ])("%s", (name, bare, named) => {
    expect([bareName(name), isNamed(name)]).toEqual([bare, named]);
  });

  it("are the same where a report says their whole name elsewhere, and only one has it", () => {
    expect(wholeName("Lapshin", ["Igor Lapshin of the Centre", "he"])).toBe("Igor Lapshin");
    expect(wholeName("Kim", ["Kim Jong Un", "Kim Yo Jong"])).toBe("Kim");
  });
});
