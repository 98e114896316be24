import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../model/day.ts";
import type { StoredEvent } from "../../model/filing.ts";
import type { ResolutionRuling } from "../../model/voiced.ts";
import { eventsNeeded } from "./answers.ts";
import { dueDaysOf } from "./due-days.ts";
import { type Said, storedEvent, storedStatement } from "./example.ts";
import { hearForecasts } from "./heard.ts";
import { openVoiced, type VoicedBook } from "./voiced.ts";

const TODAY = "2026-01-01";
const likely = { words: "likely", low: 0.55, high: 0.8 };
const unlikely = { words: "unlikely", low: 0.2, high: 0.45 };

function open(said: Said[], events: StoredEvent[] = [], rulings: ResolutionRuling[] = []): VoicedBook {
  return openVoiced({ heard: hearForecasts(said.map(storedStatement)), events, rulings, today: TODAY });
}

const sanctions: Said = { said: "Seoul is likely to impose sanctions on Russia", due: "2024-06-30", chance: likely };

function ruling(happened: boolean | null, at = "2024-08-01T09:00:00Z", question = "d-st1"): ResolutionRuling {
  return { question, happened, because: "As the record shows.", by: "analyst", at };
}

describe("two experts on relations after the war, as one report tells them", () => {
  const headline = "Ties with Moscow: repairable or not?";
  const trade =
    "will likely return within two years of a ceasefire, because Russia needs machines and South Korea needs gas";
  const book = open([
    { id: "st1", by: "Oh Jae-hwan", in: headline, said: trade, sentence: `Trade, he says, ${trade}.`, chance: likely },
    {
      id: "st2",
      by: "Seo Min-kyung",
      in: headline,
      said: "Relations will probably go on declining even after the war ends",
      chance: { ...likely, words: "probably" },
    },
  ]);

  it("is one question, in its theme's direction", () => {
    const [question, ...others] = book.questions({});
    expect(others).toEqual([]);
    expect(question!.words).toBe("Will trade between South Korea and Russia recover after the war?");
    expect(question!.forecasts.map(({ chance, denies }) => [chance, denies])).toEqual([
      [0.675, false],
      [0.325, true],
    ]);
  });

  it("contradicts itself, and says in which words", () => {
    expect(book.questions({ contradicting: true })[0]!.contradiction).toBe(
      `Oh Jae-hwan (“${trade}”) gives it 55 to 80 %, but Seo Min-kyung (“Relations will probably go on declining even after the war ends”) gives it 20 to 45 %.`,
    );
  });

  it("asks for no events: only an analyst can say", () => {
    expect(book.questions({})[0]).toMatchObject({ types: [], resolution: null });
  });
});

describe("a forecast told again", () => {
  it.each<[string, Said, number, number]>([
    [
      "is one with its reports added up",
      { document: "e", on: "2024-03-02", said: "Seoul will likely impose sanctions on Russia" },
      1,
      2,
    ],
    [
      "is another where the likelihood changed",
      { document: "e", on: "2024-03-02", said: "sanctions by Seoul on Russia are unlikely", chance: unlikely },
      2,
      1,
    ],
    [
      "is another where somebody else says it",
      { document: "e", on: "2024-03-02", by: "Ben Roe", said: "Seoul is likely to impose sanctions on Russia" },
      2,
      1,
    ],
    [
      "is one where a rewriter left out the name and kept the words",
      { document: "e", on: "2024-03-02", by: "analysts", said: "Seoul is likely to impose sanctions on Russia" },
      1,
      2,
    ],
    [
      "is another in other words by nobody in particular",
      {
        document: "e",
        on: "2024-03-02",
        by: "analysts",
        said: "more Korean export curbs on Russia will probably follow",
      },
      2,
      1,
    ],
  ])("%s", (_, again, forecasts, reports) => {
    const [question] = open([sanctions, { chance: likely, due: "2024-06-30", ...again }]).questions({});
    expect(question!.forecasts.length).toBe(forecasts);
    expect(question!.forecasts[0]!.reports).toBe(reports);
  });
});

describe("how a question turns out", () => {
  const act = storedEvent("KOR SANCTION RUS", "2024-04-02", "South Korea sanctioned two Russian ships.");
  const talk = storedEvent("KOR CONSULT RUS", "2024-04-05");

  it.each<[string, Said, StoredEvent[], boolean | null | undefined, number | null]>([
    ["yes: the act within the horizon", sanctions, [act], true, 0.1056],
    ["no: the horizon past, others acts of the pair reported", sanctions, [talk], false, 0.4556],
    ["not said: nothing of the pair was reported at all", sanctions, [], null, null],
    ["no: an act of the other on the one", sanctions, [storedEvent("RUS SANCTION KOR", "2024-04-02")], false, 0.4556],
    [
      "no: an act before it was forecast",
      sanctions,
      [storedEvent("KOR SANCTION RUS", "2024-03-01"), talk],
      false,
      0.4556,
    ],
    ["no: an act after the horizon", sanctions, [storedEvent("KOR SANCTION RUS", "2024-07-01"), talk], false, 0.4556],
    ["yes: on the last day of the horizon", sanctions, [storedEvent("KOR SANCTION RUS", "2024-06-30")], true, 0.1056],
    [
      "yes: within a year, where no day is named",
      { ...sanctions, due: undefined! },
      [storedEvent("KOR SANCTION RUS", "2025-02-28")],
      true,
      0.1056,
    ],
    [
      "open: an analyst's matter",
      { said: "relations between Seoul and Moscow will likely recover", due: "2024-06-30", chance: likely },
      [act],
      undefined,
      null,
    ],
    [
      "open: nobody says who acts",
      { said: "more sanctions are likely", due: "2024-06-30", chance: likely },
      [act],
      undefined,
      null,
    ],
    [
      "yes against the forecast: it said no",
      { said: "Seoul is unlikely to impose sanctions on Russia", due: "2024-06-30", chance: unlikely },
      [act],
      true,
      0.4556,
    ],
    [
      "no: an exercise is no nuclear test",
      { said: "Pyongyang will likely carry out a nuclear test", due: "2024-06-30", chance: likely },
      [storedEvent("PRK MOBILIZE", "2024-04-02", "North Korea held an exercise.")],
      false,
      0.4556,
    ],
    [
      "yes: the nuclear test",
      { said: "Pyongyang will likely carry out a nuclear test", due: "2024-06-30", chance: likely },
      [storedEvent("PRK MOBILIZE", "2024-04-02", "North Korea carried out its seventh nuclear test.")],
      true,
      0.1056,
    ],
  ])("%s", (_, said, events, happened, brier) => {
    const [question] = open(
      [said.due === undefined ? { said: said.said, chance: said.chance! } : said],
      events,
    ).questions({});
    expect(question!.resolution?.happened).toBe(happened);
    expect(question!.forecasts[0]!.brier).toEqual(brier);
  });

  it("is told with its evidence", () => {
    expect(open([sanctions], [act]).question("d-st1")!.resolution).toEqual({
      happened: true,
      by: "events",
      because: "Tumen Monitor tells of 2024-04-02: “South Korea sanctioned two Russian ships.”",
      day: "2024-04-02",
      evidence: { documentId: act.documentId, eventId: "ev1" },
    });
  });

  it.each<[string, ResolutionRuling[], boolean | null | undefined]>([
    ["overrides events", [ruling(false)], false],
    ["can void", [ruling(null)], null],
    ["is the latest", [ruling(false), ruling(true, "2024-09-01T09:00:00Z")], true],
    ["on another question is none", [ruling(false, "2024-08-01T09:00:00Z", "x")], true],
  ])("an analyst's word %s", (_, rulings, happened) => {
    const question = open([sanctions], [act], rulings).question("d-st1")!;
    expect(question.resolution!.happened).toBe(happened);
    expect(question.forecasts[0]!.brier === null).toBe(happened === null);
  });

  it("judges each forecast by its own horizon", () => {
    const sooner = { ...sanctions, document: "e", by: "Ben Roe", due: "2024-03-25" };
    const [question] = open([sanctions, sooner], [act]).questions({});
    expect(question!.resolution!.happened).toBe(true);
    expect(question!.forecasts.map(({ brier }) => brier)).toEqual([expect.closeTo(0.1056, 9), null]);
  });

  it("ends the question: who forecasts after it asks anew", () => {
    const later: Said = {
      ...sanctions,
      document: "e",
      on: "2024-05-01",
      said: "Seoul is likely to impose further sanctions on Russia",
    };
    expect(open([sanctions, later], [act]).questions({}).length).toBe(2);
    expect(open([sanctions, later], []).questions({}).length).toBe(1);
  });
});

describe("as known then", () => {
  const act = storedEvent("KOR SANCTION RUS", "2024-04-02", "Seoul did.", "2024-04-10");
  const other: Said = { ...sanctions, document: "e", by: "Ben Roe", on: "2024-03-20", chance: unlikely };
  const book = open([sanctions, other], [act], [ruling(false)]);

  it.each<[string, number, boolean | null | undefined, boolean]>([
    ["2024-02-29", 0, undefined, false],
    ["2024-03-01", 1, undefined, false],
    ["2024-03-20", 2, undefined, true],
    ["2024-04-09", 2, undefined, true],
    ["2024-04-10", 2, true, true],
    ["2024-08-01", 2, false, true],
  ])("%s: %i forecasts, happened %s", (asOf, forecasts, happened, contradicts) => {
    const question = book.question("d-st1", asOf);
    expect(question?.forecasts.length ?? 0).toBe(forecasts);
    expect(question?.resolution?.happened).toBe(happened);
    expect((question?.contradiction ?? null) !== null).toBe(contradicts);
  });

  it("shows any day as a book opened on that day would", () => {
    const said: Said[] = [
      sanctions,
      other,
      { document: "f", on: "2024-04-20", said: "Seoul will likely send shells to Ukraine", chance: likely },
    ];
    for (const asOf of ["2024-03-05", "2024-03-31", "2024-04-15", "2024-05-01"]) {
      const then = openVoiced({
        heard: hearForecasts(said.filter(({ on = "2024-03-01" }) => on <= asOf).map(storedStatement)),
        events: [act].filter(({ knownDay }) => knownDay <= asOf),
        rulings: [],
        today: asOf,
      });
      expect(open(said, [act]).questions({ asOf })).toEqual(then.questions({}));
    }
  });
});

describe("any order of becoming known", () => {
  const sentences = [
    "relations between Seoul and Moscow will likely recover after the war",
    "relations between Seoul and Moscow will probably decline",
    "trade between Seoul and Moscow is unlikely to return",
    "Seoul will likely impose sanctions on Russia",
    "sanctions by Seoul on Russia are unlikely",
    "Russia may send arms to North Korea",
    "the arrangement will probably outlive its makers",
  ];
  const days = array(integer({ min: 1, max: 28 }), { minLength: sentences.length, maxLength: sentences.length });

  it("leaves every question as it was: what is known later only adds", () => {
    assert(
      property(days, integer({ min: 1, max: 28 }), (known, cut) => {
        const said = sentences.map((words, at): Said => ({
          document: `d${at}`,
          by: `Expert ${at}`,
          on: isoDay(19_783 + known[at]!),
          said: words,
        }));
        const asOf = isoDay(19_783 + cut);
        const heardSingly = said.flatMap((one) => hearForecasts([storedStatement(one)]));
        const then = open(said.filter(({ on }) => on! <= asOf)).questions({ asOf });
        expect(open(said).questions({ asOf })).toEqual(then);
        const book = openVoiced({ heard: heardSingly, events: [], rulings: [], today: TODAY });
        expect(book.questions({ asOf })).toEqual(then);
      }),
      { numRuns: 40 },
    );
  });
});

describe("questions asked for", () => {
  const book = open(
    [
      { ...sanctions, document: "a", in: "One" },
      {
        ...sanctions,
        document: "b",
        in: "Two",
        by: "Ben Roe",
        on: "2024-03-03",
        said: "relations between Athens and Ankara will likely improve",
        due: "2024-05-01",
      },
      {
        ...sanctions,
        document: "c",
        in: "Three",
        on: "2024-03-02",
        said: "war between Athens and Ankara is likely",
        due: "2027-01-01",
      },
    ],
    [storedEvent("KOR SANCTION RUS", "2024-04-02")],
  );

  it.each<[Parameters<VoicedBook["questions"]>[0], string[]]>([
    [{}, ["b-st1", "c-st1", "a-st1"]],
    [{ limit: 1 }, ["b-st1"]],
    [{ concerns: "TUR" }, ["b-st1", "c-st1"]],
    [{ speaker: "Ben Roe" }, ["b-st1"]],
    [{ state: "resolved" }, ["a-st1"]],
    [{ state: "due" }, ["b-st1"]],
    [{ state: "open" }, ["c-st1"]],
    [{ contradicting: true }, []],
    [{ contradicting: false, asOf: "2024-03-01" }, ["a-st1"]],
  ])("%j", (query, ids) => {
    expect(book.questions(query).map(({ id }) => id)).toEqual(ids);
  });

  it("gives due days to the calendar", () => {
    expect(
      book
        .questions({})
        .flatMap(dueDaysOf)
        .map(({ id, day, status }) => [id, day, status]),
    ).toEqual([
      ["b-st1@2024-05-01", "2024-05-01", "expected"],
      ["c-st1@2027-01-01", "2027-01-01", "expected"],
      ["a-st1@2024-06-30", "2024-06-30", "met"],
    ]);
  });

  it("asks for the events of those that events can answer, from the first on", () => {
    const heard = hearForecasts(
      [
        sanctions,
        { ...sanctions, document: "e", on: "2024-02-01" },
        { document: "f", said: "relations between Athens and Ankara will improve" },
      ].map(storedStatement),
    );
    expect(eventsNeeded(heard)).toEqual([{ between: ["KOR", "RUS"], from: "2024-02-01" }]);
  });
});

describe("records of forecasters", () => {
  const said = ["China", "Japan", "Iran", "Peru"].map((state, at): Said => ({
    document: `d${at}`,
    in: state,
    by: at < 3 ? "Ada Lind" : "Ben Roe",
    said: `${state} is likely to impose sanctions on Russia`,
    chance: likely,
    due: "2024-06-30",
  }));
  const events = ["CHN SANCTION RUS", "JPN SANCTION RUS", "IRN CONSULT RUS", "PER SANCTION RUS"].map((act) =>
    storedEvent(act, "2024-04-02"),
  );
  const book = open(
    [...said, { document: "e", by: "analysts", said: "a war between Peru and Chile is likely", chance: likely }],
    events,
  );

  it("stand best first, with the mean of their scores and what saying a half scores", () => {
    const [best, next, ...others] = book.forecasters();
    expect(others).toEqual([]);
    expect(best).toMatchObject({ name: "Ben Roe", forecasts: 1, scored: 1, interval: null, reference: 0.25 });
    expect(next).toMatchObject({ name: "Ada Lind", forecasts: 3, scored: 3 });
    expect(next!.brier).toBeCloseTo((2 * 0.1056 + 0.4556) / 3, 9);
    expect(next!.interval![0]).toBeCloseTo(0.1056, 9);
    expect(next!.interval![1]).toBeCloseTo(0.4556, 9);
  });

  it("have no score before anything is known to have happened", () => {
    expect(book.forecasters("2024-04-01")).toMatchObject([
      { name: "Ada Lind", scored: 0, brier: null, reference: null },
      { name: "Ben Roe", scored: 0, brier: null, reference: null },
    ]);
  });
});
