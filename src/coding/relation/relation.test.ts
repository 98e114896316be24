import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EVENT_TYPES, type EventType } from "../../model/event.ts";
import { relationBetween } from "./relation.ts";

/** The source stands in round brackets, the target in square ones. */
const sentences: [EventType, string][] = [
  ["AGREE", "(The mill owners) agreed to raise the wages of [the weavers] by a tenth."],
  ["AGREE", "(Oslo) will send three ambulances to [Chisinau] before winter."],
  ["AGREE", "(The rebels) said they would free [the two surveyors] on Sunday."],
  ["CONSULT", "(Chile's foreign minister) met [her Bolivian colleague] on the ferry."],
  ["CONSULT", "(The archbishop) held talks with [the strike committee] until dawn."],
  ["CONSULT", "[The Tongan prime minister] was received by (the king of Bhutan)."],
  ["SUPPORT", "(Fiji) and [Samoa] signed a fisheries treaty in Suva."],
  ["SUPPORT", "(The mayor of Ghent) praised [the dockers] for their patience."],
  ["CONCEDE", "(The ministry) bowed to [the bakers] and dropped the new tax."],
  ["CONCEDE", "(The regency council) accepted the demands of [the fishermen]."],
  ["CONCEDE", "(The city council) gave [the hawkers] permission to stay on the bridge."],
  ["COOPERATE", "(Latvia) shared intelligence with [Estonia] on the ring of smugglers."],
  ["COOPERATE", "(Rwanda) has extradited the banker to [Belgium]."],
  ["AID", "(Iceland) sent blankets and medicine to [Vanuatu] after the cyclone."],
  ["AID", "(The parish of Cork) donated two lorries to [the Moldovan clinic]."],
  ["RETREAT", "(The junta) released [nine teachers] from the island prison."],
  ["RETREAT", "(Jakarta) lifted its ban on [Peruvian anchovies]."],
  ["RETREAT", "[The smuggler] was pardoned by (the governor) at Easter."],
  ["REQUEST", "(Malta) urged [Tunisia] to reopen the ferry line."],
  ["REQUEST", "(The union) called on [the railway board] to publish its accounts."],
  ["REQUEST", "(The chancellor) said [Bern] must open its books."],
  ["ACCUSE", "(Quito) accused [Lima] of poisoning the river."],
  ["ACCUSE", "(Prosecutors in Graz) have opened an investigation into [the timber firm]."],
  ["ACCUSE", "(The court) convicted [two councillors] of fraud."],
  ["REJECT", "(Ankara) rejected [the Greek] proposal for a joint patrol."],
  ["REJECT", "(The chiefs) refused to sell the valley to [the mining company]."],
  ["REJECT", "(Hungary) will not accept [the stranded seamen]."],
  ["THREATEN", "(The warlord) threatened to shell [the harbour town]."],
  ["THREATEN", "(The general) gave [the garrison] an ultimatum."],
  ["THREATEN", "(The minister) said the army would bomb [the dam]."],
  ["PROTEST", "(Hundreds of nurses) took to the streets against [the health ministry]."],
  ["PROTEST", "(Dock workers) went on strike at [the port of Luanda] for better pay."],
  ["SANCTION", "(Canada) expelled [a Bulgarian diplomat]."],
  ["SANCTION", "(Denmark) suspended aid to [the Nauruan government]."],
  ["MOBILIZE", "(Sudan) massed troops along the border with [Chad]."],
  ["MOBILIZE", "(Finnish troops) are on high alert near [Salla]."],
  ["COERCE", "(Police in Lagos) arrested [a Ghanaian singer]."],
  ["COERCE", "[Three newspapers] were banned by (the Uzbek government)."],
  ["COERCE", "(The prefect) imposed a curfew on [the old town]."],
  ["ASSAULT", "(Gunmen) attacked [the Kenyan patrol] at a well."],
  ["ASSAULT", "[The radio station] was shelled by (the northern militia)."],
  ["ASSAULT", "(The air force) carried out a strike on [the insurgents' camp]."],
];

test.for(sentences)("%s: %s", ([type, marked]) => {
  const source = /\((.*?)\)/.exec(marked)?.[1] ?? "";
  const target = /\[(.*?)\]/.exec(marked)?.[1] ?? "";
  const { type: said, because } = relationBetween(source, target, marked.replaceAll(/[()[\]]/g, ""));
  expect(`${said} (${because})`).toBe(`${type} (${because})`);
});

test("the table shows every type", () => {
  expect(new Set(sentences.map(([type]) => type))).toEqual(new Set(EVENT_TYPES));
});

test("the parties decide which of two acts is meant", () => {
  const sentence = "Lisbon thanked Rabat for its help and condemned Dakar over the raid.";
  expect(relationBetween("Lisbon", "Rabat", sentence).type).toBe("SUPPORT");
  expect(relationBetween("Lisbon", "Dakar", sentence).type).toBe("ACCUSE");
});

test("says which words decided", () => {
  expect(relationBetween("Quito", "Lima", "Quito accused Lima of fraud.").because).toContain("accused");
});

test("always gives one of the sixteen types, whatever it is asked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), fc.string(), (source, target, rest) => {
      const { type, because } = relationBetween(source, target, `${source} ${rest} ${target}`);
      expect(EVENT_TYPES).toContain(type);
      expect(because).not.toBe("");
    }),
    { numRuns: 60 },
  );
});

test("a sentence too long to be read still gets an answer", () => {
  const sentence = `Oslo ${"attacked and urged Bern to attack ".repeat(2000)} Kyiv.`;
  expect(EVENT_TYPES).toContain(relationBetween("Oslo", "Kyiv", sentence).type);
});
