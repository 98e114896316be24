import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** Outcomes with their odds (ICD 203). */
const STATEMENTS: [string, string][] = [
  [
    "The odds of a coup in Niger are one in four, reckons Joana Sa, a political scientist.",
    "forecast -: The odds of a coup in Niger are one in four 0.25-0.25",
  ],
  [
    "Traders put the chance of an Iranian embargo at 30 percent.",
    "forecast -: the chance of an Iranian embargo 0.3-0.3",
  ],
  [
    "She gave the Cypriot talks one chance in three before 2030.",
    "forecast -: one chance in three before 2030 0.33-0.33",
  ],
  [
    "A Saudi embassy in Israel this year is out of the question, said Amira Saad, an analyst.",
    "forecast -: A Saudi embassy in Israel this year is out of the question 0.01-0.05",
  ],
  [
    "An Armenian election this spring is almost certain, said Levon Petrosyan, an analyst.",
    "forecast -: An Armenian election this spring is almost certain 0.95-0.99",
  ],
  [
    "It cannot be excluded that Belarus will send troops, the Latvian security service said.",
    "forecast LVA: Belarus will send troops 0.05-0.45",
  ],
  [
    "There is a slim chance that Kosovo will join the club, said Ana Kola, an expert.",
    "forecast -: There is a slim chance that Kosovo will join the club 0.05-0.2",
  ],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence, { odds: true })).toEqual([statement]);
});
