import { expect, test } from "vitest";
import { codeText } from "../sample.ts";

/** A Wednesday. */
const PUBLISHED = "2024-05-22";

/** Each text with its one appointment: `status parties`; whoever plays host may stand beside them. */
const CALENDAR: [string, string][] = [
  ["The EU's envoy Marta Kos is due in Skopje on Monday.", "scheduled EUR+MKD"],
  ["Kazakhstan will host peace talks between Armenia and Azerbaijan next week.", "scheduled ARM+AZE"],
  [
    "The Thai foreign minister is to sit down with his Cambodian counterpart in Vientiane on 3 June.",
    "scheduled THA+KHM",
  ],
  ["A second round of talks between Chile and Bolivia has been pencilled in for July.", "scheduled CHL+BOL"],
  ["Egypt and Ethiopia agreed to meet again on 14 June.", "scheduled EGY+ETH"],
  ["The vote at the UN Security Council is set for Friday.", "scheduled UNO"],
  ["Serbia has put off the visit of the Croatian president.", "postponed SRB+HRV"],
  ["The summit between Japan and China was called off.", "cancelled JPN+CHN"],
  ["The meeting of the Indian and Pakistani foreign secretaries has been moved to 9 June.", "postponed IND+PAK"],
  ["On Thursday Emmanuel Macron receives the president of Senegal at the Elysee.", "scheduled FRA+SEN"],
  ["Drills with Polish and Lithuanian troops start next week near Suwalki.", "scheduled POL+LTU"],
  ["Tehran has until 1 June to answer the IAEA's questions.", "scheduled IRN+UNO"],
  ["A trilateral summit of South Korea, China and Japan is slated for 27 May.", "scheduled KOR+CHN+JPN"],
  ["Modi to visit Kyiv in August", "scheduled IND+UKR"],
  ["Vucic, Kurti to meet in Brussels on Sunday", "scheduled SRB+XKX"],
  ["The Slovak prime minister flies to Beijing on Saturday for three days of talks.", "scheduled SVK+CHN"],
  ["Officials from the United States and Iran will gather in Muscat this weekend.", "scheduled USA+IRN"],
  ["Turkey's defence minister will travel to Baghdad on Sunday.", "scheduled TUR+IRQ"],
  ["Greece and Turkey plan to hold a new round of exploratory talks in Athens in June.", "scheduled GRC+TUR"],
  ["The leaders of Sudan and South Sudan are expected to meet in Juba in the coming days.", "expected SDN+SSD"],
  ["King Abdullah of Jordan is likely to visit Berlin next month.", "expected JOR+DEU"],
  ["Brazil's foreign minister cancelled his trip to Buenos Aires.", "cancelled BRA+ARG"],
  ["Norway scrapped a planned meeting with Russian fisheries officials.", "cancelled NOR+RUS"],
  ["A visit to Tokyo by the German chancellor, planned for next week, has been delayed.", "postponed DEU+JPN"],
  ["The naval exercise of India and Vietnam, due to begin on Monday, has been put back to June.", "postponed IND+VNM"],
  ["Russia and Belarus will begin joint manoeuvres near Brest on 1 June.", "scheduled RUS+BLR"],
  ["The Security Council will vote on a resolution on Haiti tomorrow.", "scheduled UNO"],
  ["Hungary's parliament is scheduled to vote on Sweden's accession on Monday.", "scheduled HUN+SWE"],
  ["The next meeting between the Greek and Albanian ministers is planned for September.", "scheduled GRC+ALB"],
  ["Talks on the dam between Egypt and Sudan resume in Cairo next Tuesday.", "scheduled EGY+SDN"],
  ["Xi Jinping arrives in Paris on Sunday for a state visit.", "scheduled CHN+FRA"],
  ["The Iranian president's visit to Pakistan begins on Monday.", "scheduled IRN+PAK"],
  ["Georgia has invited the Armenian prime minister, who will come to Tbilisi in June.", "scheduled GEO+ARM"],
  [
    "Delegations from Kyrgyzstan and Tajikistan are to inspect the border together next Wednesday.",
    "scheduled KGZ+TJK",
  ],
  ["Poland will receive the Ukrainian president in Warsaw on Friday.", "scheduled POL+UKR"],
  ["A telephone call between Presidents Putin and Erdogan is scheduled for Thursday.", "scheduled RUS+TUR"],
  ["Moldova and Romania are to sign an energy agreement in Chisinau on Monday.", "scheduled MDA+ROU"],
  ["Ministers from Peru and Ecuador have agreed to hold a further round in Quito on 10 July.", "scheduled PER+ECU"],
  ["Lavrov is heading to Pyongyang next week.", "scheduled RUS+PRK"],
  ["The Philippine president will address the Australian parliament in June.", "scheduled PHL+AUS"],
  ["Ethiopia and Somalia have shelved talks planned for this week in Ankara.", "postponed ETH+SOM"],
  ["Colombia's ambassador will be received by the Venezuelan president on Monday.", "scheduled COL+VEN"],
  ["Spain's king pulled out of a visit to Morocco that had been set for June.", "cancelled ESP+MAR"],
  ["The June meeting of Japan's and South Korea's leaders will not take place, Tokyo said.", "cancelled JPN+KOR"],
  ["Berlin and Warsaw have rescheduled their consultations for 2 July.", "postponed DEU+POL"],
  [
    "The annual drill Northern Shield, with troops from Sweden and Denmark, runs from 3 June to 14 June.",
    "scheduled SWE+DNK",
  ],
  ["Next week's trip by the Austrian chancellor to Ankara is off.", "cancelled AUT+TUR"],
  ["Manila and Hanoi intend to hold their first coast guard exercise in August.", "scheduled PHL+VNM"],
  ["Next on the calendar is a summit of the European Union and Japan in Brussels on 18 July.", "scheduled EUR+JPN"],
  ["Washington gave Nicosia until 30 June to close the accounts.", "scheduled USA+CYP"],
  [
    "Israel and Lebanon will hold indirect talks in Naqoura on Monday, with the United States mediating.",
    "scheduled ISR+LBN",
  ],
  ["The Chinese premier is on his way to Canberra, where he meets Anthony Albanese on Monday.", "scheduled CHN+AUS"],
  ["Belgrade is preparing to welcome the Chinese president on 7 June.", "scheduled SRB+CHN"],
  [
    "Kosovo's foreign minister had been due to visit Ankara on Tuesday, but the trip was postponed.",
    "postponed XKX+TUR",
  ],
  ["Members of the General Assembly vote on Palestine's membership on Friday.", "scheduled UNO"],
  ["Vienna hosts nuclear talks between Iran and France from Monday.", "scheduled IRN+FRA"],
  ["Egypt's foreign minister will be in Ankara on Sunday for talks on Libya.", "scheduled EGY+TUR"],
  ["Ghana and Togo have set 12 June for the next meeting of their border commission.", "scheduled GHA+TGO"],
  ["Zelensky is set to address the Lithuanian parliament next Friday.", "scheduled UKR+LTU"],
  ["The joint Indian-Omani naval drill will be held off Muscat from 1 June.", "scheduled IND+OMN"],
  ["Talks between Pretoria and Maputo on the power line are to resume after the election.", "scheduled ZAF+MOZ"],
  ["Kenya's president has called off a state visit to Sudan.", "cancelled KEN+SDN"],
  ["Lula to host Milei in Brasilia next week", "scheduled BRA+ARG"],
  ["The Spanish and Portuguese prime ministers meet in Faro on Monday.", "scheduled ESP+PRT"],
  [
    "A meeting between Erdogan and Mitsotakis could take place on the sidelines of the summit in July.",
    "expected TUR+GRC",
  ],
  [
    "The deputy foreign ministers of Russia and Japan had planned to meet this week, but Tokyo cancelled the talks.",
    "cancelled RUS+JPN",
  ],
  ["A delegation from Hanoi is travelling to Vientiane tomorrow.", "scheduled VNM+LAO"],
  ["The summit of the African Union opens in Addis Ababa on Saturday.", "scheduled AFU"],
  ["NATO defence ministers will meet in Brussels on 13 June.", "scheduled NAT"],
  ["The Mongolian president is to pay a visit to Seoul in late June.", "scheduled MNG+KOR"],
  ["The Bulgarian parliament votes next week on North Macedonia's request.", "scheduled BGR+MKD"],
  ["Lebanon and Syria agreed to resume border talks in Jeddah on 2 June.", "scheduled LBN+SYR"],
  ["The Cuban foreign minister's arrival in Caracas is expected on Friday.", "expected CUB+VEN"],
  ["India has deferred the visit of the Maldivian president.", "postponed IND+MDV"],
  [
    "After the arrest Prague withdrew its invitation, and the Slovak minister's visit will not go ahead.",
    "cancelled CZE+SVK",
  ],
  ["Abiy Ahmed will visit Mogadishu, the Somali presidency announced.", "scheduled ETH+SOM"],
  ["Iraq's prime minister begins a three-day visit to Tehran on Monday.", "scheduled IRQ+IRN"],
  [
    "Poland and Slovakia will stage exercises with American troops in the Tatra foothills in September.",
    "scheduled POL+SVK",
  ],
  ["The Colombian leader said he would meet his Ecuadorean counterpart at the border on Friday.", "scheduled COL+ECU"],
  ["The court in The Hague will hear the case between Nicaragua and Colombia next month.", "scheduled NIC+COL"],
  ["Talks resume in Doha next week between the Congolese government and Rwanda.", "scheduled COD+RWA"],
  ["Prime Minister Anwar Ibrahim is off to Bangkok on Friday to see his Thai counterpart.", "scheduled MYS+THA"],
  [
    "The sixth round of nuclear talks, which Oman was to host on Sunday between Iran and the United States, will not take place.",
    "cancelled IRN+USA",
  ],
  ["Baku expects the Georgian premier on 5 June.", "expected AZE+GEO"],
  ["Hanoi is getting ready for a visit by the Russian president next month.", "scheduled VNM+RUS"],
  ["Rome and Tirana are to hold a joint cabinet session on 30 May.", "scheduled ITA+ALB"],
  ["The US envoy lands in Beirut on Thursday.", "scheduled USA+LBN"],
  ["A trip to Dushanbe by Afghanistan's foreign minister has fallen through.", "cancelled AFG+TJK"],
  ["Morocco and Spain put their summit back by a month.", "postponed MAR+ESP"],
];

/** Games, meetings past, meetings within one state, conditions and wishes. */
const NOTHING = [
  "The Danish premier's planned trip to Nuuk has nothing to do with the visit of an American senator.",
  "The presidents of Chile and Peru met in Lima on Monday.",
  "Argentina will meet Brazil in the final on Sunday.",
  "The trial of the former minister will begin on Monday.",
  "The Polish parliament will hold a session on the budget on Friday.",
  "Ghana will export more cocoa to Germany next year.",
  "If Armenia agrees, the ministers will meet in Geneva.",
  "Talks between Sudan and Ethiopia ended on Friday without result.",
  "Last week's visit of the Danish prime minister to Kyiv was a success.",
  "The French president will not bow to Algeria.",
  "The constitutional court of Moldova will decide on Thursday.",
  "Russia will send two frigates to the Mediterranean.",
  "A meeting between the two leaders would be useful, an analyst said.",
  "The central banks of Kenya and Uganda cut rates after their meetings.",
  "Kenya plans to build a railway to Uganda by 2030.",
  "The exercise, held last month by India and Japan, was the largest so far.",
  "France and Spain play on Tuesday in Munich.",
];

test.each(CALENDAR)("%s", (text, expected) => {
  const { appointments } = codeText(text, PUBLISHED);
  const [status, parties = ""] = expected.split(" ");
  expect(appointments.map((one) => one.status)).toEqual([status]);
  expect(appointments[0]?.participants).toEqual(expect.arrayContaining(parties.split("+")));
});

test.each(NOTHING)("nothing to come: %s", (text) => {
  expect(codeText(text, PUBLISHED).appointments).toEqual([]);
});

/** A bare day in a plan is one to come, whatever the tense of its verb. */
const DAYS: [string, string][] = [
  ["On Thursday Emmanuel Macron receives the president of Senegal.", "2024-05-23"],
  ["Talks between Chile and Bolivia have been pencilled in for 3 April.", "2025-04-03"],
  ["The Slovak prime minister flies to Beijing on Saturday.", "2024-05-25"],
  ["The Omani and Kenyan ministers will meet on 4 June.", "2024-06-04"],
];

test.each(DAYS)("when: %s", (text, day) => {
  expect(codeText(text, PUBLISHED).appointments.map(({ date }) => date?.start)).toEqual([day]);
});
