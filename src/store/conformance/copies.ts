import { expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import { act, filing, idOf } from "../example.ts";

const ORIGINAL = "The wire story as it was first filed.";
const COPY = "The wire story as it was reprinted.";
const SECOND = "The wire story as it was reprinted again.";

/** Near copies: kept and linked, never counted. */
export function copyTests(bench: () => Bench): void {
  const events = [act(["PRK"], "THREATEN", ["KOR"])];
  const original = filing({ text: ORIGINAL, events });
  const copy = filing({ text: COPY, outlet: "Echo", title: "Reprint", nearCopyOf: ORIGINAL, events });
  const second = filing({ text: SECOND, nearCopyOf: COPY, events });

  test("a near copy is kept under its original and counts nowhere", async () => {
    const receipts = await bench().store.append([original, copy]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(["kept", "copy"]);
    expect(await bench().store.document(idOf(ORIGINAL))).toMatchObject({
      copyOf: null,
      copies: [{ id: idOf(COPY), title: "Reprint", outlet: "Echo", similarity: 0.93 }],
    });
    expect(await bench().store.document(idOf(COPY))).toMatchObject({ copyOf: { id: idOf(ORIGINAL) }, copies: [] });
    expect(await bench().store.rollup({})).toMatchObject([{ events: 1, stories: 1 }]);
    expect(await bench().store.actors()).toEqual([
      { code: "KOR", events: 1 },
      { code: "PRK", events: 1 },
    ]);
    expect(await bench().store.status()).toMatchObject({ documents: 2, copies: 1 });
  });

  test("events tell how many documents report the story; those of a copy are listed under the copy only", async () => {
    await bench().store.append([original, copy]);
    expect(await bench().store.events({ actor: "PRK" })).toMatchObject([{ documentId: idOf(ORIGINAL), reports: 2 }]);
    expect(await bench().store.events({ documentId: idOf(COPY) })).toMatchObject([
      { documentId: idOf(COPY), reports: 2 },
    ]);
  });

  test("a copy of a copy belongs to the first report", async () => {
    await bench().store.append([original]);
    await bench().store.append([copy]);
    await bench().store.append([second]);
    const stored = await bench().store.document(idOf(ORIGINAL));
    expect(stored?.copies.map(({ id }) => id)).toEqual([idOf(COPY), idOf(SECOND)]);
  });

  test("a copy whose original was never filed stands for the story itself", async () => {
    expect(await bench().store.append([copy])).toMatchObject([{ outcome: "kept" }]);
    expect(await bench().store.rollup({})).toHaveLength(1);
  });

  test("the copy index is rebuilt from the signatures of originals, bit for bit", async () => {
    await bench().store.append([original, copy, filing({ text: "Another story." })]);
    const { rows, next } = await bench().store.signatures();
    expect(rows).toEqual([
      { id: idOf(ORIGINAL), signature: original.signature },
      { id: idOf("Another story."), signature: Uint32Array.of(14, 7, 4_294_967_295) },
    ]);
    expect(next).toBeNull();
  });
}
