import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";
import { deeds } from "../clauses/deeds.ts";
import { Span } from "../span.ts";

/** Who does what to whom, as `actors | verb | objects`. */
function told(text: string): string[] {
  const doc = analyse(text, { published: null });
  const words = (ranges: { start: number; end: number }[]) =>
    ranges.map((range) => new Span(doc, range).text).join(" + ") || "-";
  return deeds(doc).map(({ actors, action, objects }) => `${words(actors)} | ${doc.words[action]} | ${words(objects)}`);
}

test.each([
  // What commas enclose is parsed apart.
  ["The cabinet, it emerged on Thursday, has doubled the border force.", "The cabinet | doubled | the border force"],
  ["Its main rival, the Latvian lender Baltbanka, froze eleven accounts.", "Its main rival | froze | eleven accounts"],
  // Inversion.
  ["Were Pyongyang to test a device, Seoul would respond.", "Pyongyang | test | a device"],
  ["Should Moscow supply arms, Washington will retaliate.", "Washington | retaliate | -"],
  // Headlines.
  ["Iran, Russia sign pact", "Iran + Russia | sign | pact"],
  // Verbs that look like other words.
  ["France urged Iran to free the researcher.", "Iran | free | the researcher"],
  ["Brussels has put nine Belarusian judges on its blacklist.", "Brussels | put | nine Belarusian judges"],
  ["Shelling of the market by army gunners left nine dead.", "army gunners | Shelling | the market"],
  ["Loans from Beijing fund the railway.", "Loans | fund | the railway"],
  ["Oil price gains spur drilling", "Oil price gains | spur | drilling"],
  ["Kuwait buys, refines and resells the crude.", "Kuwait | refines | the crude"],
  ["Soldiers expelled from the barracks looted a warehouse.", "Soldiers | looted | a warehouse"],
  // Particles, lists and appositions.
  ["The banks bailed out the airline.", "The banks | bailed | the airline"],
  ["Militiamen prised open a safe in the vault.", "Militiamen | prised | a safe"],
  ["Dockers in Hamburg and pilots from Antwerp blocked the canal.", "Dockers + pilots | blocked | the canal"],
  ["Two agencies, customs and immigration, refuse interview requests.", "Two agencies | refuse | interview requests"],
  ["Seldom have Swiss voters rejected a tax cut.", "Swiss voters | rejected | a tax cut"],
  // Nouns of action.
  ["The minister's dismissal by the king shocked lawyers.", "the king | dismissal | The minister"],
  ["NATO surveillance of the strait continued.", "NATO | surveillance | the strait"],
  // Agents, wherever they were hung.
  ["Iran was accused of supplying drones by Washington.", "Washington | accused | Iran"],
])("reads %j", (text, expected) => {
  expect(told(text)).toContain(expected);
});

test("the trace says what was mended", () => {
  const { trace } = analyse("Were Pyongyang to test a device, Seoul would respond.", { published: null });
  expect(trace.find(({ step }) => step === "syntax")?.did).toBe("1 sentences parsed, 1 mended: inversion 1");
});

test.each([
  ["nothing but commas", ", ".repeat(3000)],
  ["nothing but `should`", "should the ".repeat(3000)],
  ["nothing but `by`", "seized by ".repeat(3000)],
  ["an endless list", "Riga, Oslo and ".repeat(2000)],
  ["endless brackets", "( Riga said , ".repeat(2000)],
])("reads %s", (_, text) => {
  const doc = analyse(text, { published: null });
  expect(doc.heads).toHaveLength(doc.words.length);
});
