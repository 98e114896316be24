import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LinkJudgement, MeantAct } from "../../../model/commitment.ts";
import { exampleEvent, exampleStatement, type ShortStatement } from "../example.ts";
import { type BookMethods, CommitmentBook } from "./book.ts";

/** As the coder gives it; matching by type and parties alone, so that these tests are about the book. */
const methods: BookMethods = {
  meantActs({ action, condition, negated, content }) {
    const meant = (act: typeof action, words: string, not: boolean): MeantAct | null =>
      act && { words, negated: not, types: [act.type], contexts: [], ...parties(act), because: "" };
    const stated = condition?.type ? { ...condition, type: condition.type } : null;
    return {
      action: meant(action, content.text, negated),
      condition: meant(stated, condition?.text ?? "", condition?.negated ?? false),
    };
  },
  match({ types, actors, recipients, negated }, { event }) {
    const fits = (codes: string[], parties_: typeof event.actors) =>
      codes.length === 0 || parties_.some(({ country }) => country !== null && codes.includes(country));
    if (!types.includes(event.type) || !fits(actors, event.actors) || !fits(recipients, event.recipients)) return null;
    const score = event.factuality === "actual" ? 0.9 : 0.5;
    return { score, extent: negated ? "contrary" : "whole", because: "Type and parties fit." };
  },
  learnThresholds: (judgements) => {
    return { automatic: 0.8, suggested: 0.4, judgements: judgements.length, because: "As set." };
  },
};

function parties({ actors, recipients }: { actors: string[]; recipients: string[] }) {
  return { actors, recipients };
}

const threat: ShortStatement = {
  day: "2023-09-21",
  id: "d1",
  outlet: "Harbour Times",
  who: "KOR>RUS",
  kind: "threat",
  words: "Seoul will consider unilateral sanctions against Russia",
  act: "SANCTION KOR>RUS",
  if: "evidence of military cooperation with North Korea is confirmed",
  ifAct: "AID PRK>RUS",
};
const again: ShortStatement = { ...threat, day: "2023-10-02", id: "d2", outlet: "Ridge Post", by: "Minister Lee" };
const statements = [threat, again].map(exampleStatement);
const events = [
  exampleEvent("AID PRK>RUS", { day: "2023-10-13", outlet: "Harbour Times", id: "e1" }),
  exampleEvent("AID PRK>RUS", { day: "2023-11-01", outlet: "Delta Wire", id: "e2" }),
  exampleEvent("SANCTION KOR>RUS", { day: "2024-04-02", outlet: "Ridge Post", id: "e3" }),
  exampleEvent("SANCTION KOR>PRK", { day: "2024-04-03", outlet: "Ridge Post", id: "e4" }),
];

function filled(): CommitmentBook {
  const book = new CommitmentBook(methods);
  book.hear(statements);
  book.see(events);
  return book;
}

const ruling = {
  commitment: "d1-st1",
  status: null,
  sameAs: null,
  by: "Kim",
  note: "As told.",
  at: "2024-05-01T09:00:00Z",
};
const judgement: LinkJudgement = {
  commitment: "d1-st1",
  side: "action",
  documentId: "e3",
  eventId: "ev1",
  verdict: "rejected",
  extent: null,
  score: 0.9,
  by: "Kim",
  note: "For another reason.",
  at: "2024-05-01T09:00:00Z",
};

test("one record over its wordings, with condition and act", () => {
  expect(filled().commitments({ asOf: "2024-06-30" })).toMatchObject({
    total: 1,
    rows: [
      {
        id: "d1-st1",
        kind: "red line",
        speakers: ["Minister Han", "Minister Lee"],
        side: ["KOR"],
        addressees: ["RUS"],
        status: "acted",
        since: "2024-04-02",
        conditionSources: 2,
        daysTaken: { fromWord: 194, fromCondition: 172 },
        wordings: [{ documentId: "d1" }, { documentId: "d2", drift: null }],
      },
    ],
  });
});

test.each([
  ["2023-09-20", undefined, 0],
  ["2023-09-21", "open", 1],
  ["2023-10-12", "open", 2],
  ["2023-10-13", "condition-reported", 2],
  ["2023-11-01", "condition-met", 2],
  ["2024-04-01", "condition-met", 2],
  ["2024-04-02", "acted", 2],
])("as of %s it is %s", (asOf, status, wordings) => {
  const record = filled().commitment("d2-st1", asOf);
  expect(record?.status).toBe(status);
  expect(record?.wordings.length ?? 0).toBe(wordings);
  expect(record === null || record.id === "d1-st1").toBe(true);
});

test("the same content in any order and pages gives the same records", () => {
  const expected = filled().all("2024-06-30");
  const parts = [...statements.map((row) => ({ row })), ...events.map((event) => ({ event }))];
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
      const book = new CommitmentBook(methods);
      for (const part of shuffled) {
        if ("row" in part) book.hear([part.row]);
        else book.see([part.event]);
        book.all("2024-06-30");
      }
      expect(book.all("2024-06-30")).toEqual(expected);
    }),
    { numRuns: 40, seed: 7 },
  );
});

test("an outlet's first report of an open condition is told, until the act comes", () => {
  const book = filled();
  const outlets = (a: string, b: string, day: string) => book.openConditions(a, b, day).map(({ outlet }) => outlet);
  expect(outlets("KOR", "RUS", "2023-10-01")).toEqual([]);
  expect(outlets("RUS", "KOR", "2023-10-13")).toEqual(["Harbour Times"]);
  expect(outlets("KOR", "RUS", "2023-11-01")).toEqual(["Harbour Times", "Delta Wire"]);
  expect(outlets("KOR", "JPN", "2023-11-01")).toEqual([]);
  expect(outlets("KOR", "RUS", "2024-04-02")).toEqual([]);
});

test("it says which events it needs", () => {
  const book = new CommitmentBook(methods);
  book.hear(statements);
  expect(book.needed()).toEqual([
    { between: ["PRK", "RUS"], from: "2023-09-21" },
    { between: ["KOR", "RUS"], from: "2023-09-21" },
  ]);
});

describe("what analysts say", () => {
  test("a rejected link moves nothing from that day on", () => {
    const book = filled();
    book.judge([judgement]);
    expect(book.commitment("d1-st1", "2024-04-30")?.status).toBe("acted");
    const record = book.commitment("d1-st1", "2024-05-01");
    expect(record?.status).toBe("not-acted");
    expect(record?.links.at(-1)).toMatchObject({ documentId: "e3", standing: "rejected", by: "Kim" });
  });

  test("a confirmed link counts, also of an event that was not found", () => {
    const book = filled();
    book.judge([judgement, { ...judgement, documentId: "e4", verdict: "confirmed", score: null, extent: "part" }]);
    const record = book.commitment("d1-st1", "2024-05-01");
    expect(record).toMatchObject({ status: "acted-in-part", since: "2024-05-01" });
    expect(record?.links[0]).toMatchObject({ documentId: "e4", standing: "confirmed", extent: "part" });
  });

  test("a suggestion waits until it is confirmed", () => {
    const book = new CommitmentBook(methods);
    const event = exampleEvent("AID PRK>RUS", { day: "2023-10-13", id: "e1" });
    book.hear(statements);
    book.see([{ ...event, event: { ...event.event, factuality: "future" } }]);
    expect(book.commitment("d1-st1", "2023-12-01")).toMatchObject({
      status: "open",
      links: [{ standing: "suggested" }],
    });
    const at = "2023-11-05T08:00:00Z";
    book.judge([{ ...judgement, side: "condition", documentId: "e1", verdict: "confirmed", at }]);
    const record = book.commitment("d1-st1", "2023-12-01");
    expect(record).toMatchObject({ status: "condition-met", since: "2023-11-05" });
  });

  test("a ruling sets the status until it is taken back", () => {
    const book = filled();
    book.rule([
      { ...ruling, status: "withdrawn" },
      { ...ruling, at: "2024-05-10T09:00:00Z" },
    ]);
    const ruled = book.commitment("d1-st1", "2024-05-01");
    expect(ruled).toMatchObject({ status: "withdrawn", decidedBy: "Kim", because: "Kim decided so: As told." });
    expect(book.commitment("d1-st1", "2024-05-10")).toMatchObject({ status: "acted", decidedBy: null });
  });

  test("a ruling joins two records and parts them again", () => {
    const book = filled();
    const other = {
      ...threat,
      day: "2024-01-10",
      id: "d9",
      words: "Seoul keeps every option open at sea",
      act: "MOBILIZE KOR>",
    };
    book.hear([exampleStatement(other)]);
    expect(book.all("2024-04-30")).toHaveLength(2);
    book.rule([
      { ...ruling, commitment: "d9-st1", sameAs: "d1-st1" },
      { ...ruling, at: "2024-05-10T09:00:00Z" },
    ]);
    expect(book.all("2024-05-01").map(({ id, wordings }) => [id, wordings.length])).toEqual([["d1-st1", 3]]);
    expect(book.commitment("d9-st1", "2024-05-01")?.id).toBe("d1-st1");
    expect(book.all("2024-05-10")).toHaveLength(2);
  });
});

test.each([
  [{ side: "KOR" }, 2],
  [{ side: "RUS" }, 0],
  [{ concerns: "RUS" }, 1],
  [{ status: "acted" as const }, 1],
  [{ kind: "demand" as const }, 1],
  [{ dueBy: "2024-12-31" }, 1],
  [{ dueBy: "2024-01-01" }, 0],
])("asked for %o it gives %i", (query, total) => {
  const book = filled();
  const demand: ShortStatement = {
    day: "2024-02-01",
    id: "d5",
    who: "KOR>CHN",
    kind: "demand",
    words: "to send no defectors back",
  };
  book.hear([exampleStatement({ ...demand, act: "COERCE CHN>", horizon: { start: "2024-02-01", end: "2024-06-01" } })]);
  expect(book.commitments({ ...query, asOf: "2024-06-30" }).total).toBe(total);
});
