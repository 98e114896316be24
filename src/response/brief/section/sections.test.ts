import { describe, expect, it } from "vitest";
import {
  exampleAct,
  exampleActivation,
  exampleAlert,
  exampleForecast,
  exampleInput,
  exampleStanding,
  exampleState,
} from "../example.ts";
import { exampleCommitment, exampleDate, exampleQuestion, exampleVoiced } from "../example-ledger.ts";
import { told } from "../example-told.ts";
import type { DraftItem } from "../draft.ts";
import type { BriefInput } from "../input.ts";
import { openScene, type Scene } from "../scene.ts";
import { reportedActs } from "./acts.ts";
import { blindSpots } from "./blind-spots.ts";
import { changes } from "./changes.ts";
import { commitments } from "./commitments.ts";
import { dates } from "./dates.ts";
import { forecasts } from "./forecasts.ts";
import { levels } from "./levels.ts";
import { response } from "./response.ts";

/** What a section says of an input, an item a line. */
function said(section: (scene: Scene) => DraftItem[], more: Partial<BriefInput>): string[] {
  return section(openScene(exampleInput(more))).map(({ sentences }) => sentences.map(({ text }) => text).join(" "));
}

describe("levels", () => {
  it("joins calm watches in one item, but for one that has just come down or is dark", () => {
    const calm = (id: string, more: object = {}, changed: "2024-04-03" | null = null) =>
      exampleStanding({
        id,
        title: id.toUpperCase(),
        state: exampleState(1, { watch: id, because: "Level 1, Calm: none of 3 indicators is seen.", ...more }),
        changes: changed === null ? [] : [{ day: changed, from: 2, to: 1, because: "Level 1, Calm." }],
      });
    const items = levels(
      openScene(
        exampleInput({ standings: [calm("a"), calm("b", {}, "2024-04-03"), calm("c", { noData: true }), calm("d")] }),
      ),
    );
    expect(items.map(({ about }) => about)).toEqual(["B", "C", null]);
    expect(items.at(-1)?.sentences[0]?.text).toBe("2 watches stand at level 1, Calm: A; D.");
  });

  it("keeps what a rule cannot say apart from what it says", () => {
    const error = { code: "warning.rule", message: "the series price/gas is not known." };
    expect(said(levels, { standings: [exampleStanding({ state: exampleState(3, { error }) })] })[0]).toContain(
      "It cannot be worked out: the series price/gas is not known. It has stood at level 3, Approach, since 2 April 2024, for 3 days.",
    );
  });
});

describe("what changed", () => {
  it.each([
    [
      "a fall",
      { from: 4, to: 3, day: "2024-04-04", because: "Level 3, Approach: it fell." } as const,
      "It fell from level 4, Breach, to level 3, Approach, on 4 April 2024. It fell.",
    ],
    [
      "a rise since followed by another",
      { from: 1, to: 2, day: "2024-04-02", because: "Level 2, Signal: a threat." } as const,
      "It rose from level 1, Calm, to level 2, Signal, on 2 April 2024. A threat.",
    ],
  ])("tells %s with its reason", (_, change, sentence) => {
    expect(said(changes, { standings: [exampleStanding({ changes: [change] })], alerts: [], evidence: [] })).toEqual([
      sentence,
    ]);
  });

  it("tells what became of an alert", () => {
    const acknowledgement = { alert: "a", owner: "Kim", note: "On it.", at: "2024-04-04T09:12:00.000Z" };
    const escalations = [{ to: "Lee", at: "2024-04-03T10:00:00.000Z", because: "nobody answered for 30 minutes" }];
    const alert = exampleAlert({ acknowledgement, escalations, ended: "2024-04-05", peak: 4 });
    expect(
      said(changes, { standings: [exampleStanding({ changes: [] })], alerts: [alert], evidence: [], zone: "UTC" }),
    ).toEqual([
      "An alert was raised on 2 April 2024. It was taken on by Kim on 4 April 2024, 09:12 (UTC): “On it.” Lee was called on 3 April 2024, 10:00 (UTC): nobody answered for 30 minutes. It ended on 5 April 2024; its highest was level 4, Breach.",
    ]);
  });

  it("tells an act once for all its reports, and no plan, denial or history", () => {
    const words = "Words.";
    const evidence = [
      exampleAct("d1", "KOR SANCTION RUS", words),
      exampleAct("d2", "KOR SANCTION RUS", words, { outlet: "Second Example" }),
      exampleAct("d3", "KOR SANCTION RUS", words, { factuality: "future" }),
      exampleAct("d4", "KOR SANCTION RUS", words, { factuality: "negated" }),
      exampleAct("d5", "CHN SANCTION JPN", words),
      exampleAct("d6", "RUS ACCUSE KOR", words, { knownDay: "2024-03-01" }),
      exampleAct("d7", "RUS PROTEST KOR", words, { day: null, dayFrom: "unknown" }),
      exampleAct("d8", "RUS ACCUSE KOR", words, { dayFrom: "publication" }),
    ];
    expect(said(reportedActs, { evidence, standings: [exampleStanding()] })).toEqual([
      "On 2 April 2024, South Korea imposed sanctions on Russia; 2 independent sources tell it.",
      "On 2 April 2024, by the date of the report, Russia accused South Korea.",
      "On an unknown day, Russia protested against South Korea.",
    ]);
  });
});

describe("conditions and commitments", () => {
  it("tells changes first, then what still binds, conditions that came about before others", () => {
    const open = exampleCommitment({ id: "open", status: "open", since: "2023-10-19", because: "Nothing yet." });
    const reported = { status: "condition-reported", since: "2024-03-01", conditionSources: 1 } as const;
    const near = exampleCommitment({ id: "near", ...reported, because: "One report." });
    const over = exampleCommitment({ id: "over", status: "lapsed", since: "2024-01-01" });
    const all = said(commitments, { commitments: [open, over, near, exampleCommitment()] });
    expect(all.map((each) => /(?:Since|It is open).*/.exec(each)?.[0])).toEqual([
      "Since 2 April 2024 it was followed by the act: South Korea imposed sanctions on Russia on 2 April 2024.",
      "Since 1 March 2024 its condition is reported as come about, by 1 independent source: One report.",
      "It is open: Nothing yet.",
    ]);
  });

  it("leaves out of the reason who said it and when, and names nobody by a pronoun", () => {
    const [first] = exampleCommitment().wordings;
    const because = "Cho Tae-yul said so on 2023-10-19; the act is not reported yet.";
    const wordings = [{ ...first!, speaker: { name: "He", country: "KOR" } }];
    const open = exampleCommitment({ status: "open", since: "2023-10-19", because, wordings });
    expect(said(commitments, { commitments: [open] })).toEqual([
      "On 19 October 2023 South Korea threatened: “If military cooperation is confirmed, Seoul will impose unilateral sanctions.” It is open: the act is not reported yet.",
    ]);
  });

  it("quotes the newest wording, says how often it was said and by when it falls due", () => {
    const [first] = exampleCommitment().wordings;
    const again = { ...first!, ...told("d9", { day: "2024-03-01", knownDay: "2024-03-01" }) };
    const later = { ...first!, ...told("d10", { day: "2024-04-09", knownDay: "2024-04-09" }) };
    const repeated = exampleCommitment({
      status: "open",
      since: "2023-10-19",
      because: "Nothing yet.",
      deadline: "2024-04-15",
      wordings: [first!, { ...again, content: { start: 0, end: 9, text: "Sanctions." } }, later],
    });
    expect(said(commitments, { commitments: [repeated] })).toEqual([
      "On 1 March 2024 Cho Tae-yul (South Korea) threatened (2 times since 19 October 2023): “Sanctions.”, on the condition “military cooperation is confirmed”. It is open: Nothing yet. Its deadline is 15 April 2024, 10 days from now.",
    ]);
  });

  it("cites the words and the links that hold, not those that wait for an analyst", () => {
    const [link] = exampleCommitment().links;
    const links = [link!, { ...link!, documentId: "d2", standing: "suggested" as const }];
    const [item] = commitments(openScene(exampleInput({ commitments: [exampleCommitment({ links })] })));
    expect(item?.sentences.map(({ cites }) => cites.map(({ documentId }) => documentId))).toEqual([["d3"], ["d1"]]);
  });
});

describe("coming dates", () => {
  const on = (start: string | null, end: string | null, more = {}) =>
    exampleDate({ title: "Talks", place: null, date: { start, end }, ...more });

  it.each([
    ["within two weeks", on("2024-04-09", "2024-04-09"), "9 April 2024, in 4 days: Talks (scheduled)."],
    ["on the day", on("2024-04-05", "2024-04-05"), "5 April 2024, today: Talks (scheduled)."],
    ["a stretch under way", on("2024-04-03", "2024-04-07"), "3 April 2024 to 7 April 2024: Talks (scheduled)."],
    ["a deadline", on(null, "2024-04-19"), "Until 19 April 2024: Talks (scheduled)."],
    [
      "cancelled",
      on("2024-04-09", "2024-04-09", { status: "cancelled" }),
      "9 April 2024, in 4 days: Talks (cancelled).",
    ],
    [
      "just passed",
      on("2024-04-04", "2024-04-04", { status: "not-reported", because: "No report tells of it." }),
      "4 April 2024: Talks (passed, and nothing was heard of it). No report tells of it.",
    ],
  ])("%s", (_, entry, sentence) => {
    expect(said(dates, { calendar: [entry] })).toEqual([sentence]);
  });

  it.each([
    ["later than two weeks", on("2024-04-20", "2024-04-20")],
    ["long past", on("2024-03-20", "2024-03-20")],
    ["without a day", exampleDate({ date: null })],
    ["of others", on("2024-04-09", "2024-04-09", { participants: ["FRA", "DEU"] })],
    [
      "known only later",
      on("2024-04-09", "2024-04-09", {
        reports: [{ ...told("d4", { knownDay: "2024-04-08" }), words: { start: 0, end: 1, text: "x" } }],
      }),
    ],
  ])("leaves out what is %s", (_, entry) => {
    expect(said(dates, { calendar: [entry] })).toEqual([]);
  });
});

describe("forecasts", () => {
  const only = (all: BriefInput["forecasts"]) => said(forecasts, { forecasts: all, voiced: [] });

  it("tells of each pair what lies furthest above the usual, of conflict and of cooperation, by its newest forecast", () => {
    const older = exampleForecast({ id: "old", day: "2024-04-04", probability: 0.9, due: "2024-05-04" });
    const cooperation = { class: "material-cooperation" as const, probability: 0.1, baseRate: 0.02, drivers: [] };
    const together = exampleForecast({ id: "together", ...cooperation });
    const usual = exampleForecast({ id: "usual", class: "reduced-relations", probability: 0.12 });
    const weaker = exampleForecast({ id: "weaker", class: "material-conflict", probability: 0.4 });
    const week = exampleForecast({ id: "week", horizon: 7, due: "2024-05-12" });
    expect(only([together, older, usual, weaker, week, exampleForecast()])).toEqual([
      "It is likely (62 %) that South Korea or Russia imposes sanctions on the other from 6 April 2024 to 5 May 2024, where 12 % is usual for the two. What raises it most: South Korea-Russia: 2 acts of sanction in the last 7 days, usual is 0.1.",
      "It is very unlikely (10 %) that South Korea and Russia cooperate in deed from 6 April 2024 to 5 May 2024, where 2 % is usual for the two.",
    ]);
  });

  it("tells what fell due, what came true, and on which words that rests", () => {
    const closed = (id: string, outcome: boolean, brier: number) =>
      exampleForecast({
        id,
        day: "2024-03-05",
        due: "2024-04-04",
        probability: 0.3,
        score: {
          forecast: id,
          outcome,
          brier,
          logScore: 1,
          evidence: outcome ? { documentId: "d1", eventId: "ev1" } : null,
        },
      });
    const scene = openScene(
      exampleInput({ forecasts: [closed("a", true, 0.49), closed("b", false, 0.09)], voiced: [] }),
    );
    const [item] = forecasts(scene);
    expect(item?.sentences.map(({ text }) => text)).toEqual([
      "2 forecasts fell due on 4 April 2024, and 1 of them came true.",
      "The mean Brier score is 0.29, where 0 is best, and the pairs’ own rates would have had 0.39.",
      "Held “unlikely” (30 %) on 5 March 2024, it happened: South Korea or Russia imposes sanctions on the other within 30 days.",
    ]);
    expect(item?.sentences.at(-1)?.cites.map(({ documentId }) => documentId)).toEqual(["d1"]);
  });

  it("counts what falls due soon and what is due without a score", () => {
    const soon = exampleForecast({ id: "soon", day: "2024-03-10", due: "2024-04-09", probability: 0.1 });
    const late = exampleForecast({ id: "late", day: "2024-02-10", due: "2024-03-11" });
    expect(only([soon, late])).toEqual([
      "1 forecast fell due and could not be scored yet.",
      "1 forecast falls due by 19 April 2024.",
    ]);
  });

  it("sets forecasts that contradict each other side by side, and tells the answer with its scores", () => {
    expect(said(forecasts, { forecasts: [] })[0]).toMatch(
      /Kim Sung-han .*likely, 55 to 80 %.* Park Byung-kwang .*very unlikely, 5 to 20 %/,
    );
    const answered = exampleQuestion({
      contradiction: null,
      forecasts: [exampleVoiced("d5", "Kim", "It is likely.", { brier: 0.46 })],
      resolution: { happened: false, by: "Lee", because: "No talks were held.", day: "2024-04-04", evidence: null },
    });
    expect(said(forecasts, { forecasts: [], voiced: [answered] })).toEqual([
      "On 2 April 2024 Kim (South Korea) said: “It is likely.” (read as likely, 55 to 80 %; due 31 December 2024). Answered on 4 April 2024, as Lee decided, it did not happen: No talks were held. Brier scores, where 0 is best: Kim 0.46.",
    ]);
  });

  it("tells of each speaker what was said last", () => {
    const before = exampleVoiced("d7", "Kim Sung-han", "It is very likely.", { day: "2024-01-01" });
    const question = exampleQuestion();
    const [line] = said(forecasts, {
      forecasts: [],
      voiced: [{ ...question, forecasts: [before, ...question.forecasts] }],
    });
    expect(line?.match(/Kim Sung-han \(South Korea\) said/g)).toHaveLength(1);
    expect(line).not.toContain("It is very likely.");
  });

  it("leaves out voiced forecasts that neither fall due nor contradict each other", () => {
    expect(said(forecasts, { forecasts: [], voiced: [exampleQuestion({ contradiction: null })] })).toEqual([]);
  });
});

describe("response", () => {
  it("names the steps that are late and those to do next", () => {
    expect(said(response, { alerts: [], zone: "UTC" })).toEqual([
      "Head of desk activated it on 2 April 2024, 12:00 (UTC); Trade desk leads it. 1 of 3 steps is done or skipped. Overdue by 3 hours: “Check open contracts” (Trade desk), due 5 April 2024, 19:00 (UTC). Next: “Meet the ministry” (Trade desk).",
    ]);
  });

  it.each([
    ["stood down", { state: "stood-down" as const }],
    ["a drill's, in a real brief", { exercise: true }],
    ["of a later day", { day: "2024-04-06" }],
  ])("leaves out an activation that is %s", (_, more) => {
    expect(said(response, { alerts: [], activations: [exampleActivation(more)] })).toEqual([]);
  });

  it("tells what could be activated, and which alerts nobody has taken on", () => {
    const proposal = {
      kind: "activate" as const,
      plan: "trade",
      activation: null,
      watch: "seoul-moscow",
      level: 3 as const,
      because: "The watch stands at level 3.",
    };
    const taken = exampleAlert({
      acknowledgement: { alert: "a", owner: "Kim", note: "", at: "2024-04-02T13:00:00.000Z" },
    });
    const muted = exampleAlert({ muted: "Silenced by Kim until tomorrow." });
    expect(said(response, { activations: [], proposals: [proposal], alerts: [taken, muted] })).toEqual([
      "It could be activated: The watch stands at level 3.",
      "Nobody has taken on this alert, raised on 2 April 2024. Silenced by Kim until tomorrow.",
    ]);
  });
});

describe("blind spots", () => {
  const outlet = (lastDay: string | null, usualGap: number | null) => ({
    outlet: "Third Example",
    documents: 40,
    firstDay: "2023-06-01",
    lastDay,
    usualGap,
  });

  it.each([
    [
      "silent for two weeks that used to report daily",
      outlet("2024-03-22", 1),
      ["Third Example has not reported since 22 March 2024, for 14 days; it usually reports every day."],
    ],
    ["silent for two weeks that reports every ten days", outlet("2024-03-22", 10), []],
    ["heard lately", outlet("2024-04-01", 1), []],
    ["never regular", outlet("2024-01-01", null), []],
    ["never dated", outlet(null, null), []],
  ])("an outlet %s", (_, health, sentences) => {
    expect(said(blindSpots, { outlets: [health] })).toEqual(sentences);
  });

  it("tells dark signs, days that were not worked out, and what else is wrong", () => {
    const state = exampleState(3, { day: "2024-04-03", dark: ["The series price/gas is late since 2024-03-01."] });
    expect(
      said(blindSpots, {
        outlets: [],
        standings: [exampleStanding({ state })],
        faults: ["notify.yaml, line 3: no server answers"],
      }),
    ).toEqual([
      "It was last worked out for 3 April 2024. The series price/gas is late since 1 March 2024.",
      "notify.yaml, line 3: no server answers.",
    ]);
  });
});
