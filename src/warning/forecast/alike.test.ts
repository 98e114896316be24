import { expect, test } from "vitest";
import { conductOfTheLike } from "./alike.ts";
import { type ForecastEvent, historyOf } from "./history.ts";
import { summarise } from "./summary.ts";

const CONFLICT = 1;
const DAYS = 90;

/** An act every tenth day between two actors. */
const deals = (a: string, b: string, classes = 0): ForecastEvent[] =>
  Array.from({ length: DAYS / 10 }, (_, at) => ({ day: 10 * at, actor: a, recipient: b, classes, scale: 0 }));

function conduct(events: readonly ForecastEvent[]) {
  const { pairs } = historyOf(events);
  const dealings = [...pairs.values()].map(({ a, b, all }) => ({ a, b, pair: summarise(all, 0, DAYS) }));
  const of = conductOfTheLike(dealings);
  return (one: string, other: string) => of(one, other)[0];
}

// Peru and Chile deal with the same two; Fiji with neither.
const world = [
  ...["PER", "CHL"].flatMap((actor) => [...deals(actor, "ARG"), ...deals(actor, "BRA")]),
  ...deals("FJI", "TON"),
];

test("who fights those like me may fight me", () => {
  const of = conduct([...world, ...deals("CHL", "BOL", CONFLICT)]);
  expect(of("PER", "BOL")).toBeGreaterThan(0.2);
  expect(of("PER", "BOL")).toBeLessThanOrEqual(1);
});

test("those who are not alike tell nothing, nor do dealings without conflict", () => {
  expect(conduct([...world, ...deals("FJI", "BOL", CONFLICT)])("PER", "BOL")).toBe(0);
  expect(conduct([...world, ...deals("CHL", "BOL")])("PER", "BOL")).toBe(0);
});

test("an actor's own conduct is not told as that of others", () => {
  expect(conduct([...world, ...deals("PER", "BOL", CONFLICT)])("PER", "BOL")).toBe(0);
});

test("of an actor that nobody deals with nothing is told", () => {
  const of = conduct(world);
  expect([of("PER", "XXX"), of("XXX", "PER")]).toEqual([0, 0]);
});
