import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fixtureArchive } from "../../test/fixture-archive.ts";
import type { Appointment } from "../../src/model/appointment.ts";
import { findings, triggers } from "./findings.ts";
import type { Finding } from "./findings.ts";
import { paragraphs } from "./passages.ts";

function appointed(start: number, end: number): Finding {
  const evidence = { start, end, text: "" };
  const appointment: Appointment = {
    type: "CONSULT",
    participants: [],
    what: "talks",
    place: null,
    date: null,
    status: "expected",
    evidence,
  };
  return { kind: "appointment", key: `${start} ${end}`, spans: [evidence], appointment };
}

/** Marked passages in brackets, their segments parted by a bar. */
function drawn(text: string, found: Finding[]) {
  const draw = (piece: ReturnType<typeof paragraphs>[number][number]) =>
    typeof piece === "string" ? piece : `[${piece.segments.map((segment) => segment.text).join("|")}]`;
  return paragraphs(text, found, []).map((pieces) => pieces.map(draw).join(""));
}

const CUTS: { case: string; text: string; found: Finding[]; parts: string[] }[] = [
  { case: "nothing found", text: "one two", found: [], parts: ["one two"] },
  { case: "one span", text: "one two three", found: [appointed(4, 7)], parts: ["one [two] three"] },
  {
    case: "nested spans",
    text: "one two three",
    found: [appointed(0, 13), appointed(4, 7)],
    parts: ["[one |two| three]"],
  },
  { case: "overlapping spans", text: "abcdef", found: [appointed(0, 4), appointed(2, 6)], parts: ["[ab|cd|ef]"] },
  { case: "touching spans stay apart", text: "abcd", found: [appointed(0, 2), appointed(2, 4)], parts: ["[ab][cd]"] },
  { case: "a span over two paragraphs", text: "ab\n\ncd", found: [appointed(1, 5)], parts: ["a[b]", "[c]d"] },
  { case: "spans outside the text or empty", text: "abc", found: [appointed(9, 12), appointed(2, 2)], parts: ["abc"] },
];

test.each(CUTS)("$case", ({ text, found, parts }) => {
  expect(drawn(text, found)).toEqual(parts);
});

test("overlapping kinds are told for each stretch, and the trigger with them", () => {
  const measures = fixtureArchive()[3]?.record;
  if (!measures) throw new Error("The fixture has no measures.");
  const [passage] = paragraphs(measures.document.text, findings(measures), triggers(measures))[0] ?? [];
  expect(typeof passage === "object" && passage.segments).toEqual([
    { text: "South Korea ", kinds: ["event"], trigger: false },
    { text: "imposed sanctions", kinds: ["event", "designation"], trigger: true },
    { text: " on two Russian vessels on Tuesday over military cargo", kinds: ["event", "designation"], trigger: false },
    { text: ".", kinds: ["event"], trigger: false },
  ]);
});

test("whatever the spans, all pieces together are the text", () => {
  const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
  const text = fc.string({ unit: fc.constantFrom("a", " ", "\n", "\n\n", "é", "\u202E"), maxLength: 50 });
  fc.assert(
    fc.property(text, fc.array(span, { maxLength: 8 }), (words, spans) => {
      const found = spans.map(([start, end]) => appointed(start, end));
      const whole = paragraphs(words, found, [{ start: 3, end: 9 }]).map((pieces) =>
        pieces
          .map((piece) => (typeof piece === "string" ? piece : piece.segments.map((each) => each.text).join("")))
          .join(""),
      );
      expect(whole.join("\n\n")).toBe(words);
    }),
  );
});
