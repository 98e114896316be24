import { expect, test } from "vitest";
import { codeText } from "../sample.ts";

/** Each text with its record: `authority action: count kind; name kind`. */
const LISTED: [string, string][] = [
  [
    "Estonia's foreign ministry barred entry to 14 Georgian officials over the crackdown in Tbilisi.",
    "EST list: 14 person",
  ],
  [
    "The EU blacklisted Ruslan Tarov, a Russian arms broker, and his company, Vostok Trade LLC, of Sochi.",
    "EUR list: Ruslan Tarov person; Vostok Trade LLC company",
  ],
  ["Canada froze the assets of three Nicaraguan judges and a police commander.", "CAN list: 3 person; 1 person"],
  [
    "The UN Security Council's committee on Libya added the tanker Amadea Star (IMO 9074729) to its list of designated vessels.",
    "UNO list: Amadea Star vessel",
  ],
  [
    "New Zealand has put 12 Belarusian officers and two factories on its sanctions register.",
    "NZL list: 12 person; 2 company",
  ],
  [
    "The Treasury Department announced sanctions on Mehrdad Karimi, an Iranian procurement agent; Sina Avionics Co., of Isfahan; and the cargo ship Golden Reef.",
    "USA list: Mehrdad Karimi person; Sina Avionics Co company; Golden Reef vessel",
  ],
  [
    "Among those listed by Bern are four Syrian officers and the Damascus firm Orient Cables.",
    "CHE list: 4 person; Orient Cables company",
  ],
  ["Japan's trade ministry added nine Chinese electronics makers to its export control list.", "JPN list: 9 company"],
  ["Australia imposed travel bans and asset freezes on seven Burmese officers.", "AUS list: 7 person"],
  ["Norway joined the EU in listing five Russian tankers.", "NOR list: 5 vessel"],
  [
    "Seoul's foreign ministry said it had designated eight North Korean information technology workers and one entity.",
    "KOR list: 8 person; 1 organization",
  ],
  ["The Swiss government placed 21 Russian propagandists under an asset freeze.", "CHE list: 21 person"],
  ["France banned eleven Georgian lawmakers from its territory.", "FRA list: 11 person"],
  [
    "Ottawa slapped sanctions on two Haitian politicians, Emile Jourdan and Pierre Latour.",
    "CAN list: Emile Jourdan person; Pierre Latour person",
  ],
  [
    "The new listings cover four individuals and six entities, the British government said.",
    "GBR list: 4 person; 6 organization",
  ],
  ["The US Commerce Department put 11 Chinese chip companies on its Entity List.", "USA list: 11 company"],
  [
    "Beijing added two American drone makers, Falcon Ridge and Skyward Dynamics, to its unreliable entities list.",
    "CHN list: Falcon Ridge company; Skyward Dynamics company",
  ],
  ["Moscow banned entry to 36 British journalists and politicians.", "RUS list: 36 person"],
  [
    "Tehran blacklisted five German parliamentarians and a foundation for backing separatists.",
    "IRN list: 5 person; 1 organization",
  ],
  ["Ukraine imposed sanctions on 22 Russian clerics.", "UKR list: 22 person"],
  ["Poland has expanded its sanctions list by six Belarusian companies.", "POL list: 6 company"],
  [
    "The Council of the European Union listed 12 individuals and four entities, among them the head of a prison in Mordovia.",
    "EUR list: 12 person; 4 organization",
  ],
  ["Sanctioned by Tokyo were also three Russian banks.", "JPN list: 3 company"],
  [
    "The department said the companies are Delta Gold, of Dubai, and Orsk Metals, of Moscow. The United States sanctioned two companies on Monday.",
    "USA list: 2 company",
  ],
  [
    "The United States imposed sanctions on three companies on Monday. The companies are Delta Gold Trading, of Dubai; Orsk Metals, of Moscow; and Balkh Minerals, of Kabul.",
    "USA list: Delta Gold Trading company; Orsk Metals company; Balkh Minerals company",
  ],
  ["Malaysia's central bank froze accounts of two North Korean traders.", "MYS list: 2 person"],
  [
    "Three individuals and two companies were designated, of them two in Russia and the rest in Iran, the US Treasury said.",
    "USA list: 3 person; 2 company",
  ],
  ["Latvia declared 30 Russian officials undesirable and barred them from entering.", "LVA list: 30 person"],
  ["The Dutch government imposed an entry ban on two Israeli settlers.", "NLD list: 2 person"],
  ["Israel outlawed a Lebanese charity as a terrorist organisation.", "ISR list: 1 organization"],
  [
    "Germany designated the Qatari group Al Noor Relief as a terrorist organisation.",
    "DEU list: Al Noor Relief organization",
  ],
  [
    "Paraguay's president signed a decree that lists Hezbollah as a terrorist organisation.",
    "PRY list: Hezbollah organization",
  ],
  [
    "The Czech cabinet approved sanctions against the Russian oligarch Viktor Melnik.",
    "CZE list: Viktor Melnik person",
  ],
  [
    "Washington hit Chinese refiner Shandong Hualin and four terminal operators with sanctions for buying Iranian oil.",
    "USA list: Shandong Hualin company; 4 company",
  ],
  ["Russia's foreign ministry said 25 Canadian citizens had been added to its stop list.", "RUS list: 25 person"],
  ["Ecuador revoked the visas of six Venezuelan officials.", "ECU list: 6 person"],
  ["The US State Department imposed visa restrictions on 13 Ugandan officials.", "USA list: 13 person"],
  [
    "The Office of Foreign Assets Control designated Li Wen, a Chinese national, and two Hong Kong-based shippers.",
    "USA list: Li Wen person; 2 company",
  ],
  ["Switzerland followed the EU and listed 17 more individuals.", "CHE list: 17 person"],
  [
    "Six Iranian drone engineers and an airline, Pars Wings, now face EU sanctions.",
    "EUR list: 6 person; Pars Wings company",
  ],
  [
    "The bloc also listed a Chinese satellite firm. The European Union adopted the package on Monday.",
    "EUR list: 1 company",
  ],
  [
    "Two Russian-flagged freighters, the Baikal (IMO 9074729) and the Onega, were designated by Seoul for hauling munitions.",
    "KOR list: Baikal vessel; Onega vessel",
  ],
  [
    "The Biden administration added to its blacklist Anton Ulin, Yuri Kolt and Dmitri Fass, all officers of Russian military intelligence.",
    "USA list: Anton Ulin person; Yuri Kolt person; Dmitri Fass person",
  ],
  [
    "Israel's defence ministry designated a Turkish charity and its chairman, Omer Kaval, over transfers to Gaza.",
    "ISR list: 1 organization; Omer Kaval person",
  ],
  ["Ottawa on Wednesday listed nine Sri Lankan officers, among them two retired generals.", "CAN list: 9 person"],
  [
    "The latest American sanctions hit a Hong Kong trading firm, Blue Lotus Trading, and three tankers.",
    "USA list: Blue Lotus Trading company; 3 vessel",
  ],
  ["Taipei put 15 mainland Chinese shipyards on its export control list.", "TWN list: 15 company"],
  [
    "Australia's foreign minister announced targeted sanctions against four Iranian police commanders on Friday.",
    "AUS list: 4 person",
  ],
  ["Seven Venezuelan generals were hit with sanctions by Panama.", "PAN list: 7 person"],
  ["Lithuania has banned 98 Belarusians from entering the country.", "LTU list: 98 person"],
  [
    "Washington sanctioned the tankers Fortune Star, Jade Sea and Yellow Crane on Tuesday.",
    "USA list: Fortune Star vessel; Jade Sea vessel; Yellow Crane vessel",
  ],
  [
    "The United Kingdom imposed sanctions on Friday on two Serbian arms dealers, Slobodan Tesic and Milan Vuk, and on four of their companies.",
    "GBR list: Slobodan Tesic person; Milan Vuk person; 4 company",
  ],
  [
    "EU foreign ministers blacklisted eight people and a bank for propping up the junta in Naypyidaw.",
    "EUR list: 8 person; 1 company",
  ],
  ["Kyiv imposed sanctions against 55 Russian and 3 Chinese companies.", "UKR list: 55 company; 3 company"],
  [
    "New names on the Swiss list include five judges from Minsk and the television presenter Olga Bondar.",
    "CHE list: 5 person; Olga Bondar person",
  ],
  [
    "Canada's government said on Thursday it was listing 11 senior Iranian officials as human rights abusers.",
    "CAN list: 11 person",
  ],
  ["Singapore froze the accounts of a North Korean trading company.", "SGP list: 1 company"],
  [
    "The State Department designated the Houthis as a foreign terrorist organization.",
    "USA list: Houthis organization",
  ],
  [
    "South Korea's government added one vessel, the Kum Un San 3 (IMO 8720436), and two shipping firms to its unilateral sanctions list.",
    "KOR list: Kum Un San 3 vessel; 2 company",
  ],
  ["Reykjavik has frozen the funds of a Russian fishing magnate.", "ISL list: 1 person"],
  [
    "On Monday the EU's ministers put Serbia's spy chief, Dragan Vulic, and three of his aides on the bloc's blacklist.",
    "EUR list: Dragan Vulic person; 3 person",
  ],
  [
    "Commerce added 37 Chinese entities to the Entity List on Thursday, the department said.",
    "USA list: 37 organization",
  ],
  [
    "The UK sanctioned Evgeny Brodsky, his wife Irina Brodskaya and Brodsky Holdings Ltd.",
    "GBR list: Evgeny Brodsky person; Irina Brodskaya person; Brodsky Holdings company",
  ],
  [
    "Two vessels, Ocean Grace and Silver Tern, both flagged in Togo, have been designated by the UN sanctions committee.",
    "UNO list: Ocean Grace vessel; Silver Tern vessel",
  ],
  [
    "Ottawa widened its Haiti list by a senator, two former ministers and a customs director.",
    "CAN list: 1 person; 2 person; 1 person",
  ],
  [
    "A Burmese conglomerate and two of its directors have come under Australian sanctions.",
    "AUS list: 1 company; 2 person",
  ],
];

const DELISTED: [string, string][] = [
  ["Britain has struck the shipping magnate Oleg Brun off its sanctions list.", "GBR delist: Oleg Brun person"],
  ["Two Turkish banks were lifted from Washington's blacklist on Friday.", "USA delist: 2 company"],
  ["The European Union delisted three Zimbabwean generals.", "EUR delist: 3 person"],
  ["The Treasury lifted sanctions on the Cypriot lawyer Andreas Nikou.", "USA delist: Andreas Nikou person"],
  ["The UN removed two Taliban commanders from its sanctions list.", "UNO delist: 2 person"],
  ["Washington took the aluminium producer Alkor off its blacklist.", "USA delist: Alkor company"],
  ["Brussels unfroze the assets of four Tunisian businessmen.", "EUR delist: 4 person"],
  ["The United Kingdom lifted an asset freeze on two Libyan banks.", "GBR delist: 2 company"],
  [
    "South Korea has removed three Russian shipping companies from its list of sanctioned entities.",
    "KOR delist: 3 company",
  ],
  [
    "Austria has taken Boris Lantsov, a Russian steel magnate, off its list of undesirable persons.",
    "AUT delist: Boris Lantsov person",
  ],
  ["EU removes two Kosovo-born businessmen from blacklist", "EUR delist: 2 person"],
  [
    "The Security Council committee on the Central African Republic removed Abdoul Hissen from its list.",
    "UNO delist: Abdoul Hissen person",
  ],
  ["Switzerland takes three Syrian businessmen off sanctions list", "CHE delist: 3 person"],
  ["Berlin lifted the entry ban on the Chechen singer Zelim Bakaev.", "DEU delist: Zelim Bakaev person"],
  [
    "The Czech Republic struck two Russian priests from its sanctions list after a court ruling.",
    "CZE delist: 2 person",
  ],
  [
    "Norway's government removed the Syrian airline Cham Wings from its sanctions regulations.",
    "NOR delist: Cham Wings company",
  ],
  ["Brussels lifted its sanctions on the Tunisian widow and four other relatives.", "EUR delist: 4 person"],
  [
    "Washington dropped three Sudanese companies from the list in exchange. The US sanctions on Sudan date from 2023.",
    "USA delist: 3 company",
  ],
];

/** Plans, demands, denials, measures at home, and other lists. */
const NOBODY = [
  "Japan to sanction five Russian shipping firms",
  "The European Council agreed to place 18 Moldovan politicians under a travel ban and an asset freeze.",
  "Armenian officials denied that Yerevan had sanctioned three Azerbaijani firms.",
  "Turkey has taken two Swedish Kurds off its wanted list.",
  "The Bahamas deregistered four tankers last month.",
  "The European Union extended its sanctions against Belarus by six months.",
  "Two Chinese companies listed their shares on the London stock exchange.",
  "The Indian government removed 12 firms from its register of exporters, the commerce ministry said in Delhi.",
  "Russia listed three Russian journalists as foreign agents.",
  "The court in Nairobi froze the assets of two Kenyan businessmen.",
  "Britain is considering sanctions on four Georgian officials.",
  "If the talks fail, Washington will sanction ten Iranian banks.",
  "The minister denied that Ankara had blacklisted two Greek shippers.",
  "The company was delisted from the Frankfurt exchange in March.",
  "The port lists 14 ships as waiting.",
  "UNESCO added two Armenian monasteries to its list of world heritage sites.",
  "Chile's coach left three players off the list for the match against Peru.",
  "Three Russian banks remain under EU sanctions.",
  "Finland urged the EU to blacklist six tankers.",
  "The US sanctions hurt two Chinese refiners, analysts said.",
];

const ORGANISATIONS = new Set(["company", "organization"]);

/** Firms and bodies are told apart by few words; either is right. */
function sameKind(kind: string, expected: string): boolean {
  return kind === expected || (ORGANISATIONS.has(kind) && ORGANISATIONS.has(expected));
}

test.each([...LISTED, ...DELISTED])("%s", (text, expected) => {
  const [, authority, action, list = ""] = /^(\w+) (\w+): (.*)$/.exec(expected) ?? [];
  const wanted = list.split("; ").map((one) => /^(.*) (\w+)$/.exec(one)?.slice(1) ?? []);
  const { designations } = codeText(text, "2024-05-22");
  expect(designations.map((one) => [one.authority, one.action])).toEqual([[authority, action]]);
  const subjects = designations[0]?.subjects ?? [];
  expect(subjects.map(({ name, count }) => name ?? String(count))).toEqual(
    wanted.map(([who = ""]) => expect.stringContaining(who)),
  );
  expect(subjects.filter(({ kind }, index) => !sameKind(kind, wanted[index]?.[1] ?? ""))).toEqual([]);
});

test.each(NOBODY)("lists nobody: %s", (text) => {
  expect(codeText(text, "2024-05-22").designations).toEqual([]);
});

test("a listing told twice is one", () => {
  const text =
    "Britain sanctions four Malian officers. London sanctioned four Malian officers on Monday, the ministry said.";
  expect(codeText(text, "2024-05-22").designations).toHaveLength(1);
});

test("a count in the headline gives way to the names in the text", () => {
  const text = "Japan sanctioned two Russian firms. The firms are Sever Metals and Volga Cables.";
  expect(codeText(text).designations.map(({ subjects }) => subjects.map(({ name }) => name))).toEqual([
    ["Sever Metals", "Volga Cables"],
  ]);
});
