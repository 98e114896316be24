import { expect, test } from "vitest";
import type { StatementQuery } from "../../model/stated.ts";
import { type Example, filing, idOf } from "../example.ts";
import type { Bench } from "./bench.ts";

const WARNING = "If cooperation is confirmed, Seoul will act.";
const REPRINT = "If cooperation is confirmed, Seoul will act, a paper said.";
const UNDATED = "Moscow offered talks.";

const warning: Example = {
  text: WARNING,
  title: "Seoul warns",
  outlet: "Alpha",
  url: "https://alpha.example/1",
  publishedAt: "2024-04-02T08:00:00Z",
  knownAt: "2024-04-03T00:00:00.000Z",
  statements: [
    { kind: "threat", onBehalfOf: ["KOR"], content: { start: 30, end: 43, text: 'Seoul "will" act – 서울' } },
    { kind: "demand", negated: true, horizon: { start: "2024-04-01", end: "2024-05-31" } },
  ],
  appointments: [{ what: "talks" }, { what: "a summit", date: { start: "2024-05-01", end: "2024-05-01" } }],
};

/** What officials said and announced. */
export function toldTests(bench: () => Bench): void {
  const fill = () =>
    bench().store.append([
      filing(warning),
      filing({ ...warning, text: REPRINT, nearCopyOf: WARNING, publishedAt: "2024-04-05", knownAt: "2024-04-05" }),
      filing({
        text: UNDATED,
        publishedAt: null,
        knownAt: "2024-04-01T00:00:00.000Z",
        statements: [{ kind: "offer" }],
        appointments: [{ status: "cancelled" }],
      }),
    ]);
  const kinds = async (query: StatementQuery) =>
    (await bench().store.statements(query)).rows.map(({ statement }) => statement.kind);

  test("a statement comes back as it was coded, with where it stands and since when it is known", async () => {
    await fill();
    const { rows, next } = await bench().store.statements({});
    const about = {
      documentId: idOf(WARNING),
      title: "Seoul warns",
      outlet: "Alpha",
      url: "https://alpha.example/1",
      publishedAt: "2024-04-02T08:00:00Z",
      day: "2024-04-02",
      knownDay: "2024-04-03",
      reports: 2,
    };
    const [threat, demand] = filing(warning).record.statements;
    expect(rows.slice(0, 2)).toEqual([
      { ...about, statement: threat },
      { ...about, statement: demand },
    ]);
    expect(next).toBeNull();
    const record = (await bench().store.document(idOf(WARNING)))?.record;
    expect(record).toEqual(filing(warning).record);
  });

  test("an appointment comes back with its place in the document; without a publication the day it became known counts", async () => {
    await fill();
    const { rows } = await bench().store.appointments({});
    expect(rows.map(({ documentId, index, day, appointment }) => [documentId, index, day, appointment])).toEqual([
      [idOf(WARNING), 0, "2024-04-02", filing(warning).record.appointments[0]],
      [idOf(WARNING), 1, "2024-04-02", filing(warning).record.appointments[1]],
      [idOf(UNDATED), 0, "2024-04-01", expect.objectContaining({ status: "cancelled" })],
    ]);
  });

  test("copies are not listed; as of a day only what was known by then is, and counted", async () => {
    await fill();
    expect(await kinds({})).toEqual(["threat", "demand", "offer"]);
    expect(await kinds({ asOf: "2024-04-02" })).toEqual(["offer"]);
    expect((await bench().store.statements({ asOf: "2024-04-04" })).rows.map(({ reports }) => reports)).toEqual([
      1, 1, 1,
    ]);
    expect((await bench().store.appointments({ asOf: "2024-04-02" })).rows).toHaveLength(1);
    expect((await bench().store.appointments({ knownFrom: "2024-04-02", asOf: "2024-04-03" })).rows).toHaveLength(2);
  });

  test("a copy whose original was never filed stands for the story itself", async () => {
    await bench().store.append([filing({ ...warning, text: REPRINT, nearCopyOf: WARNING })]);
    expect((await bench().store.statements({})).rows).toMatchObject([{ reports: 1 }, { reports: 1 }]);
  });

  test.each<{ query: StatementQuery; found: string[] }>([
    { query: { kinds: ["threat", "offer"] }, found: ["threat", "offer"] },
    { query: { kinds: [] }, found: [] },
    { query: { kinds: ["denial"] }, found: [] },
    { query: { knownFrom: "2024-04-03" }, found: ["threat", "demand"] },
    { query: { knownFrom: "2024-04-04" }, found: [] },
    { query: { knownFrom: "2024-04-01", asOf: "2024-04-01" }, found: ["offer"] },
    { query: { knownFrom: "2024-04-03", kinds: ["demand"] }, found: ["demand"] },
  ])("statements of $query", async ({ query, found }) => {
    await fill();
    expect(await kinds(query)).toEqual(found);
  });

  test("pages follow one another in the order of filing, and what is filed meanwhile comes last", async () => {
    const { store } = bench();
    const said = (n: number) => filing({ text: `Document ${n}.`, statements: [{ kind: "threat" }, { kind: "offer" }] });
    await store.append([1, 2, 3].map(said));
    const seen: string[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page = await store.statements({ after, limit: 2, kinds: ["offer"] });
      if (after === 0) await store.append([said(0)]);
      seen.push(...page.rows.map(({ documentId }) => documentId));
      after = page.next;
    }
    expect(seen).toEqual([1, 2, 3, 0].map((n) => idOf(`Document ${n}.`)));
  });

  test("a query for no real day is refused", async () => {
    await expect(bench().store.statements({ knownFrom: "soon" })).rejects.toMatchObject({ code: "store.query" });
    await expect(bench().store.appointments({ asOf: "2024-02-30" })).rejects.toMatchObject({ code: "store.query" });
  });

  test("a reader goes on from where it was, when more was filed", async () => {
    await fill();
    const { store } = bench();
    const before = await store.statements({});
    expect((await store.statements({ after: before.last })).rows).toEqual([]);
    await store.append([filing({ text: "Tokyo promised aid.", statements: [{ kind: "commitment" }] })]);
    const { rows, last } = await store.statements({ after: before.last });
    expect(rows.map(({ statement }) => statement.kind)).toEqual(["commitment"]);
    expect(last).toBeGreaterThan(before.last);
    expect((await store.statements({ after: last })).last).toBe(last);
  });
}
