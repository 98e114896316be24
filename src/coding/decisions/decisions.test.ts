import * as fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../../language/analyse.ts";
import type { Decision } from "../../model/decision.ts";
import { codeDocument, explainDocument } from "../code.ts";
import { codeText } from "../sample.ts";

const PUBLISHED = "2024-05-22";

function explained(text: string) {
  const { document } = codeText(text, PUBLISHED);
  return { document, ...explainDocument(document, analyse(text, { published: PUBLISHED })) };
}

function told({ outcome, reads, became, reason }: Decision): string {
  return [outcome, reads, became, reason].filter((part) => part !== null).join(" ");
}

/** A text, the words decided on and what was decided. */
const DECIDED: [string, string, string][] = [
  ["Warsaw expelled three Russian diplomats.", "expelled", "coded SANCTION"],
  ["Ukraine said Russia had bombed a Ukrainian port.", "bombed", "changed ASSAULT ACCUSE"],
  ["Riyadh will invest 20 billion dollars in Pakistan.", "invest", "changed COOPERATE AGREE"],
  ["Warsaw expelled a Russian envoy. Warsaw expelled a Russian envoy on Monday.", "expelled", "merged SANCTION"],
  ["Officials of Japan and South Korea will meet in Seoul on Friday.", "meet", "left-out CONSULT appointment"],
  ["Analysts said China would invade Taiwan.", "invade", "left-out ASSAULT foretold-by-expert"],
  ["Ottawa said China would invade Taiwan.", "invade", "left-out ASSAULT foretold-by-another"],
  ["France urged Iran to release a Dutch tanker.", "release", "left-out RETREAT spoken-of"],
  ["Oslo said it would not bomb Libya.", "bomb", "left-out ASSAULT planned-not"],
  ["Kenya beat Uganda in the football tournament.", "football", "left-out quiet"],
  ["Rain fell all day.", "Rain fell all day.", "left-out no-party"],
  ["Chile bombed Chilean rebels.", "bombed", "left-out ASSAULT domestic"],
  ["Analysts said China would invade Taiwan.", "China would invade Taiwan", "coded forecast"],
  [
    "Canada added two Russian ships to its sanctions list.",
    "added two Russian ships to its sanctions list",
    "coded list",
  ],
];

test.each(DECIDED)("%s %s: %s", (text, words, decision) => {
  const decided = explained(text).decisions.filter((each) => each.words.text === words);
  expect(decided.map(told)).toContain(decision);
});

test("a reason names the words, the frame or the network, and what spoke against an event", () => {
  const because = (text: string, words: string) =>
    explained(text).decisions.find((each) => each.words.text === words && each.about === "event")?.because;
  expect(because("Analysts said China would invade Taiwan.", "invade")).toMatch(
    /^"invade Taiwan" reads as ASSAULT \(frame [a-z ]+\): China \(CHN\) acts; .*; but foretold only by Analysts, for no state \(rule 6\)$/,
  );
  expect(because("France urged Iran to release a Dutch tanker.", "release")).toMatch(
    /inside a demand; but only spoken of, not told as done \(rule 4\)$/,
  );
});

test("a statement says who speaks, by which words it is one, and on what it hangs", () => {
  const text = '"Poland will close the consulate in Poznan if Russia retaliates," said the Polish foreign minister.';
  const decision = explained(text).decisions.find(({ about }) => about === "statement");
  expect(decision?.because).toBe(
    'reads as a threat: the Polish foreign minister, for POL; quoted by "said"; "will": the speaker\'s side will do it to another\'s harm; hangs on "Russia retaliates" (rule 14); speaks of SANCTION (rule 4: no event of its own)',
  );
  const pledged = explained("Seoul pledged to lift its tariffs on Chilean wine.").decisions;
  expect(pledged.find(({ about }) => about === "statement")?.because).toContain('"pledged" makes it one');
});

test("an appointment says why it is no event yet", () => {
  const decisions = explained("Officials of Japan and South Korea will meet in Seoul on Friday.").decisions;
  expect(decisions.find(({ about }) => about === "appointment")).toMatchObject({
    reads: "scheduled",
    because: expect.stringMatching(/JPN, KOR is scheduled; .*to come, so no event yet \(rule 9\)$/),
  });
});

const piece = fc.constantFrom(
  "Warsaw expelled three Russian diplomats.",
  "Moscow condemned the decision.",
  "Ukraine said Russia had bombed a port.",
  "Analysts said China would invade Taiwan if Japan",
  "sanctions on",
  "“Never,” said Seoul.",
  "the tournament",
  "will meet",
  "urged Iran to",
  "\n\n",
  "é\u202E",
);

test("whatever the text: the record is the same, each finding has its decision, each decision its words", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (parts) => {
      const text = parts.join(" ");
      const { document, record, decisions } = explained(text);
      expect(record).toEqual(codeDocument(document, analyse(text, { published: PUBLISHED })));
      const ids = new Set(decisions.map(({ id }) => id));
      for (const { id } of [...record.events, ...record.statements]) expect(ids).toContain(id);
      for (const { words, sentence, outcome, reason } of decisions) {
        expect(text.slice(words.start, words.end)).toBe(words.text);
        const whole = record.document.sentences[sentence];
        expect(whole && words.start >= whole.start && words.start < whole.end).toBe(true);
        expect(reason === null).toBe(outcome !== "left-out");
      }
      const on = (kind: Decision["about"]) => decisions.filter(({ about }) => about === kind);
      const passed = new Set(on("sentence").map(({ sentence }) => sentence));
      expect(on("event").filter(({ sentence, reason }) => reason !== null && passed.has(sentence))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
