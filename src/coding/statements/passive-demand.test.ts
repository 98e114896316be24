import { expect, test } from "vitest";
import { told } from "./told-statement.ts";

/** Who is asked tells the sentence; who asks stands behind `by`. */
const STATEMENTS: [string, string][] = [
  ["Asked by Ottawa to hand over the banker, Beirut kept silent.", "demand CAN: to hand over the banker"],
  ["Urged by the European Union to free the priest, Managua refused.", "demand EUR: to free the priest"],
  ["Told by Beijing to close the mission, Prague shrugged.", "demand CHN: to close the mission"],
  ["Pressed by Tokyo to name the buyers, Jakarta said nothing.", "demand JPN: to name the buyers"],
  ["Malta was asked by Italy to take in the rescued sailors.", "demand ITA: to take in the rescued sailors"],
];

test.each(STATEMENTS)("%s", (sentence, statement) => {
  expect(told(sentence)).toEqual([statement]);
});
