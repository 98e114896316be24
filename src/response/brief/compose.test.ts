import { describe, expect, it } from "vitest";
import type { Brief } from "../../model/brief.ts";
import { composeBrief } from "./compose.ts";
import { exampleAct, exampleForecast, exampleInput, exampleStanding, exampleState } from "./example.ts";
import { exampleCommitment, exampleQuestion } from "./example-ledger.ts";
import type { BriefInput } from "./input.ts";

const brief = (more: Partial<BriefInput> = {}) => composeBrief(exampleInput(more));
const sentencesOf = ({ lead, sections }: Brief) => [
  lead,
  ...sections.flatMap(({ items }) => items.flatMap(({ sentences }) => sentences)),
];
const textOf = (of: Brief, section: string) =>
  of.sections
    .find(({ id }) => id === section)
    ?.items.map(({ sentences }) => sentences.map(({ text }) => text).join(" ")) ?? [];

const NOTHING: Partial<BriefInput> = {
  standings: [],
  alerts: [],
  commitments: [],
  calendar: [],
  forecasts: [],
  voiced: [],
  activations: [],
  proposals: [],
  outlets: [],
  faults: [],
  evidence: [],
};

describe("a daily brief", () => {
  it("has its sections in the order of reading and the highest level of all watches", () => {
    const { sections, level, title, known, from } = brief();
    expect(sections.map(({ heading }) => heading)).toEqual([
      "Levels",
      "What changed",
      "Conditions and commitments",
      "Coming dates",
      "Forecasts due and scored",
      "What speaks against",
      "Response",
      "Blind spots",
      "How this was made",
    ]);
    expect(level).toBe(3);
    expect(title).toBe("Daily brief, 6 April 2024");
    expect(from).toBe("2024-04-02");
    expect(known).toBe("As known on 6 April 2024, 07:00 (Asia/Seoul). It covers 2 April 2024 to 5 April 2024.");
  });

  it("numbers sources from 1 in the order of first use, and cites each", () => {
    const made = brief();
    const used = [...new Set(sentencesOf(made).flatMap(({ sources }) => sources))];
    expect(used).toEqual(made.sources.map(({ number }) => number));
    expect(used).toEqual(used.map((_, index) => index + 1));
  });

  it("gives every sentence a source or says what it rests on", () => {
    for (const { sources, basis } of sentencesOf(brief())) {
      expect(basis === "reports").toBe(sources.length > 0);
    }
  });

  it("never tells of likelihood and confidence in one sentence", () => {
    for (const { text } of sentencesOf(brief())) {
      expect(/confidence/i.test(text) && /likely|chance|certain|\d %/.test(text)).toBe(false);
    }
  });

  it("is the same for the same input", () => {
    expect(JSON.stringify(brief())).toBe(JSON.stringify(brief()));
  });

  it("says so where there is nothing to tell", () => {
    const made = brief(NOTHING);
    expect(made.lead).toEqual({ text: "No watch is kept, so no level can be told.", sources: [], basis: "record" });
    expect(made.level).toBeNull();
    expect(made.sources).toEqual([]);
    expect(made.sections.filter(({ items }) => items.length === 0).map(({ empty }) => empty)).toEqual([
      "No watch is kept.",
      "No level changed and no act between the sides became known.",
      "No commitment changed and none is open.",
      "No date of the coming two weeks is known.",
      "No forecast is open, fell due or was scored.",
      "Nothing is known that speaks against the levels.",
      "No plan is active, and no alert waits for an answer.",
      "Every source that usually reports was heard and every rule could be worked out.",
    ]);
  });

  it("is marked where it is part of a drill", () => {
    expect(brief({ exercise: true }).exercise).toBe(true);
  });
});

describe("what was known", () => {
  it("cites nothing that became known after the day", () => {
    const late = { knownDay: "2024-04-06" };
    const evidence = [exampleAct("d1", "KOR SANCTION RUS", "Words of tomorrow.", late)];
    const made = brief({ evidence, commitments: [], voiced: [], calendar: [] });
    expect(made.sources).toEqual([]);
    expect(textOf(made, "changes").join(" ")).not.toContain("imposed sanctions");
  });

  it("of a past day is told as of its end", () => {
    const made = brief({ day: "2023-11-03", madeAt: "2026-05-01T09:00:00.000Z", zone: "UTC", previous: null });
    expect(made.title).toBe("Daily brief, 3 November 2023");
    expect(made.known).toBe(
      "As known at the end of 3 November 2023 (UTC); made on 1 May 2026, 09:00 (UTC), from nothing that became known later.",
    );
  });

  it("after an outage says which days it covers, and why", () => {
    const missed = ["2024-04-03T22:00:00.000Z", "2024-04-04T22:00:00.000Z"];
    expect(brief({ missed }).known).toBe(
      "As known on 6 April 2024, 07:00 (Asia/Seoul). It covers 2 April 2024 to 5 April 2024, since none was made on 4 April 2024, 07:00 (Asia/Seoul) and 5 April 2024, 07:00 (Asia/Seoul).",
    );
  });
});

describe("the next brief", () => {
  it("leaves out what the one before told", () => {
    const first = brief();
    const next = brief({ previous: { day: "2024-04-05", told: first.told } });
    const again = brief({ previous: { day: "2024-04-02", told: first.told } });
    expect(first.told).toContain("level/seoul-moscow/2024-04-02/3");
    expect(textOf(next, "changes")).toEqual([]);
    expect(textOf(again, "changes")).toEqual([]);
    expect(next.lead.text).toBe(
      "No level changed; the highest is level 3, Approach, since 2 April 2024: “Seoul and Moscow over arms for Pyongyang”.",
    );
  });

  it("of the same day remembers both", () => {
    const first = brief({ previous: null, day: "2024-04-02" });
    const second = brief({ previous: { day: "2024-04-02", told: first.told }, day: "2024-04-02" });
    expect(second.told).toEqual(expect.arrayContaining(first.told));
  });

  it("still tells what stands: open commitments, dates, forecasts", () => {
    const open = exampleCommitment({
      status: "open",
      since: "2023-10-19",
      because: "Nothing was heard of its condition.",
    });
    const first = brief({ commitments: [open] });
    const next = brief({ commitments: [open], previous: { day: "2024-04-05", told: first.told } });
    expect(textOf(next, "commitments")).toEqual(textOf(first, "commitments"));
    expect(textOf(next, "dates")).toEqual(textOf(first, "dates"));
  });
});

describe("a brief on one watch", () => {
  const of = (more: Partial<BriefInput> = {}) => brief({ watch: "seoul-moscow", ...more });

  it("is named for it and tells of no other", () => {
    const made = of();
    expect(made.title).toBe("Brief on Seoul and Moscow over arms for Pyongyang, 6 April 2024");
    expect(made.sections[0]?.items.map(({ about }) => about)).toEqual(["Seoul and Moscow over arms for Pyongyang"]);
  });

  it("tells what the next level needs and what leads down", () => {
    expect(textOf(of(), "levels").join(" ")).toMatch(/Level 4, Breach, needs .* Level 2, Signal, follows after 7 days/);
  });

  it("leaves out what does not concern its sides", () => {
    const elsewhere = exampleForecast({ id: "x", a: "CHN", b: "JPN" });
    const theirs = exampleCommitment({ id: "x", side: ["CHN"], addressees: ["JPN"], condition: null, action: null });
    const question = exampleQuestion({ parties: ["CHN", "JPN"] });
    const made = of({ forecasts: [elsewhere], commitments: [theirs], voiced: [question] });
    expect(textOf(made, "forecasts")).toEqual([]);
    expect(textOf(made, "commitments")).toEqual([]);
  });

  it("of a broken one says why", () => {
    const broken = exampleStanding({
      watch: null,
      state: null,
      changes: [],
      error: { code: "watch.definition", message: "watches.yaml, line 3: there is no actor XXX." },
    });
    const { lead } = of({ standings: [broken] });
    expect(lead.text).toContain("watches.yaml, line 3: there is no actor XXX.");
  });
});

describe("the lead", () => {
  it("tells of a rise with the signs that were seen and their sources", () => {
    const { lead } = brief();
    expect(lead.text).toBe(
      "“Seoul and Moscow over arms for Pyongyang” rose from level 2, Signal, to level 3, Approach, on 2 April 2024; seen: “A side punishes the other”.",
    );
    expect(lead.sources).toEqual([1, 2]);
  });

  it("tells of several changes in one sentence, the highest first", () => {
    const fallen = exampleStanding({
      id: "other",
      title: "Other",
      state: exampleState(1, { watch: "other", since: "2024-04-05", indicators: [] }),
      changes: [{ day: "2024-04-05", from: 2, to: 1, because: "Level 1, Calm: none is seen." }],
    });
    expect(brief({ standings: [fallen, exampleStanding()] }).lead.text).toBe(
      "2 of 2 watches changed their level: “Seoul and Moscow over arms for Pyongyang” rose from level 2, Signal, to level 3, Approach, on 2 April 2024; “Other” to level 1, Calm.",
    );
  });

  it("says that nothing can be said where all is dark", () => {
    const dark = exampleStanding({ changes: [], state: exampleState(1, { noData: true }) });
    expect(brief({ standings: [dark] }).lead.text).toBe(
      "Nothing can be said of any level, since nothing that the watches rest on is being read.",
    );
  });

  it("says that all is calm", () => {
    const calm = ["a", "b"].map((id) => exampleStanding({ id, changes: [], state: exampleState(1, { watch: id }) }));
    expect(brief({ standings: calm }).lead.text).toBe("No level changed; all 2 watches stand at level 1, Calm.");
  });
});

describe("words of others", () => {
  it("reach no text with control characters, line ends or turned direction", () => {
    const hostile = "first\nsecond \u202Ereversed\u202C \u0007bell";
    const made = brief({
      evidence: [exampleAct("d1", "KOR SANCTION RUS", hostile, { title: hostile, outlet: hostile })],
      faults: [hostile],
      standings: [exampleStanding({ title: hostile })],
    });
    expect(JSON.stringify(made)).not.toMatch(/\\n|\u202E|\\u0007/);
  });
});
