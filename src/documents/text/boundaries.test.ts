import { expect, test } from "vitest";
import { partGlued } from "./boundaries.ts";
import { passage } from "./passage.ts";
import { turnQuotes } from "./quotes.ts";

const mend = (text: string) => turnQuotes([passage(text)]).map(partGlued)[0] ?? passage("");

test.each([
  ["ended on Monday.Both sides agreed", "ended on Monday. Both sides agreed"],
  ["were lifted in 2019.The envoy left", "were lifted in 2019. The envoy left"],
  ["met the agency (IAEA).Its chief spoke", "met the agency (IAEA). Its chief spoke"],
  ["fell by 5%.Exports rose", "fell by 5%. Exports rose"],
  ["arms for NATO.Sweden agreed", "arms for NATO. Sweden agreed"],
  ["left for the U.S.The minister stayed", "left for the U.S. The minister stayed"],
  ["until 9 p.m.Nobody came", "until 9 p.m. Nobody came"],
  ["Is it true?Nobody knows", "Is it true? Nobody knows"],
  ["he said.“It is over,” she said", "he said. “It is over,” she said"],
  ["“It is over.”The crowd left", "“It is over.” The crowd left"],
  ['He left."It is over," she said', 'He left. "It is over," she said'],
  ['"It is over."The crowd left', '"It is over." The crowd left'],
  ["25Updated: noon", "25 Updated: noon"],
  ["AdvertisementThe envoy left", "Advertisement The envoy left"],
  ["met Mr.Park there", "met Mr. Park there"],
])("parts %s", (glued, parted) => {
  expect(mend(glued).text).toBe(parted);
  expect(mend(glued).repairs).toHaveLength(1);
});

test.each([
  "the U.S.Navy and the U.S.S.R.",
  "a novel by J.K.Rowling",
  "Node.js and ASP.NET",
  "see www.Paper.Example or https://Paper.Example/A.B",
  "write to Ann.Ro@Paper.Example",
  "rose 3.5 points in v1.2",
  "the file Report.Final.pdf",
  "sold on Booking.Com and Yandex.Market",
  "GOV.UK says",
  "1.First of all",
  "Ph.D. students of Ye.V. Orlov",
  "e.g. this, i.e. that",
])("leaves %s alone", (text) => {
  expect(mend(text)).toEqual(passage(text));
});

test("a closing quotation mark that opens a sentence is turned, where none is open", () => {
  const { text, repairs } = mend("They broke the law.”We shall not pay,” he said with “regret”.");
  expect(text).toBe("They broke the law. “We shall not pay,” he said with “regret”.");
  expect(repairs).toEqual([
    { at: 19, what: "sentence boundary" },
    { at: 20, what: "quotation mark" },
  ]);
  expect(mend("He named “the end of the pact.”Ann Ro left").text).toBe("He named “the end of the pact.” Ann Ro left");
  expect(mend("“A threat.””This is new,” he said").text).toBe("“A threat.” “This is new,” he said");
});

test("a language that opens with the same mark keeps it", () => {
  expect(mend("”Det är nog”, sade hon.").text).toBe("”Det är nog”, sade hon.");
});
