import { describe, expect, it } from "vitest";
import { NO_SCHEDULE, readBriefSettings } from "./settings.ts";

const read = (text: string) =>
  readBriefSettings(text, { file: "notify.yaml", watches: new Set(["seoul-moscow", "koreas"]) });

describe("settings of briefs", () => {
  it("say when briefs are made, and of which watches", () => {
    const text = `
briefs:
  zone: Asia/Seoul
  daily: { at: "07:30", days: [mon, tue], watches: [koreas] }
  level-change: { from-level: 3 }
`;
    expect(read(text)).toEqual({
      settings: {
        zone: "Asia/Seoul",
        daily: { at: 450, days: [1, 2], watches: ["koreas"] },
        levelChange: { fromLevel: 3, watches: [] },
      },
      errors: [],
    });
  });

  it.each([[""], ["channels: {}"], ["briefs:"], ["briefs: {}"]])("%j asks for none", (text) => {
    expect(read(text)).toEqual({ settings: NO_SCHEDULE, errors: [] });
  });

  it("hold every day where none is named", () => {
    expect(read('briefs: { daily: { at: "07:00" } }').settings.daily?.days).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("what is wrong with them", () => {
  it.each([
    [
      "no time",
      'briefs:\n  daily: { at: "25:00" }',
      'notify.yaml, line 2, briefs: "at" must be a time from "00:00" to "23:59".',
    ],
    [
      "a number",
      "briefs:\n  daily: { at: 700 }",
      'notify.yaml, line 2, briefs: "at" must be a time in quotation marks, such as "07:00".',
    ],
    [
      "no time at all",
      "briefs:\n  daily: {}",
      'notify.yaml, line 2, briefs: "at" must be a time in quotation marks, such as "07:00".',
    ],
    [
      "no day",
      'briefs:\n  daily: { at: "07:00", days: [maandag] }',
      'notify.yaml, line 2, briefs: "days.0" must be mon or tue or wed or thu or fri or sat or sun.',
    ],
    [
      "no zone",
      "briefs:\n  zone: Asia/Soul",
      'notify.yaml, line 2, briefs: it is "Asia/Soul", which is no time zone: write one such as Asia/Seoul.',
    ],
    [
      "no level",
      "briefs:\n  level-change: { from-level: 7 }",
      'notify.yaml, line 2, briefs: "from-level" must be a level from 2 to 5.',
    ],
    [
      "an unknown setting",
      "briefs:\n  weekly: {}",
      'notify.yaml, line 2, briefs: "briefs" has "weekly", which is no setting here.',
    ],
    [
      "an unknown watch",
      'briefs:\n  daily: { at: "07:00", watches: [kores] }',
      'notify.yaml, line 2, briefs: "kores" is no watch, so no brief is made of it.',
    ],
  ])("%s", (_, text, message) => {
    expect(read(text).errors.map((each) => each.message)).toEqual([message]);
  });

  it("stops nothing else", () => {
    const { settings, errors } = read(
      "briefs:\n  zone: Asia/Seoul\n  daily: { at: noon }\n  level-change: { from-level: 4, watches: [koreas, none] }\n",
    );
    expect(errors).toHaveLength(2);
    expect(settings).toEqual({ zone: "Asia/Seoul", daily: null, levelChange: { fromLevel: 4, watches: ["koreas"] } });
  });

  it("never makes briefs of all watches out of unknown ones", () => {
    expect(read("briefs: { level-change: { from-level: 3, watches: [none] } }").settings.levelChange).toBeNull();
  });
});
