import { expect, test } from "vitest";
import { antecedents } from "../names/testing/marked.ts";

/** Bare descriptions, names in brackets and surnames; without `{}` the words stay open. */
test.each([
  "{The Peruvian foreign ministry} protested. [The ministry] gave no details.",
  "{China's Ministry of Commerce} opened a probe. [The ministry] cited dumping.",
  "{Huawei} sued. [The company] denied the claim.",
  "{The European Union} listed ten firms. [The bloc] will decide in June.",
  "{NATO} met. [The alliance] promised shells.",
  "{Saudi Arabia} cut output. [The kingdom] wants higher prices.",
  "{Taiwan} tracked 20 jets. [The island] raised its alert.",
  "{The IAEA} lost access. [The agency] is worried.",
  "{The International Court of Justice} met. [The court] will rule in May.",
  "{M23} took the town. [The rebels] then moved south.",
  "{The Syrian government} lost the city. [The government] blamed Turkey.",
  "{Iran} enriched more uranium. [The country] denies seeking a bomb.",
  "{Cuba} opened its market. [The island nation] needs cash.",
  "{The Taliban} banned music. [The group] seized power in 2021.",
  "{Hezbollah} fired rockets. [The militant group] said it would continue.",
  "{Boeing} paid a fine. [The firm] had lied.",
  "{The Bank of Thailand} cut rates. [The central bank] cited exports.",
  "{The United Nations Security Council} met. [The council] will vote.",
  "{Myanmar} freed prisoners. [The junta] called it an act of mercy.",
  "{The Office of Foreign Assets Control} (OFAC) listed him. [OFAC] froze the money.",
  "{The Meridian Trade Office} (MTO) opened. [MTO] will hire staff.",
  "{Volga Grain Trading JSC} (VGT) was listed. [VGT] denied it.",
  "{Chang Ho-jin}, South Korea's vice foreign minister, spoke. [Chang] left.",
  "{Mutale Chanda}, the foreign minister of Zambia, spoke. [Chanda] left.",
  "{Lin Mei-hua}, Taiwan's vice president, spoke. [Lin] left.",
  "{Abdul Rahman al-Tikriti}, an Iraqi minister, spoke. [al-Tikriti] left.",
  "Peruvian Trade Minister {Ana Quispe Rojas} spoke. [Quispe] left.",
  "Vietnamese Defence Minister {Nguyen Van Thanh} spoke. [Thanh] left.",
  "Icelandic Foreign Minister {Gudrun Jonsdottir} spoke. [Jonsdottir] left.",
  "{Olena Marchuk}, 34, fled. [Mrs. Marchuk] has two sons.",
  "{Russian Foreign Minister Sergei Lavrov} arrived. [The minister] met Fidan's aides.",
  "{Emmanuel Macron} spoke. [The French president] warned Moscow.",
  "{Mutale Chanda}, the foreign minister of Zambia, spoke. [The foreign minister] left.",
  "{The Iranian foreign ministry} summoned the envoy of the Swedish foreign ministry. [The Iranian ministry] protested.",
  "Aid went to Ukraine and Moldova. [The company] was pleased.",
  "Reporters met rescue workers. [The ministry] was closed.",
])("%s", (marked) => {
  const { found, expected, marked: parties } = antecedents(marked);
  expect(expected.length).toBeGreaterThanOrEqual(parties);
  expect(found).toEqual(expected);
});
