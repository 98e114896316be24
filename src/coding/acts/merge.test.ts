import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Event } from "../../model/event.ts";
import { mergeEvents } from "./merge.ts";
import { codeText } from "../sample.ts";

const [told] = codeText("Poland expelled three Russian diplomats.").events;

/** The same act told in another sentence, with or without its day. */
function telling(start: number, confidence: number, day: string | null): Event {
  if (!told) throw new Error("the sample sentence yields no event");
  const evidence = { ...told.evidence, start, end: start + 10 };
  return { ...told, confidence, date: day === null ? null : { start: day, end: day }, evidence };
}

test("the surest telling is the evidence, the others are mentions", () => {
  const merged = mergeEvents([telling(0, 0.6, null), telling(50, 0.9, "2024-04-02"), telling(90, 0.7, null)]);
  expect(merged).toHaveLength(1);
  expect(merged[0]).toMatchObject({
    evidence: { start: 50 },
    mentions: [{ start: 0 }, { start: 90 }],
    confidence: 0.9,
  });
});

test("the same act on two days is two events", () => {
  expect(mergeEvents([telling(0, 0.6, "2024-04-02"), telling(50, 0.9, "2024-04-09")])).toHaveLength(2);
});

test("merging keeps every telling once and merges no further when repeated", () => {
  const tellings = fc.array(
    fc.tuple(
      fc.nat(1000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(null, "2024-04-02", "2024-04-09"),
    ),
  );
  fc.assert(
    fc.property(tellings, (list) => {
      const merged = mergeEvents(list.map(([start, confidence, day]) => telling(start, confidence, day)));
      const kept = new Set(
        merged.flatMap((event) => [event.evidence.start, ...event.mentions.map((span) => span.start)]),
      );
      expect(kept).toEqual(new Set(list.map(([start]) => start)));
    }),
  );
});
