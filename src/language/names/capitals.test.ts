import { expect, test } from "vitest";
import { kindOf } from "./testing/marked.ts";

test.each([
  // A place.
  ["Talks were held in [Geneva] on Monday.", "CHE place"],
  ["He arrived in [Moscow].", "RUS place"],
  ["The talks in [Riyadh] ended.", "SAU place"],
  ["[Kyiv] hospitals treated the wounded.", "UKR place"],
  ["An explosion rocked [Damascus].", "SYR place"],
  ["Missiles hit [Kyiv] overnight.", "UKR place"],
  ["Drones struck the outskirts of [Khartoum].", "SDN place"],
  ["Protesters marched through central [Tbilisi].", "GEO place"],
  ["He flew from [Doha] to Cairo.", "QAT place"],
  ["Israeli jets bombed [Beirut].", "LBN place"],
  ["The summit will take place at [Astana].", "KAZ place"],
  ["The [Vienna] talks stalled.", "AUT place"],
  ["The rebels seized [Bamako].", "MLI place"],
  ["She was born in [Nairobi].", "KEN place"],
  ["The road between [Juba] and Bor was cut.", "SSD place"],
  ["The embassy in [Tripoli] reopened.", "LBY place"],
  ["[MANILA] (Reuters) - The navy sailed on Friday.", "PHL place"],
  ["Flights to [Tehran] were suspended.", "IRN place"],
  ["Troops advanced on [Goma].", "COD place"],
  // A government.
  ["[Moscow] said the treaty was dead.", "RUS government"],
  ["Relations with [Tehran] worsened.", "IRN government"],
  ["[Beijing] and [Manila] traded accusations.", "CHN government + PHL government"],
  ["It recalled its envoys to [Dublin].", "IRL government"],
  ["Norway ended its aid to [Budapest].", "HUN government"],
  ["A decision by [Ankara] is expected.", "TUR government"],
  ["The deal with [Riyadh] is near.", "SAU government"],
  ["The EU urged [Belgrade] to join the sanctions.", "SRB government"],
  ["[Islamabad]'s decision angered Delhi.", "PAK government"],
  ["Arms supplies to [Kyiv] will go on.", "UKR government"],
  ["[Addis Ababa] rejected the claim.", "ETH government"],
  ["Pressure on [Caracas] grew.", "VEN government"],
  ["Sanctions against [Minsk] were extended.", "BLR government"],
  ["[Hanoi] has protested to Beijing.", "VNM government"],
  ["According to [Baku], two soldiers died.", "AZE government"],
  ["[Canberra] will buy the submarines.", "AUS government"],
  ["[Brussels] opened a probe into Chinese cars.", "EUR intergovernmental"],
])("%s", (marked, expected) => {
  expect(kindOf(marked)).toBe(expected);
});
