import { expect, test } from "vitest";
import { kindOf } from "./testing/marked.ts";

test.each([
  // Titles before and after a name that no dictionary has.
  ["Zambian Foreign Minister [Mutale Chanda] spoke.", "ZMB person"],
  ["[Mutale Chanda], the foreign minister of Zambia, spoke.", "ZMB person"],
  ["Zambia's foreign minister, [Mutale Chanda], spoke.", "ZMB person"],
  ["[Mutale Chanda], Zambia's foreign minister, spoke.", "ZMB person"],
  ["[Mutale Chanda], who is Zambia's foreign minister, spoke.", "ZMB person"],
  ["[Mutale Chanda], foreign minister of Zambia, spoke.", "ZMB person"],
  ["Russian lawmaker [Stepan Grachyov] proposed the bill.", "RUS person"],
  ["Peruvian Deputy Trade Minister [Ana Quispe Rojas] resigned.", "PER person"],
  ["The Moldovan president, [Ilinca Rusu], refused.", "MDA person"],
  ["Secretary of State [Dana Whitfield] flew to Israel.", "USA person"],
  ["The chief of the Nepalese army, General [Bikram Thapa], resigned.", "NPL person"],
  ["Indian External Affairs Ministry spokesperson [Rohit Menon] said so.", "IND person"],
  ["[Ingrid Solheim], a spokeswoman for Norway's foreign ministry, said so.", "NOR person"],
  ["NATO Deputy Secretary General [Paul Varga] warned of it.", "NAT person"],
  ["Kazakhstan's ambassador to Russia, [Dauren Abenov], was summoned.", "KAZ person"],
  ["King [Letsie III] of Lesotho spoke.", "LSO person"],
  ["The German chancellor met [Hans Keller], an analyst in Berlin.", "- person"],
  ["Former Ecuadorian president [Luis Andrade] was jailed.", "- person"],
  ["Taiwanese Vice President [Lin Mei-hua] visited Paraguay.", "TWN person"],
  ["Brazilian Finance Minister [Fernando Haddad] spoke.", "BRA person"],
])("%s", (marked, expected) => {
  expect(kindOf(marked)).toBe(expected);
});

test.each([
  ["President [Yoon] condemned the launch, South Korea said.", "2023-03-01", "KOR person"],
  ["President [Lee] met Trump in Washington.", "2025-09-01", "KOR person"],
  ["President [Moon] met Kim Jong Un.", "2018-05-01", "KOR person"],
  ["President [Duterte] threatened to end the pact.", "2018-05-01", "PHL person"],
  ["President [Marcos] visited Tokyo.", "2024-05-01", "PHL person"],
  ["Chancellor [Merz] visited Kyiv.", "2025-06-01", "DEU person"],
  ["Chancellor [Scholz] visited Kyiv.", "2023-06-01", "DEU person"],
  ["Prime Minister [Ishiba] spoke.", "2025-02-01", "JPN person"],
  ["Prime Minister [Albanese] spoke.", "2023-02-01", "AUS person"],
  ["Prime Minister [Carney] spoke.", "2025-07-01", "CAN person"],
  ["Prime Minister [Trudeau] spoke.", "2019-07-01", "CAN person"],
  ["Foreign Minister [Jaishankar] met Wang Yi.", "2022-07-01", "IND person"],
  ["President [Milei] cancelled the trip.", "2024-07-01", "ARG person"],
  ["President [Petro] recalled the ambassador.", "2023-07-01", "COL person"],
  ["[Annalena Baerbock] warned Moscow.", "2023-07-01", "DEU person"],
  ["[Annalena Baerbock] warned Moscow.", "2020-07-01", "- person"],
  ["[Hakan Fidan] met Lavrov.", "2024-07-01", "TUR person"],
  ["[Hossein Amirabdollahian] flew to Doha.", "2023-07-01", "IRN person"],
  ["[Abbas Araghchi] flew to Doha.", "2025-07-01", "IRN person"],
  ["[Ferdinand Marcos Jr.] protested.", "2025-07-01", "PHL person"],
  ["[Claudia Sheinbaum] rejected the tariffs.", "2025-03-01", "MEX person"],
  ["[Keir Starmer] flew to Kyiv.", "2025-01-16", "GBR person"],
  ["[Keir Starmer] spoke.", "2021-01-16", "- person"],
  ["[Prabowo Subianto] visited Beijing.", "2024-11-10", "IDN person"],
  ["[Antonio Guterres] condemned the strike.", "2023-11-10", "UNO person"],
])("%s on %s", (marked, day, expected) => {
  expect(kindOf(marked, day)).toBe(expected);
});
