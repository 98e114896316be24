import { expect, test } from "vitest";
import { removeForeignSpam } from "./foreign.ts";
import { passage } from "./passage.ts";

test.each([
  ["They sent an envoy to 스포츠중계 ease tensions.", "They sent an envoy to ease tensions.", "스포츠중계"],
  ["Prices rose again 온라인카지노 in May.", "Prices rose again in May.", "온라인카지노"],
  ["Then Russia 토토사이트 replied.", "Then Russia replied.", "토토사이트"],
  ["The bank онлайн казино said so.", "The bank said so.", "онлайн казино"],
])("%s loses its spam", (spoilt, clean, spam) => {
  const { passage: mended, removed } = removeForeignSpam(passage(spoilt));
  expect(mended.text).toBe(clean);
  expect(removed).toEqual([{ text: spam, reason: "spam" }]);
});

test.each([
  "Bongsu (봉수) was a chain of fires.",
  "He chairs the monthly “明鏡” in exile.",
  "Kim Jong-un 김정은 was absent.",
  "It is called 봉수 in Korean.",
  "The site москва.рф was down.",
  "People used the tag #봉수대 a lot.",
  "He ended in Russian. Спасибо. The hall rose.",
  "The wave length λ and the angle α differ.",
])("%s keeps its foreign words", (text) => {
  expect(removeForeignSpam(passage(text))).toEqual({ passage: passage(text), removed: [] });
});

test("letters of another script inside a Latin word are put right", () => {
  const { passage: mended } = removeForeignSpam(passage("Ruѕsiа replied."));
  expect(mended.text).toBe("Russia replied.");
  expect(mended.repairs.map((note) => note.what)).toEqual(["look-alike letter", "look-alike letter"]);
});
