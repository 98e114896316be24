import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isTree, parseConllu } from "./conllu.ts";

const line = (id: string, form: string, upos: string, xpos: string, head: string, label: string) =>
  [id, form, "_", upos, xpos, "_", head, label, "_", "_"].join("\t");

const sleeps = [line("1", "Rain", "NOUN", "NN", "2", "nsubj"), line("2", "falls", "VERB", "VBZ", "0", "root")];

test("a sentence is its syntactic words, the root its own head", () => {
  const [sentence] = parseConllu(["# text = Rain falls", ...sleeps, ""].join("\n"), "t");
  expect(sentence).toEqual({
    words: ["Rain", "falls"],
    upos: ["NOUN", "VERB"],
    xpos: ["NN", "VBZ"],
    heads: Int32Array.of(1, 1),
    labels: ["nsubj", "root"],
  });
});

test("multiword tokens, empty nodes and comments are no words; line ends of any system will do", () => {
  const text = [
    "# newdoc",
    line("1-2", "Rainfalls", "_", "_", "_", "_"),
    ...sleeps,
    line("2.1", "e", "_", "_", "_", "_"),
  ];
  const sentences = parseConllu([...text, "", "", ...sleeps].join("\r\n"), "t");
  expect(sentences.map(({ words }) => words.join(" "))).toEqual(["Rain falls", "Rain falls"]);
});

test.each([
  ["too few columns", "1\tRain\tNOUN"],
  ["a word left out", line("2", "falls", "VERB", "VBZ", "0", "root")],
  ["no root", line("1", "Rain", "NOUN", "NN", "1", "nsubj").replace("\t1\t", "\t2\t")],
])("%s is refused with the file's name", (_, text) => {
  expect(() => parseConllu(text, "broken.conllu")).toThrow(/broken\.conllu/);
});

test.each<[string, number[], boolean]>([
  ["a chain", [1, 2, 2], true],
  ["two roots", [0, 1], false],
  ["a cycle beside a root", [0, 2, 1], false],
  ["a head outside", [0, 9], false],
  ["nothing", [], false],
])("%s", (_, heads, tree) => {
  expect(isTree(Int32Array.from(heads))).toBe(tree);
});

/** The code of the failure; a text that is read must hold trees only. */
function codeOf(read: () => boolean): unknown {
  try {
    return read() && "training.conllu";
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}

test("no text crashes the reader in another way than by a Failure", () => {
  const piece = fc.constantFrom("1", "2", "\t", "\n", "_", "0", "a", "#", "-");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const read = () => parseConllu(pieces.join(""), "f").every(({ heads }) => isTree(heads));
      expect(codeOf(read)).toBe("training.conllu");
    }),
  );
});
