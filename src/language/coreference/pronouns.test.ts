import { expect, test } from "vitest";
import { antecedents } from "../names/testing/marked.ts";

/** The words in `[]` stand for what is in `{}`; where nothing is in `{}`, they stay open. */
test.each([
  "{Sergei Lavrov} arrived in Cairo. [He] met Shoukry's deputy.",
  "{Annalena Baerbock} flew to Beijing. [She] warned China's leaders.",
  // Nobody speaks of himself as `he`.
  "“We wait,” said Sergei Lavrov. “[He] wants war.”",
  "Lavrov met {Annalena Baerbock}. [She] left early.",
  "{Kenya} closed the border. [It] gave no reason.",
  "{Kenya} said [it] would close the border.",
  "{Kenya} withdrew [its] request.",
  "Somalia protested after {Kenya} moved [its] border posts.",
  "{China} warned Taiwan that [it] would respond.",
  "{India} accused Pakistan of violating [its] airspace.",
  "{Russian Foreign Minister Sergei Lavrov} said that [he] would not attend.",
  "Lavrov said {Blinken} had broken [his] promise.",
  "[It] is likely that Kenya will close the border.",
  "Kenya said [it] was raining.",
  "{Huawei} sued the United States. The company said [it] had done nothing.",
  "Germany summoned {the Iranian ambassador}. [He] denied the claim.",
  "{The International Court of Justice} ruled on Friday. [Its] order is binding.",
  "{Hamas} rejected the plan. [It] demanded a truce.",
  "{Zambian Foreign Minister Mutale Chanda} spoke. [She] promised help.",
  "Turkey blocked Sweden's bid, but {Hungary} changed [its] mind.",
  "{Estonia}, which fears Russia, closed [its] crossings.",
  "{Iran} attacked Israel. [It] fired 300 drones.",
  "In [its] statement, {Qatar} rejected the claim.",
  "A storm hit the coast. [It] caused damage.",
  "{The Kremlin} said [it] had no information.",
  "{The UN Security Council} met. [It] condemned the attack.",
  "{Rosneft} cut output because [it] lost a buyer.",
  "When {Putin} arrived, [he] was met by Modi.",
  "{Putin} spoke to Xi. [He] was pleased.",
  "{Zuzana Caputova} refused. The president said [she] would veto the law.",
  "{Emmanuel Macron} told parliament on Monday that France would send more arms to Ukraine if Russia crossed [his] red line.",
])("%s", (marked) => {
  const { found, expected, marked: parties } = antecedents(marked);
  expect(expected.length).toBeGreaterThanOrEqual(parties);
  expect(found).toEqual(expected);
});
