import { expect, test } from "vitest";
import { readMarked } from "./marks.ts";

interface Case {
  line: string;
  text: string;
  acts: string[];
}

/** An act as `TYPE standing trigger: actors > recipients`, with the words that stand at its offsets. */
function told(line: string): string[] {
  const { text, acts } = readMarked(line);
  const word = (at: number) => /^\S+?(?=[\s.,;']|$)/.exec(text.slice(at))?.[0] ?? "";
  return acts.map(
    ({ type, standing, trigger, actors, recipients }) =>
      `${type} ${standing} ${word(trigger)}: ${actors.map(word).join("+")} > ${recipients.map(word).join("+")}`,
  );
}

const CASES: Case[] = [
  { line: "The bridge is closed for repairs.", text: "The bridge is closed for repairs.", acts: [] },
  {
    line: "[A Oslo] has [SANCTION closed] its ports to [R Russian] trawlers.",
    text: "Oslo has closed its ports to Russian trawlers.",
    acts: ["SANCTION actual closed: Oslo > Russian"],
  },
  {
    line: "[A Chad] and [A Niger] [COOPERATE/f drill] together in May.",
    text: "Chad and Niger drill together in May.",
    acts: ["COOPERATE future drill: Chad+Niger > "],
  },
  {
    line: "[A1 Lima] [ACCUSE1 blamed] [R1A2 Quito] for the [ASSAULT2/e shelling] of [R2 Peruvian] posts.",
    text: "Lima blamed Quito for the shelling of Peruvian posts.",
    acts: ["ACCUSE actual blamed: Lima > Quito", "ASSAULT embedded shelling: Quito > Peruvian"],
  },
  {
    line: "[A Police] [COERCE/d detained] forty [R strikers].",
    text: "Police detained forty strikers.",
    acts: ["COERCE domestic detained: Police > strikers"],
  },
];

test.each(CASES)("$line", ({ line, text, acts }) => {
  expect(readMarked(line).text).toBe(text);
  expect(told(line)).toEqual(acts);
});

const UNREADABLE = [
  "[A Oslo] [CLOSE shut] its ports.",
  "[A Oslo] [SANCTION1 shut] and [SANCTION1 sealed] its ports.",
  "[R2 Russian] trawlers were [SANCTION1 kept] out.",
  "[X Oslo] slept.",
];

test.each(UNREADABLE)("%s is told as unreadable", (line) => {
  expect(() => readMarked(line)).toThrow(expect.objectContaining({ code: "training.marks" }));
});
