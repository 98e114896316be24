import { expect, test } from "vitest";
import { Memory } from "./memory.ts";
import { Neighbourhood } from "./neighbours.ts";

const [A, B, C, D] = [0, 1, 2, 3];

function village(): Memory {
  const memory = new Memory({ entities: 5, relations: 1 });
  memory.add(A, 0, C, 0);
  for (const day of [1, 2, 3]) memory.add(A, 0, B, day);
  memory.add(D, 0, B, 4);
  return memory;
}

test("partners are whoever one had to do with, the closest of late first, no more than asked for", () => {
  expect([...new Neighbourhood(village(), 9).partners(A, 5).actors]).toEqual([B, C]);
  expect([...new Neighbourhood(village(), 1).partners(A, 5).actors]).toEqual([B]);
});

test("partners of partners are found over them, without oneself", () => {
  expect([...new Neighbourhood(village(), 9).partnersOfPartners(A, 5).actors]).toEqual([D]);
});

test("a new step is worked out anew", () => {
  const memory = village();
  const neighbourhood = new Neighbourhood(memory, 9);
  expect([...neighbourhood.partners(D, 5).actors]).toEqual([B]);
  memory.add(D, 0, C, 5);
  expect([...neighbourhood.partners(D, 6).actors]).toEqual([C, B]);
});
