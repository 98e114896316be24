import { describe, expect, test } from "vitest";
import { exampleState } from "../../warning/alert/example.ts";
import { examplePlan } from "../example.ts";
import { readSequence } from "./read-sequence.ts";
import { replayedSequence } from "./sequence.ts";

const plan = examplePlan();
const SOUND = `title: Two ships
feared: 2024-04-05
days:
  - { day: 2024-04-01, level: 2, because: A threat. }
  - day: 2024-04-04
    level: 3
    injects:
      - { says: Who was told?, at: "10:30" }
      - { do: exposure, by: Park, note: Ten firms. }
      - { decide: choose, choose: Go, at: "12:00" }
      - { skip: calls, note: No line. }
      - { hand-over: Lee, note: Yours. }
`;
const read = (text: string) => readSequence(text, plan, "drill.yaml");

test("days are read with what they bring in; days between stand as the one before", () => {
  const at = (time: string) => `2024-04-04T${time}:00.000Z`;
  expect(read(SOUND)).toEqual({
    title: "Two ships",
    feared: "2024-04-05",
    days: [
      ...["2024-04-01", "2024-04-02", "2024-04-03"].map((day) => ({
        day,
        level: 2,
        because: "A threat.",
        injects: [],
      })),
      {
        day: "2024-04-04",
        level: 3,
        because: "Level 3, Approach.",
        injects: [
          { at: at("10:30"), by: null, deed: { act: "say", words: "Who was told?" } },
          { at: at("09:00"), by: "Park", deed: { act: "done", step: "exposure", note: "Ten firms." } },
          { at: at("12:00"), by: null, deed: { act: "decide", step: "choose", option: "Go", note: "" } },
          { at: at("09:00"), by: null, deed: { act: "skip", step: "calls", note: "No line." } },
          { at: at("09:00"), by: null, deed: { act: "hand-over", to: "Lee", note: "Yours." } },
        ],
      },
    ],
  });
});

describe("what is wrong is told in one sentence", () => {
  test.each([
    [SOUND, "days: [", /^drill\.yaml, line 1: this is no YAML \(.+\), so no drill is played\.$/],
    [SOUND, "title: x", 'drill.yaml, line 1: "days" is missing: list the days.'],
    [SOUND, "days: []", 'drill.yaml, line 1: "days" is empty: list the days.'],
    ["title:", "titel:", 'drill.yaml, line 1: "titel" is no setting here: did you mean "title"?'],
    ["feared: 2024-04-05", "feared: soon", 'drill.yaml, line 2: "feared" must be a day such as 2024-04-02.'],
    ["level: 2", "level: 6", 'drill.yaml, line 4, day 1: "level" must be the level of the watch on that day, 1 to 5.'],
    ["2024-04-01", "2024-04-31", 'drill.yaml, line 4, day 1: "day" must be a day such as 2024-04-02.'],
    [
      "2024-04-01",
      "2024-04-04",
      "drill.yaml, line 5: 2024-04-04 comes after 2024-04-04: write the days in their order, each once.",
    ],
    ["2024-04-01", "1024-04-01", "drill.yaml, line 4: a drill has at most 1500 days, and this has 365247."],
    [
      "do: exposure",
      "do: exposur",
      'drill.yaml, line 9, day 2, inject 2: "exposur" is no step of the plan "trade": did you mean "exposure"?',
    ],
    [
      "do: exposure",
      "do: choose",
      'drill.yaml, line 9, day 2, inject 2: "choose" is a decision: write "decide: choose" with "choose".',
    ],
    [
      "decide: choose,",
      "decide: calls,",
      'drill.yaml, line 10, day 2, inject 3: "calls" has nothing to choose: write "do: calls".',
    ],
    [
      "choose: Go",
      "choose: Run",
      'drill.yaml, line 10, day 2, inject 3: "choose" must be Wait or Go, as "choose" has it.',
    ],
    [
      ", note: No line.",
      "",
      'drill.yaml, line 11, day 2, inject 4: "calls" is not left out without a reason: say why in "note".',
    ],
    [
      "skip: calls",
      "skip: calls, says: Hm",
      "drill.yaml, line 11, day 2, inject 4: it brings in several things (says, skip): give it one of says, do, skip, decide, hand-over.",
    ],
    [
      "skip: calls, ",
      "",
      "drill.yaml, line 11, day 2, inject 4: it brings nothing in: give it one of says, do, skip, decide, hand-over.",
    ],
    ['"10:30"', '"25:30"', 'drill.yaml, line 8, day 2, inject 1: "at" must be a time of day such as 14:30.'],
  ])("%#", (sound, broken, sentence) => {
    const text = SOUND.replace(sound, broken);
    expect(text).not.toBe(SOUND);
    expect(() => read(text)).toThrow(sentence);
  });
});

test("days of the record are played as they were", () => {
  const states = [exampleState("2024-04-01", "1"), exampleState("2024-04-02", "3-1")];
  expect(replayedSequence(states, null)).toEqual({
    title: null,
    feared: null,
    days: [
      { day: "2024-04-01", level: 1, because: "Level 1 on 2024-04-01.", injects: [] },
      { day: "2024-04-02", level: 3, because: "Level 3 on 2024-04-02.", injects: [] },
    ],
  });
});
