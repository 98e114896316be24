import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** Charges that are turned down, and acts that their supposed actor says did not happen. */
const STATEMENTS: [string, string][] = [
  [
    "Sofia dismissed as a fable the charge, made by Skopje in May, that its police had beaten the students.",
    "denial BGR not: its police had beaten the students",
  ],
  [
    "Nairobi laughed off the suggestion that it had armed the rebels in Sudan.",
    "denial KEN not: it had armed the rebels in Sudan",
  ],
  [
    "Hanoi rubbished reports that it had leased an island to Russia.",
    "denial VNM not: it had leased an island to Russia",
  ],
  [
    "Tunis poured scorn on Tripoli's claim that its boats had strayed south.",
    "denial TUN not: its boats had strayed south",
  ],
  [
    '"We did not fire on the Chilean ship," the Peruvian navy said.',
    "denial PER not: We did not fire on the Chilean ship",
  ],
  [
    "Qatar insists that it has never financed the Malian rebels.",
    "denial QAT not: it has never financed the Malian rebels",
  ],
  [
    "None of its drones crossed the river, the Rwandan army insisted.",
    "denial RWA not: None of its drones crossed the river",
  ],
  ["Oman denied having let British jets use the base.", "denial OMN not: having let British jets use the base"],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
