import { expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import { act, filing, idOf } from "../example.ts";

/** Filing and reading back. */
export function filingTests(bench: () => Bench): void {
  test("a filed record is read back as it was, on this and on a later opening", async () => {
    const filed = filing({
      text: 'Seoul met Moscow.\n\n서울 🔥 "quoted"',
      title: "Talks",
      url: "https://example.org/a",
      events: [act(["KOR"], "CONSULT", ["RUS"]), act(["RUS"], "ACCUSE", ["KOR"], { scale: -2.5 })],
    });
    const [receipt] = await bench().store.append([filed]);
    expect(receipt).toMatchObject({ id: filed.record.document.id, outcome: "kept" });
    await bench().store.close();
    const again = await bench().open();
    const stored = await again.document(filed.record.document.id);
    await again.close();
    expect(stored?.record).toEqual(filed.record);
    expect(JSON.stringify(stored?.record)).toBe(JSON.stringify(filed.record));
    expect(stored).toMatchObject({ knownAt: filed.knownAt, learntAt: filed.learntAt, copyOf: null, copies: [] });
  });

  test("a document that is filed already only gains a sighting, and each sighting once", async () => {
    const events = [act(["KOR"], "SANCTION", ["RUS"])];
    const first = filing({ text: "One text.", outlet: "Alpha", path: "a.txt", events });
    const elsewhere = filing({ text: "One text.", outlet: "Beta", path: "b.txt", url: "https://b.example/1", events });
    await bench().store.append([first]);
    const receipts = await bench().store.append([elsewhere, first, elsewhere]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(["already-known", "already-known", "already-known"]);
    const stored = await bench().store.document(idOf("One text."));
    expect(stored?.sightings.map(({ outlet, path }) => [outlet, path])).toEqual([
      ["Alpha", "a.txt"],
      ["Beta", "b.txt"],
    ]);
    expect(await bench().store.rollup({})).toMatchObject([{ events: 1, stories: 1 }]);
    expect(await bench().store.status()).toMatchObject({ documents: 1, events: 1 });
  });

  test("the same document twice in one batch is filed once", async () => {
    const twice = filing({ text: "Twice." });
    const receipts = await bench().store.append([twice, twice]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(["kept", "already-known"]);
  });

  test("a batch with one impossible filing is refused whole, and the store goes on", async () => {
    const good = filing({ text: "Good.", outlet: "New Outlet", events: [act(["FRA"], "AID", ["UKR"])] });
    const bad = filing({ text: "Bad.", knownAt: "some day" });
    await expect(bench().store.append([good, bad])).rejects.toMatchObject({ code: "store.filing" });
    expect(await bench().store.known([idOf("Good."), idOf("Bad.")])).toEqual(new Set());
    expect(await bench().store.rollup({})).toEqual([]);
    await bench().store.append([good]);
    expect(await bench().store.document(idOf("Good."))).toMatchObject({ record: good.record });
    expect(await bench().store.rollup({})).toMatchObject([{ actor: "FRA", recipient: "UKR" }]);
  });

  test("an empty batch is nothing", async () => {
    expect(await bench().store.append([])).toEqual([]);
    expect(await bench().store.status()).toMatchObject({ documents: 0, revision: 0 });
  });

  test("documents come page by page in the order of filing", async () => {
    const texts = ["b", "a", "d", "c", "e"];
    await bench().store.append(texts.map((text) => filing({ text })));
    const seen: string[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page = await bench().store.documents({ after, limit: 2 });
      seen.push(...page.rows.map(({ record }) => record.document.text));
      after = page.next;
    }
    expect(seen).toEqual(texts);
  });

  test("ids that are filed are told from those that are not", async () => {
    await bench().store.append([filing({ text: "here" })]);
    expect(await bench().store.known([idOf("here"), idOf("absent"), "' OR 1=1"])).toEqual(new Set([idOf("here")]));
    expect(await bench().store.document("absent")).toBeNull();
  });

  test("a closed store refuses further calls", async () => {
    await bench().store.close();
    await expect(bench().store.status()).rejects.toMatchObject({ code: "store.closed" });
  });
}
