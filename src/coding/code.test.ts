import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codeText } from "./sample.ts";
import { uncodedDocument } from "./uncoded.ts";

const ARTICLE = `Warsaw expelled three Russian diplomats on Monday. Moscow condemned the decision and summoned the Polish ambassador.

"Poland will close the consulate in Poznan if Russia retaliates," said the Polish foreign minister.`;

test("spans of the record point into the text", () => {
  const { document, events, statements, entities } = codeText(ARTICLE, "2024-05-22");
  expect(events.length).toBeGreaterThan(1);
  for (const { evidence } of [...events, ...statements])
    expect(document.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  for (const condition of statements.flatMap((statement) => statement.condition ?? []))
    expect(document.text.slice(condition.start, condition.end)).toBe(condition.text);
  expect(document.sentences.length).toBe(3);
  expect(entities.map(({ id }) => id)).toEqual(entities.map((_, index) => `e${index + 1}`));
});

test("parties name entities of the record", () => {
  const { events, entities } = codeText(ARTICLE, "2024-05-22");
  const ids = new Set(entities.map(({ id }) => id));
  const parties = events.flatMap(({ actors, recipients }) => [...actors, ...recipients]);
  for (const entity of parties.flatMap((party) => party.entity ?? [])) expect(ids).toContain(entity);
});

test("an event says which words and which frame made it", () => {
  const [event] = codeText(ARTICLE, "2024-05-22").events;
  expect(event).toMatchObject({ type: "SANCTION", modes: ["expel"], cameo: "166", scale: -5.5, historical: false });
  expect(event?.date).toEqual({ start: "2024-05-20", end: "2024-05-20" });
  expect(event?.because).toMatch(
    /^"expelled three Russian diplomats" reads as SANCTION \(frame expel\): Warsaw \(POL\) acts; towards Russia/,
  );
});

test("an act long before publication is historical", () => {
  const historical = (published: string) =>
    codeText("Russia bombed a Ukrainian port on 3 March 2023.", published).events.map((event) => event.historical);
  expect(historical("2023-03-05")).toEqual([false]);
  expect(historical("2024-03-05")).toEqual([true]);
});

test("one side's word against the other is an accusation, a bystander's word is attributed", () => {
  const told = (text: string) =>
    codeText(text).events.map(
      ({ type, actors, recipients, attribution }) =>
        `${type} ${actors[0]?.country}>${recipients[0]?.country} ${attribution.map(({ cue }) => cue).join()}`,
    );
  expect(told("Ukraine said Russia had bombed a Ukrainian port.")).toEqual(["ACCUSE UKR>RUS "]);
  expect(told("Turkey said Russia had bombed a Ukrainian port.")).toEqual(["ASSAULT RUS>UKR said"]);
});

test("any text yields a record, and the same one each time", () => {
  const words = fc.constantFrom(
    "Russia",
    "Japan",
    "imposed",
    "sanctions",
    "on",
    "if",
    "said",
    "will",
    ",",
    ".",
    "“",
    "”",
    "not",
    "the",
    "two",
    "IMO 9074729",
    "\n\n",
    "by",
    "to",
    "and",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const text = list.join(" ");
      expect(codeText(text, "2024-05-22")).toEqual(codeText(text, "2024-05-22"));
    }),
    { numRuns: 60 },
  );
});

test("an uncoded document says why", () => {
  const { document } = codeText("Bonjour.");
  expect(uncodedDocument(document, "The text is French; only English is coded.")).toEqual({
    document,
    entities: [],
    events: [],
    statements: [],
    designations: [],
    appointments: [],
    uncoded: "The text is French; only English is coded.",
  });
});

test("an act dated after publication is to come", () => {
  const [event] = codeText("Chile holds an exercise near Peru on 30 May 2024.", "2024-05-22").events;
  expect(event).toMatchObject({ type: "MOBILIZE", factuality: "future" });
});

test("background is told by the wording where there is no day", () => {
  expect(codeText("Decades ago Iraq invaded Kuwait.", "2024-05-22").events).toMatchObject([{ historical: true }]);
});
