import { expect, test } from "vitest";
import { KNOWLEDGE, knowledgeOf } from "./knowledge.ts";

const at = (lemma: string, name: string) => knowledgeOf(lemma)[KNOWLEDGE.indexOf(name)]!;

test("a verb is known by the frames that it opens", () => {
  expect(at("condemn", "verb of ACCUSE")).toBeGreaterThan(1);
  expect(at("condemn", "verb of AID")).toBe(0);
});

test("a verb that no frame has is known by its kin", () => {
  expect(at("castigate", "kin of ACCUSE")).toBeGreaterThan(1);
  expect(at("saunter", "kin of ACCUSE")).toBe(0);
});

test("what nobody knows is zeros", () => {
  expect([...knowledgeOf("qwertyish")].every((value) => value === 0)).toBe(true);
});
