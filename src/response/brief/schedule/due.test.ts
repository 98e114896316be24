import { describe, expect, it } from "vitest";
import { type BriefHistory, briefsDue, idOnDemand } from "./due.ts";
import type { BriefSettings } from "./settings.ts";

const DAILY = { at: 7 * 60, days: [1, 2, 3, 4, 5, 6, 7], watches: [] };
const settings = (more: Partial<BriefSettings> = {}): BriefSettings => ({
  zone: "Asia/Seoul",
  daily: DAILY,
  levelChange: null,
  ...more,
});
const history = (now: string, more: Partial<BriefHistory> = {}): BriefHistory => ({
  made: [],
  changes: [],
  since: "2024-04-01T00:00:00.000Z",
  now,
  ...more,
});
const scheduled = (madeAt: string, watch: string | null = null) => ({
  id: `${watch ?? "daily"}/scheduled/${madeAt}`,
  watch,
  made: "on schedule" as const,
  madeAt,
});

describe("a daily brief", () => {
  it("is due at its time by the clocks of its zone", () => {
    const made = [scheduled("2024-04-04T22:00:10.000Z")];
    expect(briefsDue(settings(), history("2024-04-05T21:59:59.999Z", { made }))).toEqual([]);
    expect(briefsDue(settings(), history("2024-04-05T22:00:00.000Z", { made }))).toEqual([
      { id: "daily/scheduled/2024-04-05T22:00:00.000Z", watch: null, made: "on schedule", missed: [] },
    ]);
  });

  it("is made once after an outage, and tells what was missed", () => {
    const made = [scheduled("2024-04-02T22:00:10.000Z")];
    expect(briefsDue(settings(), history("2024-04-06T03:00:00.000Z", { made }))).toEqual([
      {
        id: "daily/scheduled/2024-04-05T22:00:00.000Z",
        watch: null,
        made: "on schedule",
        missed: ["2024-04-03T22:00:00.000Z", "2024-04-04T22:00:00.000Z"],
      },
    ]);
  });

  it("is not due for the time before the first start, nor because one was made on demand", () => {
    const since = "2024-04-05T23:00:00.000Z";
    expect(briefsDue(settings(), history("2024-04-06T12:00:00.000Z", { since }))).toEqual([]);
    const onDemand = { id: "x", watch: null, made: "on demand" as const, madeAt: "2024-04-06T22:30:00.000Z" };
    expect(briefsDue(settings(), history("2024-04-06T23:00:00.000Z", { since, made: [onDemand] }))).toHaveLength(1);
  });

  it("keeps to its weekdays", () => {
    const daily = { ...DAILY, days: [1] };
    // 2024-04-08 is a Monday in Seoul.
    const [due] = briefsDue(settings({ daily }), history("2024-04-10T00:00:00.000Z"));
    expect(due).toMatchObject({ id: "daily/scheduled/2024-04-07T22:00:00.000Z", missed: [] });
  });

  it("is made of watches of their own, each with its own past", () => {
    const daily = { ...DAILY, watches: ["koreas"] };
    const made = [scheduled("2024-04-05T22:00:00.000Z")];
    expect(
      briefsDue(settings({ daily }), history("2024-04-05T22:10:00.000Z", { made })).map(({ watch }) => watch),
    ).toEqual(["koreas"]);
  });

  it.each([
    ["skip the time in spring", "2024-03-31T03:00:00.000Z", "2024-03-31T01:30:00.000Z"],
    ["show it twice in autumn", "2024-10-27T03:00:00.000Z", "2024-10-27T01:30:00.000Z"],
  ])("is due once where the clocks %s", (_, now, instant) => {
    const since = `${now.slice(0, 10)}T00:00:00.000Z`;
    const due = briefsDue(
      settings({ zone: "Europe/Berlin", daily: { ...DAILY, at: 2 * 60 + 30 } }),
      history(now, { since }),
    );
    expect(due.map(({ id, missed }) => [id, missed])).toEqual([[`daily/scheduled/${instant}`, []]]);
  });

  it("is not counted back for years", () => {
    const since = "1990-01-01T00:00:00.000Z";
    const [due] = briefsDue(settings(), history("2024-04-06T00:00:00.000Z", { since }));
    expect(due?.missed).toHaveLength(366);
  });
});

describe("a brief at a change of level", () => {
  const levelChange = { fromLevel: 3 as const, watches: [] };
  const change = (watch: string, day: string, from: 1 | 2 | 3 | 4, to: 1 | 2 | 3 | 4) => ({
    watch,
    day,
    from,
    to,
    because: "x",
  });
  const due = (changes: BriefHistory["changes"], more: Partial<BriefHistory> = {}, watches: string[] = []) =>
    briefsDue(
      settings({ daily: null, levelChange: { ...levelChange, watches } }),
      history("2024-04-06T00:00:00.000Z", { changes, ...more }),
    ).map(({ id }) => id);

  it.each([
    ["a rise to it", change("a", "2024-04-02", 2, 3), ["a/level/2024-04-02/3"]],
    ["a fall from it", change("a", "2024-04-02", 3, 2), ["a/level/2024-04-02/2"]],
    ["a change below it", change("a", "2024-04-02", 1, 2), []],
    ["a change of before", change("a", "2024-03-31", 2, 3), []],
  ])("is due for %s", (_, each, ids) => {
    expect(due([each])).toEqual(ids);
  });

  it("is made once, whoever asks again", () => {
    const made = [
      {
        id: "a/level/2024-04-02/3",
        watch: "a",
        made: "at a level change" as const,
        madeAt: "2024-04-02T12:00:00.000Z",
      },
    ];
    expect(due([change("a", "2024-04-02", 2, 3)], { made })).toEqual([]);
  });

  it("after an outage is made of the newest change of each watch", () => {
    const changes = [change("a", "2024-04-04", 3, 4), change("b", "2024-04-03", 2, 3), change("a", "2024-04-02", 2, 3)];
    expect(due(changes)).toEqual(["a/level/2024-04-04/4", "b/level/2024-04-03/3"]);
  });

  it("is made only of the watches that are named", () => {
    expect(due([change("a", "2024-04-04", 3, 4), change("b", "2024-04-03", 2, 3)], {}, ["b"])).toEqual([
      "b/level/2024-04-03/3",
    ]);
  });
});

it("a brief on demand is named for its instant", () => {
  expect(idOnDemand(null, "2024-04-06T00:00:00.000Z")).toBe("daily/on-demand/2024-04-06T00:00:00.000Z");
});
