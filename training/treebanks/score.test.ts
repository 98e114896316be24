import { expect, test } from "vitest";
import { exampleTreebank } from "./example.ts";
import { scoreTreebank } from "./score.ts";

const gold = exampleTreebank().slice(1, 2);
const [passive] = gold;

test("each measure counts its own mistakes; a wrong subtype costs the relation but not LAS", () => {
  const score = scoreTreebank(gold, [
    {
      upos: passive!.upos.with(0, "ADJ"),
      xpos: passive!.xpos,
      heads: passive!.heads.with(4, 3),
      labels: passive!.labels.with(1, "nsubj").with(3, "dep"),
    },
  ]);
  expect(score).toMatchObject({ words: 7, sentences: 1, upos: 6 / 7, xpos: 1, uas: 6 / 7, las: 5 / 7 });
  expect(score.relations).toEqual({ nsubj: 0, "nsubj:pass": 0, obj: 0, "obl:agent": 1 });
});
