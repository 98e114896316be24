import { expect, test } from "vitest";
import { meantActs } from "../meant/read.ts";
import { entering } from "./entry.ts";
import { exampleStatement, type ShortStatement } from "./example.ts";

const day = "2024-04-02";

test.each<ShortStatement & { because: string }>([
  {
    day,
    who: "KOR>RUS",
    words: "Seoul will impose sanctions on Russian ships",
    act: "SANCTION KOR>RUS",
    because: "A commitment by Minister Han on behalf of KOR.",
  },
  {
    day,
    who: "KOR>",
    words: "Seoul will respond sternly to threats against its security",
    because: "A commitment by Minister Han on behalf of KOR.",
  },
  {
    day,
    who: "JPN>CHN",
    kind: "demand",
    words: "to lift the ban on seafood",
    act: "RETREAT CHN>JPN",
    because: "A demand by Minister Han on behalf of JPN.",
  },
])("$words enters", ({ because, ...short }) => {
  const { statement } = exampleStatement(short);
  expect(entering(statement, meantActs)).toEqual({ enters: true, because });
});

test.each<ShortStatement & { because: string }>([
  { day, who: ">", words: "the ban will be lifted in June", because: "Minister Han speaks for no state or body." },
  { day, who: "KOR>", kind: "forecast", words: "ties with Russia will cool", because: "A forecast binds nobody." },
  { day, who: "KOR>", words: "the South", because: '"the South" says too little to be held against an event.' },
  {
    day,
    who: "RUS>KOR",
    kind: "threat",
    words: "There will be a reaction",
    because: '"There will be a reaction" says too little to be held against an event.',
  },
  {
    day,
    who: "RUS>",
    words: "he would report the message to his ministry",
    because: '"he would report the message to his ministry" only passes words on.',
  },
  {
    day,
    who: "KOR>",
    kind: "offer",
    words: "to leave the cabinet for good",
    because: "The offer names nobody to whom it is made.",
  },
  {
    day,
    who: "KOR>RUS",
    words: "Seoul will impose sanctions on Russian ships",
    confidence: 0.3,
    because: "The statement was read with confidence 0.3, where 0.5 is asked for.",
  },
])("$words stays out", ({ because, ...short }) => {
  const { statement } = exampleStatement(short);
  expect(entering(statement, meantActs)).toEqual({ enters: false, because });
});
