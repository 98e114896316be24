import { describe, expect, it } from "vitest";
import { aboutOf } from "./about.ts";
import { type Said, storedStatement } from "../example.ts";
import { type Reading, mainClause, readForecast } from "./reading.ts";

function read(said: Said): Reading {
  const stored = storedStatement(said);
  return readForecast(stored, aboutOf([stored]));
}

describe("what a forecast asks", () => {
  it.each<[string, string | null, "for" | "against", string | null]>([
    ["relations between Seoul and Moscow will recover after the war", "relations", "for", "war-end"],
    ["ties between Seoul and Moscow are unlikely to be repaired soon", "relations", "for", null],
    [
      "relations between Seoul and Moscow will probably go on declining even after the war ends",
      "relations",
      "against",
      "war-end",
    ],
    ["a slow decline is more likely than not", "relations", "against", null],
    ["relations will not recover", "relations", "against", null],
    ["relations will not deteriorate", "relations", "for", null],
    ["Relations are very unlikely to return to what they were, war or no war", "relations", "for", null],
    ["the chance of a thaw within three years of a settlement", "relations", "for", "war-end"],
    ["trade will recover once the guns fall silent in Ukraine", "trade", "for", "war-end"],
    ["Seoul is very likely to list Russian ships", "sanctions", "for", null],
    ["Washington will probably lift its sanctions on Venezuela", "sanctions relief", "for", null],
    ["Seoul could well open its depots", "arms transfer", "for", null],
    ["a seventh test by Pyongyang is roughly as likely as not", "nuclear test", "for", null],
    ["the ceasefire is likely to collapse", "truce holds", "against", null],
    ["a ceasefire this month is unlikely", "truce", "for", null],
    ["war remains very unlikely", "war", "for", null],
    ["the summit may slip again", "talks", "against", null],
    ["Armenia may walk out of the pact", "leaving", "for", null],
    ["relations will improve after the election", "relations", "for", "election"],
    ["the bears will almost certainly come lower", null, "for", null],
  ])("%s", (words, theme, stand, milestone) => {
    const reading = read({ said: words });
    expect(reading.themes[0]?.id ?? null).toBe(theme);
    expect(reading.opposite === reading.negated ? "for" : "against").toBe(stand);
    expect(reading.milestone).toBe(milestone);
  });

  it.each<[string, Said, string[], string[], string[]]>([
    [
      "who acts and on whom, by the words before the names",
      { said: "the likelihood of American sanctions on Chinese firms" },
      ["USA"],
      ["CHN"],
      ["CHN", "USA"],
    ],
    [
      "as coded, before the words",
      { said: "a list of Russian ships is likely", act: "KOR SANCTION RUS" },
      ["KOR"],
      ["RUS"],
      ["KOR", "RUS"],
    ],
    [
      "the other state of the report, where a hostile act has no target",
      { in: "Seoul lists ships of Moscow", said: "Moscow will very likely protest" },
      ["RUS"],
      ["KOR"],
      ["KOR", "RUS"],
    ],
    [
      "nobody else, where it is a gift",
      { in: "Seoul and Moscow", said: "Seoul could well open its depots" },
      ["KOR"],
      [],
      ["KOR"],
    ],
    [
      "the report's states, where the words name none",
      { in: "Ties between Seoul and Moscow", said: "relations will recover" },
      [],
      [],
      ["KOR", "RUS"],
    ],
    [
      "not the country of the war that has to end",
      { in: "Ties between Seoul and Moscow", said: "trade will recover once the guns fall silent in Ukraine" },
      [],
      [],
      ["KOR", "RUS"],
    ],
    [
      "a short name by the report's states",
      { in: "What Seoul may do", said: "Korean sanctions on Japan are unlikely" },
      ["KOR"],
      ["JPN"],
      ["JPN", "KOR"],
    ],
    ["no state that a longer name only holds", { said: "cod will be scarce in the Sea of Japan" }, [], [], []],
  ])("concerns %s", (_, said, actors, recipients, parties) => {
    expect(read(said)).toMatchObject({ actors, recipients, parties });
  });

  it("takes the matter from before what was said, where a speaker's name cut it off", () => {
    const said = "will likely return within two years of a ceasefire";
    const reading = read({
      in: "Ties with Moscow",
      said,
      sentence: `Trade, he says, ${said}, as Russia needs South Korea.`,
    });
    expect(reading.themes[0]).toEqual({ id: "trade", weight: 0.9 });
    expect(reading.parties).toEqual(["KOR", "RUS"]);
  });

  it("does not believe a coded denial that rests on an estimative phrase", () => {
    const chance = { words: "more likely than not", low: 0.55, high: 0.8 };
    expect(read({ said: "a war is more likely than not", negated: true, chance }).negated).toBe(false);
    expect(read({ said: "a war will not come", negated: true, chance }).negated).toBe(true);
  });

  it.each([
    ["Seoul will wait unless Washington shows pictures", "Seoul will wait"],
    ["If all else fails, Seoul will act", "If all else fails, Seoul will act"],
    ["trade will return because Russia needs machines", "trade will return"],
  ])("main clause of: %s", (words, main) => {
    expect(mainClause(words)).toBe(main);
  });
});
