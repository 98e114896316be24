import { expect, test } from "vitest";
import type { Act } from "../../model/act.ts";
import { actsOf } from "../acts-of.ts";
import { act, filing } from "../example.ts";
import type { Bench } from "./bench.ts";

const on = (day: string) => ({ date: { start: day, end: day } });

/** Counted acts, report by report. */
export function actTests(bench: () => Bench): void {
  test("each report of an act is told with the day on which it became known", async () => {
    const { store } = bench();
    const sanction = act(["KOR"], "SANCTION", ["RUS", "PRK"], {
      scale: -6,
      contexts: ["military"],
      ...on("2024-04-02"),
    });
    await store.append([
      filing({ text: "second", publishedAt: "2024-04-04", events: [sanction] }),
      filing({ text: "first", publishedAt: "2024-04-02", events: [sanction] }),
      filing({ text: "a copy", publishedAt: "2024-04-02", events: [sanction], nearCopyOf: "first" }),
      filing({ text: "a plan", publishedAt: "2024-04-02", events: [{ ...sanction, factuality: "future" }] }),
    ]);
    const told = await store.acts({ pairs: [["KOR", "RUS"]] });
    expect(told.map(({ day, knownDay }) => [day, knownDay])).toEqual([
      ["2024-04-02", "2024-04-02"],
      ["2024-04-02", "2024-04-04"],
    ]);
    expect(told[0]).toMatchObject({
      actor: "KOR",
      recipient: "RUS",
      type: "SANCTION",
      contexts: ["military"],
      modes: [],
      scale: -6,
    });
    expect(await store.acts({ pairs: [["KOR", "RUS"]], asOf: "2024-04-03" })).toHaveLength(1);
    expect(await store.acts({ pairs: [["KOR", "RUS"]], from: "2024-04-03" })).toEqual([]);
    expect((await store.acts({})).map(({ recipient }) => recipient)).toEqual(["PRK", "RUS", "PRK", "RUS"]);
    expect(
      await store.acts({
        pairs: [
          ["RUS", "KOR"],
          ["ATL", "KOR"],
        ],
      }),
    ).toEqual([]);
    expect(await store.acts({ pairs: [] })).toEqual([]);
  });

  test("the acts of a filing are those that the store gives back", async () => {
    const events = [
      act(["KOR", "USA"], "SANCTION", ["RUS"], { modes: ["embargo"], contexts: ["military"], cameo: "163" }),
      act(["CHN", "JPN"], "CONSULT", [], on("2024-03-28")),
      act(["KOR"], "AID", ["UKR"], { historical: true }),
      act(["KOR"], "AID", ["UKR"], on("--04-02")),
    ];
    const filed = filing({ text: "several acts", publishedAt: "2024-04-04", events });
    await bench().store.append([filed]);
    const order = ({ actor, recipient }: { actor: string; recipient: string }) => `${actor} ${recipient}`;
    const sorted = (acts: Act[]) => acts.toSorted((a, b) => order(a).localeCompare(order(b)));
    expect(sorted(await bench().store.acts({}))).toEqual(sorted(actsOf(filed)));
    expect(actsOf(filed)).toHaveLength(4);
  });

  test("more pairs than can be asked for at once are told so", async () => {
    const pairs = Array.from({ length: 1_001 }, () => ["KOR", "RUS"] as const);
    await expect(bench().store.acts({ pairs })).rejects.toMatchObject({ code: "store.query" });
  });
}
