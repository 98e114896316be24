import { expect, test } from "vitest";
import type { Statement } from "../../model/statement.ts";
import { meantActs } from "./read.ts";

const quote = (text: string) => ({ start: 0, end: text.length, text });

/** A threat of Seoul's to Moscow, unless told otherwise. */
function statement(content: string, told: Partial<Statement> = {}): Statement {
  return {
    id: "st1",
    kind: "threat",
    speaker: { entity: null, name: "the ministry", country: "KOR" },
    onBehalfOf: ["KOR"],
    addressees: ["RUS"],
    content: quote(content),
    condition: null,
    action: null,
    negated: false,
    probability: null,
    horizon: null,
    quoted: false,
    confidence: 1,
    evidence: quote(content),
    ...told,
  };
}

const condition = (text: string, told: Partial<NonNullable<Statement["condition"]>> = {}) => ({
  condition: { ...quote(text), negated: false, type: null, actors: [], recipients: [], ...told },
});

test.each([
  ["Seoul will look at penalties of its own", "SANCTION", "KOR", "RUS"],
  ["Seoul will put 682 items under export control for Belarus", "SANCTION", "KOR", "BLR"],
  ["Seoul would recall its ambassador from Moscow", "SANCTION", "KOR", "RUS"],
  ["we will leave the accord", "SANCTION", "KOR", "RUS"],
  ["Seoul will lift the ban on fish from Japan", "RETREAT", "KOR", "JPN"],
  ["Seoul will send weapons to Ukraine", "AID", "KOR", "UKR"],
  ["our ships will hold a drill in the strait", "MOBILIZE", "KOR", "RUS"],
  ["we will pay them back: they will pay a heavy price", "SANCTION", "KOR", "RUS"],
])("the act of %s", (content, type, actor, recipient) => {
  const { action } = meantActs(statement(content));
  expect(action).toMatchObject({ actors: [actor], recipients: [recipient], negated: false });
  expect(action?.types[0]).toBe(type);
});

test.each([
  ["the side that speaks", "we send soldiers to Donetsk", ["KOR"]],
  ["the one spoken to", "they send soldiers to Donetsk", ["RUS"]],
  ["the one named", "Warsaw closes the border", ["POL"]],
  ["the one behind by", "a ship is seized by Iran", ["IRN"]],
  ["the one spoken to, where nobody is named", "any gas is passed on", ["RUS"]],
])("who brings the condition about: %s", (_, words, actors) => {
  expect(meantActs(statement("we will respond", condition(words))).condition?.actors).toEqual(actors);
});

test.each([
  ["evidence of unlawful military cooperation with North Korea is confirmed"],
  ["proof of real military dealings between Moscow and Pyongyang turns up"],
])("what there is evidence of is what is meant, not who finds it: %s", (words) => {
  const meant = meantActs(statement("we will respond", condition(words, { actors: ["KOR"] }))).condition;
  expect(meant?.actors.toSorted()).toEqual(["PRK", "RUS"]);
  expect(meant?.recipients.toSorted()).toEqual(["PRK", "RUS"]);
  expect(meant?.types).toContain("COOPERATE");
});

test.each([
  ["to stop the missile tests", true, false, "RETREAT"],
  ["to resume the missile tests", false, false, "MOBILIZE"],
  ["not to hold the drill", true, true, "MOBILIZE"],
  ["we have no choice but to impose sanctions", true, false, "SANCTION"],
])("the coder's negation and the words': %s", (content, coded, negated, type) => {
  const { action } = meantActs(statement(content, { negated: coded }));
  expect(action?.negated).toBe(negated);
  expect(action?.types[0]).toBe(type);
});

test("unless leaves a condition negated, whatever it tells", () => {
  const meant = meantActs(statement("we will act", condition("Ankara frees the pastor", { negated: true }))).condition;
  expect(meant).toMatchObject({ negated: true, actors: ["TUR"] });
  expect(meant?.types[0]).toBe("RETREAT");
});

test("a demand is met by the one to whom it is made, towards the one who makes it", () => {
  const { action } = meantActs(statement("to lift the ban on its fish at once", { kind: "demand" }));
  expect(action).toMatchObject({ actors: ["RUS"], recipients: ["KOR"] });
});

test("the North and the South are Koreas where Korea is spoken of, and nowhere else", () => {
  const told = { addressees: ["PRK"], ...condition("the North fires a rocket") };
  expect(meantActs(statement("we will respond", told)).condition?.actors).toEqual(["PRK"]);
  const other = { onBehalfOf: ["SDN"], addressees: ["SSD"], ...condition("the North fires a rocket") };
  expect(meantActs(statement("we will respond", other)).condition?.actors).toEqual(["SSD"]);
});

test("what neither the coder nor the words tell stays open", () => {
  const told: Partial<Statement> = { kind: "commitment", addressees: [] };
  expect(meantActs(statement("the matter rests", told)).action).toMatchObject({ types: [], recipients: [] });
  expect(meantActs(statement(" ", told))).toEqual({ action: null, condition: null });
});
