import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";
import type { TokenRange } from "../doc.ts";

/** Clauses as `subject | verb | object`, with `by` agents, `not`, modal, passive, and how they hang together. */
function clauses(text: string): string[] {
  const doc = analyse(text, { published: "2024-05-15" });
  const words = (ranges: TokenRange[]) =>
    ranges.map(({ start, end }) => doc.text.slice(doc.starts[start], doc.ends[end - 1])).join(" + ") || "-";
  return doc.clauses.map((clause) => {
    const { verb, particle, subjects, objects, agents, passive, negated, modal, mark, governor } = clause;
    const predicate = [negated ? "not" : "", modal ?? "", passive ? "be" : "", doc.lemmas[verb], particle ?? ""];
    const done = [words(subjects), predicate.filter(Boolean).join(" "), words(objects)].join(" | ");
    const by = agents.length > 0 ? ` by ${words(agents)}` : "";
    const link = governor ? ` <${mark ? `${mark} ` : ""}${governor.relation}` : mark ? ` <${mark}` : "";
    return `${done}${by}${link}`;
  });
}

test.each([
  // The plain sentence, and what coordination does to it.
  ["South Korea imposed sanctions on two vessels.", ["South Korea | impose | sanctions"]],
  ["The United States, Japan and South Korea held talks.", ["The United States + Japan + South Korea | hold | talks"]],
  [
    "Brussels froze the assets, lifted the ban and said more.",
    ["Brussels | freeze | the assets", "Brussels | lift | the ban <conjunct", "Brussels | say | more <conjunct"],
  ],
  [
    "Seoul has not supplied, and will not supply, weapons.",
    ["Seoul | not supply | weapons", "Seoul | not will supply | weapons <conjunct"],
  ],
  ["Kyiv signed the pact and the parliament ratified it.", ["Kyiv | sign | the pact", "the parliament | ratify | it"]],
  [
    "Moscow vetoed and condemned the resolution.",
    ["Moscow | veto | the resolution", "Moscow | condemn | the resolution <conjunct"],
  ],
  [
    "The council debated, amended and finally passed the code.",
    [
      "The council | debate | the code",
      "The council | amend | the code <conjunct",
      "The council | pass | the code <conjunct",
    ],
  ],
  ["The US gave Kyiv tanks.", ["The US | give | Kyiv + tanks"]],
  ["Warsaw turned the offer down.", ["Warsaw | turn down | the offer"]],
  ["Beijing called off the visit.", ["Beijing | call off | the visit"]],
  // Passives and participles.
  ["Iran was condemned by Paris.", ["Iran | be condemn | - by Paris"]],
  [
    "Iran was accused of supplying drones by Washington.",
    ["Iran | be accuse | - by Washington", "Iran | supply | drones <of participle"],
  ],
  [
    "The ship seized by Iran was released.",
    ["The ship | be seize | - by Iran <participle", "The ship | be release | -"],
  ],
  [
    "Tokyo condemned attacks launched by Pyongyang.",
    ["Tokyo | condemn | attacks", "attacks | be launch | - by Pyongyang <participle"],
  ],
  ["Moscow left the talks, killing the deal.", ["Moscow | leave | the talks", "Moscow | kill | the deal <participle"]],
  // What stands between subject and verb.
  ["Vladimir Putin, the Russian president, thanked Minsk.", ["Vladimir Putin | thank | Minsk"]],
  ["Putin, who arrived on Monday, met Xi.", ["Putin | arrive | - <relative", "Putin | meet | Xi"]],
  ["Firms that supply Russia will be punished.", ["Firms | supply | Russia <relative", "Firms | will be punish | -"]],
  [
    "The exercise that Belarus hosted has ended.",
    ["Belarus | host | The exercise <relative", "The exercise | end | -"],
  ],
  [
    "The tariff, which importers hate but growers welcome, expires.",
    ["importers | hate | The tariff <relative", "growers | welcome | The tariff <conjunct", "The tariff | expire | -"],
  ],
  ["The ministry (MOFA) summoned the envoy.", ["The ministry | summon | the envoy"]],
  [
    "Norway's decision to expel them angered Moscow.",
    ["Norway | to expel | them <infinitive", "Norway's decision | anger | Moscow"],
  ],
  // Complements, control, conditions.
  ["Kyiv said Moscow had attacked the bridge.", ["Kyiv | say | -", "Moscow | attack | the bridge <complement"]],
  [
    "Seoul urged Moscow to halt the shipments.",
    ["Seoul | urge | Moscow", "Moscow | to halt | the shipments <infinitive"],
  ],
  [
    "The paper condemns the war and states its aims.",
    ["The paper | condemn | the war", "The paper | state | its aims <conjunct"],
  ],
  ["Moscow called on Seoul to “abandon” the plan.", ["Moscow | call | -", "Seoul | to abandon | the plan <infinitive"]],
  [
    "The court let the airline keep its licence.",
    ["The court | let | the airline", "the airline | keep | its licence <complement"],
  ],
  ["Seoul plans to send an envoy.", ["Seoul | plan | -", "Seoul | to send | an envoy <infinitive"]],
  ["If Russia sends arms, Seoul will respond.", ["Russia | send | arms <if adverbial", "Seoul | will respond | -"]],
  [
    "Unless Iran complies, the EU will restore sanctions.",
    ["Iran | comply | - <unless adverbial", "the EU | will restore | sanctions"],
  ],
  [
    "Were Pyongyang to test a device, Seoul would respond.",
    ["Pyongyang | to test | a device <were adverbial", "Seoul | would respond | -"],
  ],
  [
    "Should Moscow supply arms, Washington will retaliate.",
    ["Moscow | should supply | arms <should adverbial", "Washington | will retaliate | -"],
  ],
  [
    "Poland closed the border after Belarus had attacked it.",
    ["Poland | close | the border", "Belarus | attack | it <after adverbial"],
  ],
  [
    "Poland closed its border after Minsk held drills.",
    ["Poland | close | its border", "Minsk | hold | drills <after adverbial"],
  ],
  ["After the meeting, Paris recalled its envoy.", ["Paris | recall | its envoy"]],
  [
    "Lavrov said that Blinken had called, and added that he was ready.",
    [
      "Lavrov | say | -",
      "Blinken | call | - <that complement",
      "Lavrov | add | - <conjunct",
      "he | be | - <that complement",
    ],
  ],
  // Speech behind its words, and headlines.
  ["The ban, Seoul said, will stay.", ["Seoul | say | -", "The ban | will stay | -"]],
  ['"We will respond," said Gen. Park.', ["We | will respond | -", "Gen. Park | say | -"]],
  ["Seoul to send envoy to Moscow", ["Seoul | to send | envoy"]],
  [
    "China vows to retaliate after US bans chips",
    ["China | vow | -", "China | to retaliate | - <infinitive", "US | ban | chips <after adverbial"],
  ],
  ["Iran, Russia sign pact", ["Iran + Russia | sign | pact"]],
  ["Washington has yet to comment.", ["Washington | not to comment | -"]],
])("reads the clauses of %j", (text, expected) => {
  expect(clauses(text)).toEqual(expected);
});

test("prepositional phrases stand with their verb and with their noun", () => {
  const doc = analyse("Russia's veto of the resolution came after a debate.", {
    published: "2024-05-15",
  });
  const words = ({ start, end }: TokenRange) => doc.text.slice(doc.starts[start], doc.ends[end - 1]);
  const [veto] = doc.nouns;
  expect(veto && words(veto)).toBe("Russia's veto");
  expect(veto?.possessor && words(veto.possessor)).toBe("Russia");
  expect(veto?.complements.map(words)).toEqual(["of the resolution"]);
  expect(doc.clauses[0]?.prepositions.map(words)).toEqual(["after a debate"]);
});
