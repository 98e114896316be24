import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";
import { dictionary } from "./dictionary.ts";

/** Mentions as `words = country type`; `-` for no country. */
function mentions(text: string, published: string | null = "2024-05-15"): string[] {
  const doc = analyse(text, { published });
  return doc.mentions.map(({ start, end, entity }) => {
    const { country, type } = doc.entities[entity] ?? { country: null, type: "?" };
    return `${doc.text.slice(doc.starts[start], doc.ends[end - 1])} = ${country ?? "-"} ${type}`;
  });
}

test("the dictionary knows every state by name, demonym and capital", () => {
  expect(dictionary().size).toBeGreaterThan(4000);
  for (const [phrase, code] of [
    ["Kosovo", "XKX"],
    ["Taiwanese", "TWN"],
    ["Ouagadougou", "BFA"],
    ["Palestinians", "PSE"],
  ] as const)
    expect(dictionary().entries(phrase)[0]?.country).toBe(code);
});

test.each([
  // States, demonyms, capitals as places and as governments.
  ["S. Korea and the DPRK disagree.", ["S. Korea = KOR state", "DPRK = PRK state"]],
  ["Two Russian vessels left Türkiye.", ["Russian = RUS state", "Türkiye = TUR state"]],
  ["They met in Moscow.", ["Moscow = RUS place"]],
  ["Moscow warned Seoul.", ["Moscow = RUS government", "Seoul = KOR government"]],
  ["He flew to Kyiv.", ["Kyiv = UKR place"]],
  ["Ties between Minsk and Warsaw soured.", ["Minsk = BLR government", "Warsaw = POL government"]],
  ["Ministers met in Brussels.", ["Brussels = BEL place"]],
  ["Brussels fined Budapest.", ["Brussels = EUR intergovernmental", "Budapest = HUN government"]],
  ["The Kyiv-based group closed.", ["Kyiv = UKR place"]],
  // Institutions, forces, bodies.
  ["The Kremlin and the Pentagon spoke.", ["Kremlin = RUS government", "Pentagon = USA government"]],
  ["Japan's Ministry of Defense agreed.", ["Japan's Ministry of Defense = JPN government"]],
  ["The Ministry of Defense of Japan agreed.", ["Ministry of Defense of Japan = JPN government"]],
  ["Chinese troops left.", ["Chinese troops = CHN military"]],
  [
    "The UN Security Council and the IAEA met.",
    ["UN Security Council = UNO intergovernmental", "IAEA = UNO intergovernmental"],
  ],
  ["BRICS grew.", ["BRICS = - intergovernmental"]],
  ["Hamas and Gazprom talked.", ["Hamas = - group", "Gazprom = RUS company"]],
  ["Thailand's National Assembly voted.", ["Thailand's National Assembly = THA government"]],
  // People in office, by date; people with an office; people who speak for nobody.
  ["Vladimir Putin left.", ["Vladimir Putin = RUS person"]],
  [
    "Russian Foreign Ministry spokeswoman Maria Zakharova spoke.",
    ["Russian Foreign Ministry spokeswoman Maria Zakharova = RUS person"],
  ],
  ["Ukrainian Foreign Minister Oksana Hrytsenko spoke.", ["Ukrainian Foreign Minister Oksana Hrytsenko = UKR person"]],
  [
    "Foreign Minister Oksana Hrytsenko of Ukraine spoke.",
    ["Foreign Minister Oksana Hrytsenko of Ukraine = UKR person"],
  ],
  [
    "Oksana Hrytsenko, the Ukrainian foreign minister, spoke.",
    ["Oksana Hrytsenko = UKR person", "Ukrainian foreign minister = UKR person"],
  ],
  [
    "South Korea's Ambassador to Moscow Lee Min-a was summoned.",
    ["South Korea's Ambassador to Moscow Lee Min-a = KOR person"],
  ],
  ["Former US President Barack Obama spoke.", ["US President Barack Obama = - person"]],
  ["Chinese analysts doubt it.", ["Chinese analysts = - person"]],
  ["Pavlo Demchuk, an analyst, spoke.", ["Pavlo Demchuk = - person", "analyst = - person"]],
  // Names that are not the state.
  ["Ships crossed the South China Sea.", ["South China Sea = - place"]],
  ["The Korean Peninsula is tense.", ["Korean Peninsula = - place"]],
  [
    "The Washington Post and the Korea Times reported it.",
    ["Washington Post = - organization", "Korea Times = - organization"],
  ],
  ["Bank of China lent to American Airlines.", ["Bank of China = CHN company", "American Airlines = - company"]],
  ["Michael Jordan scored.", ["Michael Jordan = - person"]],
  ["Turkey sandwiches sold out.", []],
  ["The governor of Georgia spoke in Atlanta.", ["governor of Georgia = USA person", "Atlanta = USA place"]],
  ["Georgia accused Russia.", ["Georgia = GEO state", "Russia = RUS state"]],
  ["He was born in Paris, Texas.", ["Paris = USA place", "Texas = USA place"]],
  ["North Korea fired; the South answered.", ["North Korea = PRK state", "South = KOR state"]],
  // Ships and weapons.
  [
    "The Russian tanker Lady R and two F-16 jets arrived.",
    ["Russian = RUS state", "Lady R = RUS vessel", "F-16 = - weapon"],
  ],
])("finds the actors of %j", (text, expected) => {
  expect(mentions(text)).toEqual(expected);
});

test.each([
  ["2023-01-10", "NLD"],
  ["2025-01-10", "NAT"],
  ["2024-08-01", null],
])("Mark Rutte on %s stands for %s", (day, country) => {
  const doc = analyse("Mark Rutte spoke.", { published: day });
  expect(doc.entities[0]?.country).toBe(country);
});
