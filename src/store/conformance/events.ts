import { expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import { act, filing, idOf } from "../example.ts";

const on = (day: string) => ({ date: { start: day, end: day } });

/** Events by side, pair and day. */
export function eventTests(bench: () => Bench): void {
  test("an event counts on the text's day, else on the day of publication, else on none", async () => {
    await bench().store.append([
      filing({
        text: "dated",
        publishedAt: "2024-04-03T09:30",
        events: [act(["KOR"], "SANCTION", ["RUS"], on("2024-04-02")), act(["KOR"], "ACCUSE", ["PRK"])],
      }),
      filing({
        text: "undated",
        publishedAt: null,
        knownAt: "2024-05-01T00:00:00.000Z",
        events: [act(["JPN"], "ACCUSE", ["RUS"]), act(["JPN"], "ACCUSE", ["CHN"], on("--04-02"))],
      }),
    ]);
    const events = await bench().store.events({});
    expect(
      events.map(({ event, day, dayFrom, knownDay }) => [event.recipients[0]?.country, day, dayFrom, knownDay]),
    ).toEqual([
      ["PRK", "2024-04-03", "publication", "2024-04-03"],
      ["RUS", "2024-04-02", "text", "2024-04-03"],
      ["CHN", null, "unknown", "2024-05-01"],
      ["RUS", null, "unknown", "2024-05-01"],
    ]);
  });

  test("events are found by actor, recipient, pair and days; a joint act by each of its parties", async () => {
    const acts = [
      act(["KOR"], "SANCTION", ["RUS"], { id: "kr", ...on("2024-04-01") }),
      act(["RUS"], "REJECT", ["KOR", "USA"], { id: "rk", ...on("2024-04-02") }),
      act(["KOR", "RUS"], "CONSULT", [], { id: "joint", ...on("2024-04-03") }),
      act(["PRK"], "MOBILIZE", [], { id: "alone", ...on("2024-04-04") }),
      act(["KOR", "USA"], "MOBILIZE", ["PRK"], { id: "drill", ...on("2024-04-05") }),
    ];
    await bench().store.append([filing({ text: "acts", publishedAt: "2024-04-06", events: acts })]);
    const ids = async (query: Parameters<ReturnType<typeof bench>["store"]["events"]>[0]) =>
      (await bench().store.events(query)).map(({ event }) => event.id);
    expect(await ids({ actor: "KOR" })).toEqual(["drill", "joint", "kr"]);
    expect(await ids({ recipient: "KOR" })).toEqual(["joint", "rk"]);
    expect(await ids({ actor: "PRK" })).toEqual(["alone"]);
    expect(await ids({ between: ["KOR", "RUS"] })).toEqual(["joint", "rk", "kr"]);
    expect(await ids({ between: ["USA", "KOR"] })).toEqual([]);
    expect(await ids({ actor: "KOR", recipient: "RUS" })).toEqual(["joint", "kr"]);
    expect(await ids({ from: "2024-04-02", to: "2024-04-03" })).toEqual(["joint", "rk"]);
    expect(await ids({ documentId: idOf("acts"), limit: 2, offset: 1 })).toEqual(["alone", "joint"]);
    expect(await ids({ actor: "ATL" })).toEqual([]);
  });

  test.each([{ from: "2024-13-01" }, { to: "yesterday" }, { asOf: "2024-02-30" }, { asOf: "" }])(
    "a query for no real day is refused: %o",
    async (query) => {
      await expect(bench().store.events(query)).rejects.toMatchObject({ code: "store.query" });
    },
  );

  test("an event carries what its document says of itself", async () => {
    const url = "https://example.org/1";
    const events = [act(["KOR"], "AID", ["UKR"])];
    await bench().store.append([filing({ text: "aid", title: "Aid sent", outlet: "Alpha", url, events })]);
    expect(await bench().store.events({})).toMatchObject([
      { documentId: idOf("aid"), title: "Aid sent", outlet: "Alpha", url, publishedAt: "2024-04-02", reports: 1 },
    ]);
  });

  test("a reader of all events goes on from where it was; copies tell nothing new", async () => {
    const { store } = bench();
    await store.append([filing({ text: "early", events: [act(["KOR"], "AID", ["UKR"], { id: "early" })] })]);
    const begun = await store.eventsFiled(null);
    expect(begun.rows).toEqual([]);
    await store.append([
      filing({
        text: "late",
        events: [act(["RUS"], "REJECT", ["KOR"], { id: "one" }), act(["RUS"], "ACCUSE", ["KOR"], { id: "two" })],
      }),
      filing({ text: "late again", nearCopyOf: "late", events: [act(["RUS"], "REJECT", ["KOR"], { id: "copy" })] }),
    ]);
    const page = await store.eventsFiled(begun.last, 1);
    expect(page.rows.map(({ event }) => event.id)).toEqual(["one"]);
    const rest = await store.eventsFiled(page.last);
    expect(rest.rows.map(({ event }) => event.id)).toEqual(["two"]);
    expect(await store.eventsFiled(rest.last)).toEqual({ rows: [], last: rest.last });
  });
}
