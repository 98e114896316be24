import { expect, test } from "vitest";
import { antecedents } from "../names/testing/marked.ts";

/** Several mentions stand over the same words, one for each party. */
test.each([
  "{Seoul} and {Tokyo} signed the pact. [They] will share data.",
  "{Seoul} and {Tokyo} said [they] would share data.",
  "{Seoul} and {Tokyo} withdrew [their] requests.",
  "{India} and {Pakistan} exchanged fire. [Both] blamed the other.",
  "{India} and {Pakistan} exchanged fire. [Both countries] closed their airspace.",
  "{Serbia} met {Kosovo} in Brussels. [The two sides] agreed on nothing.",
  "{Armenia} and {Azerbaijan} signed. [The neighbours] had fought for decades.",
  "{Armenia} and {Azerbaijan} signed. [The two countries] had fought for decades.",
  "{Putin} hosted {Xi}. [The two leaders] praised the friendship.",
  "{Macron} and {Scholz} met. [They] discussed Ukraine.",
  "{Russian officials} denied it. [They] blamed Kyiv.",
  "{The Houthis} hit a ship. [They] vowed more attacks.",
  "{Chinese troops} crossed the line. [They] left later.",
  "{The Taliban} closed the schools. [They] gave no reason.",
  "{Israel} and {Hamas} agreed to a truce. [The two sides] will swap prisoners.",
  "{Kuwait}, {Oman} and {Qatar} met. [The three countries] backed the plan.",
  "{Finland} and {Sweden} applied. [The two Nordic countries] had long been neutral.",
  "{Farmers} protested. [They] blocked roads.",
  "Storms hit the coast. [They] cut roads.",
  "{Egypt} and Ethiopia talked. [The former] will sign.",
  "Egypt and {Ethiopia} talked. [The latter] will sign.",
])("%s", (marked) => {
  const { found, expected, marked: parties } = antecedents(marked);
  expect(expected.length).toBeGreaterThanOrEqual(parties);
  expect(found).toEqual(expected);
});
