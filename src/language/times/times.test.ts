import * as fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../analyse.ts";

/** The intervals of a text published on Wednesday 15 May 2024, as `start..end`; `open` where nothing fixes them. */
function times(text: string, published: string | null = "2024-05-15"): string[] {
  const show = (time: string | null) => time ?? "";
  return analyse(text, { published }).times.map(({ interval }) =>
    interval === null ? "open" : `${show(interval.start)}..${show(interval.end)}`,
  );
}

test.each([
  // Whole dates.
  ["It was signed on April 2, 2024.", "2024-04-02..2024-04-02"],
  ["It was signed on 2 April 2024.", "2024-04-02..2024-04-02"],
  ["It was signed on 2024-04-02.", "2024-04-02..2024-04-02"],
  ["It was signed on Sept. 13, 2023.", "2023-09-13..2023-09-13"],
  ["It was signed on the 3rd of February 2023.", "2023-02-03..2023-02-03"],
  ["It was signed on Friday, 13 September 2024.", "2024-09-13..2024-09-13"],
  ["Issued 22 November 2024.", "2024-11-22..2024-11-22"],
  // Days without a year.
  ["It was signed on April 2.", "2024-04-02..2024-04-02"],
  ["It was signed on December 2.", "2023-12-02..2023-12-02"],
  ["It will be signed on June 2.", "2024-06-02..2024-06-02"],
  ["It will be signed on January 9.", "2025-01-09..2025-01-09"],
  ["It is scheduled for 15 June.", "2024-06-15..2024-06-15"],
  ["It closed the border until September 18.", "..2024-09-18"],
  // Ranges.
  ["It ran from September 12 to 16, 2023.", "2023-09-12..2023-09-16"],
  ["It will run from September 12 to 16.", "2024-09-12..2024-09-16"],
  ["It ran on 3-5 April.", "2024-04-03..2024-04-05"],
  ["It ran between March 2023 and June 2023.", "2023-03-01..2023-06-30"],
  ["It ran from Monday to Wednesday.", "2024-05-13..2024-05-15"],
  ["He ruled from 2016 to 2019.", "2016-01-01..2019-12-31"],
  // Weekdays.
  ["They met on Monday.", "2024-05-13..2024-05-13"],
  ["They met on Thursday.", "2024-05-09..2024-05-09"],
  ["He said Wednesday it was over.", "2024-05-15..2024-05-15"],
  ["They will meet on Friday.", "2024-05-17..2024-05-17"],
  ["They will meet on Monday.", "2024-05-20..2024-05-20"],
  ["They met last Wednesday.", "2024-05-08..2024-05-08"],
  ["They will meet next Tuesday.", "2024-05-21..2024-05-21"],
  ["It struck on Tuesday night.", "2024-05-14..2024-05-14"],
  ["The talks Monday will fail.", "2024-05-20..2024-05-20"],
  ["They must leave by Friday.", "..2024-05-17"],
  // Days around publication.
  ["He left today.", "2024-05-15..2024-05-15"],
  ["He left yesterday.", "2024-05-14..2024-05-14"],
  ["He leaves tomorrow.", "2024-05-16..2024-05-16"],
  ["It was hit overnight.", "2024-05-14..2024-05-15"],
  ["It was hit last night.", "2024-05-14..2024-05-14"],
  ["He spoke this morning.", "2024-05-15..2024-05-15"],
  ["He spoke earlier today.", "2024-05-15..2024-05-15"],
  // Weeks.
  ["They met last week.", "2024-05-06..2024-05-12"],
  ["They met this week.", "2024-05-13..2024-05-19"],
  ["They will meet next week.", "2024-05-20..2024-05-26"],
  ["They met two weeks ago.", "2024-04-29..2024-05-05"],
  ["They met a week ago.", "2024-05-06..2024-05-12"],
  ["They met earlier this week.", "2024-05-13..2024-05-15"],
  ["They met at the weekend.", "2024-05-11..2024-05-12"],
  ["They will meet later this week.", "2024-05-15..2024-05-19"],
  // Months.
  ["They met last month.", "2024-04-01..2024-04-30"],
  ["They will meet next month.", "2024-06-01..2024-06-30"],
  ["They met three months ago.", "2024-02-01..2024-02-29"],
  ["They met earlier this month.", "2024-05-01..2024-05-15"],
  ["They will meet later this month.", "2024-05-15..2024-05-31"],
  ["They met in March.", "2024-03-01..2024-03-31"],
  ["They met in November.", "2023-11-01..2023-11-30"],
  ["They will meet in November.", "2024-11-01..2024-11-30"],
  ["They met in March 2022.", "2022-03-01..2022-03-31"],
  ["They met last March.", "2024-03-01..2024-03-31"],
  ["They will meet next March.", "2025-03-01..2025-03-31"],
  ["They met in June last year.", "2023-06-01..2023-06-30"],
  ["They met in early March.", "2024-03-01..2024-03-10"],
  ["They met in mid-March.", "2024-03-11..2024-03-20"],
  ["They met in late February.", "2024-02-21..2024-02-29"],
  ["They met at the end of April.", "2024-04-21..2024-04-30"],
  ["They must leave by the end of June.", "..2024-06-30"],
  ["They must leave by June.", "..2024-06-30"],
  ["They must leave by the end of the month.", "..2024-05-31"],
  // Years.
  ["They met last year.", "2023-01-01..2023-12-31"],
  ["They will meet this year.", "2024-01-01..2024-12-31"],
  ["They met two years ago.", "2022-01-01..2022-12-31"],
  ["They met in 2018.", "2018-01-01..2018-12-31"],
  ["It has been so since 2014.", "2014-01-01.."],
  ["They will finish by 2028.", "..2028-12-31"],
  ["They will finish by the end of the year.", "..2024-12-31"],
  ["They met in early 2023.", "2023-01-01..2023-03-31"],
  ["They met in mid-2023.", "2023-05-01..2023-08-31"],
  ["They met late last year.", "2023-10-01..2023-12-31"],
  ["They met earlier this year.", "2024-01-01..2024-05-15"],
  ["The 2018 agreement holds.", "2018-01-01..2018-12-31"],
  ["It was built in the 1990s.", "1990-01-01..1999-12-31"],
  ["It fell in the first quarter of 2023.", "2023-01-01..2023-03-31"],
  ["It fell in the second half of 2023.", "2023-07-01..2023-12-31"],
  ["They met last autumn.", "2023-09-01..2023-11-30"],
  ["It may come this summer.", "2024-06-01..2024-08-31"],
  // Spans.
  ["It fell over the past two weeks.", "2024-05-01..2024-05-15"],
  ["It will fall in the next three months.", "2024-05-15..2024-08-15"],
  ["They will leave within 30 days.", "2024-05-15..2024-06-14"],
  ["It happened three days ago.", "2024-05-12..2024-05-12"],
  ["They must answer within 30 days of June 1.", "2024-06-01..2024-07-01"],
  ["They must answer within 60 days of the signing.", "open"],
  ["It happened more than two years ago.", "..2022-12-31"],
  ["It happened twenty-one days ago.", "2024-04-24..2024-04-24"],
  // Other ways to write a date.
  ["It was signed on 3 Oct.", "2023-10-03..2023-10-03"],
  ["It was signed on 2024/10/03.", "2024-10-03..2024-10-03"],
  ["It was signed on 13/10/2023.", "2023-10-13..2023-10-13"],
  ["It was signed on 10/13/2023.", "2023-10-13..2023-10-13"],
  ["It was signed on 3/3/2023.", "2023-03-03..2023-03-03"],
  ["It was signed on 3/10/2024.", "open"],
  ["The letter dated 20231003 is lost.", "2023-10-03..2023-10-03"],
  ["It was signed on the 15th.", "2024-05-15..2024-05-15"],
  ["It was signed on the 20th.", "2024-04-20..2024-04-20"],
  ["It was signed on Thursday the 9th.", "2024-05-09..2024-05-09"],
  ["It was signed on the 3rd of this month.", "2024-05-03..2024-05-03"],
  ["It was signed on Monday, Oct. 3, he said.", "2022-10-03..2022-10-03"],
  ["It was signed on the first Monday of May.", "2024-05-06..2024-05-06"],
  ["The Oct. 7 attack killed many.", "2023-10-07..2023-10-07"],
  // More ranges.
  ["It ran between 3 and 7 April.", "2024-04-03..2024-04-07"],
  ["It will run June 3-7.", "2024-06-03..2024-06-07"],
  ["It will last from 3 June to 5 July.", "2024-06-03..2024-07-05"],
  ["It ran from September 12 to October 3, 2019.", "2019-09-12..2019-10-03"],
  ["It ran from December 30 to January 2, 2024.", "2023-12-30..2024-01-02"],
  ["It will run from Monday through Thursday.", "2024-05-13..2024-05-16"],
  ["It ran between May and July.", "2023-05-01..2023-07-31"],
  ["It ran from September to March.", "2023-09-01..2024-03-31"],
  ["The 2023-24 budget passed.", "2023-01-01..2024-12-31"],
  ["The 2022-2025 plan was dropped.", "2022-01-01..2025-12-31"],
  ["It was there from 2007 to the end of 2008.", "2007-01-01..2008-12-31"],
  // What words in front bound.
  ["They must leave no later than 30 June.", "..2024-06-30"],
  ["They will vote before Friday.", "..2024-05-16"],
  ["They will vote after Friday.", "2024-05-18.."],
  ["They have until midnight on Sunday.", "..2024-05-19"],
  ["The talks lasted until Friday.", "..2024-05-10"],
  ["By Friday, 50 had died.", "..2024-05-10"],
  ["Starting July 1, tariffs rise.", "2024-07-01.."],
  ["It runs through the end of 2026.", "..2026-12-31"],
  ["It will end by the end of the decade.", "..2029-12-31"],
  ["It will end by year-end.", "..2024-12-31"],
  // More days and weeks around publication.
  ["He left the day before yesterday.", "2024-05-13..2024-05-13"],
  ["He leaves the day after tomorrow.", "2024-05-17..2024-05-17"],
  ["He left a week ago Tuesday.", "2024-05-07..2024-05-07"],
  ["They will meet Tuesday week.", "2024-05-28..2024-05-28"],
  ["They will meet on Monday of next week.", "2024-05-20..2024-05-20"],
  ["They will meet in the week of 20 May.", "2024-05-20..2024-05-26"],
  ["They will meet in two weeks.", "2024-05-27..2024-06-02"],
  ["They will meet early next week.", "2024-05-20..2024-05-26"],
  ["He is visiting Beijing on Thursday.", "2024-05-16..2024-05-16"],
  ["He arrived ahead of Friday's summit.", "2024-05-17..2024-05-17"],
  ["They fell over the past three months.", "2024-02-15..2024-05-15"],
  // More months, years and their parts.
  ["They will meet later in May.", "2024-05-15..2024-05-31"],
  ["It fell in the first half of April.", "2024-04-01..2024-04-15"],
  ["He spoke on the last day of April.", "2024-04-30..2024-04-30"],
  ["Profit fell in Q3.", "2023-07-01..2023-09-30"],
  ["Profit fell in Q1 2022.", "2022-01-01..2022-03-31"],
  ["Profit fell in the third quarter.", "2023-07-01..2023-09-30"],
  ["It fell in the early 1990s.", "1990-01-01..1993-12-31"],
  ["It fell in the 19th century.", "1801-01-01..1900-12-31"],
  ["In summer 2023 it rained.", "2023-06-01..2023-08-31"],
  ["This winter will be hard.", "2024-12-01..2025-02-28"],
  ["Its 2022 invasion failed.", "2022-01-01..2022-12-31"],
  ["Resolution 2397 (2017) bans it.", "2017-01-01..2017-12-31"],
  ["2023 was hot.", "2023-01-01..2023-12-31"],
  // Holidays.
  ["They will meet on New Year's Day.", "2025-01-01..2025-01-01"],
  ["They met at Christmas.", "2023-12-25..2023-12-25"],
  ["They met on Christmas Eve 2022.", "2022-12-24..2022-12-24"],
  ["They met on Easter Monday.", "2024-04-01..2024-04-01"],
  ["The 9/11 attacks changed it.", "2001-09-11..2001-09-11"],
  ["They will meet at Lunar New Year.", "open"],
  ["They met during Ramadan.", "open"],
  // Open.
  ["In fiscal 2025, spending rose.", "open"],
  ["It closed a decade ago.", "open"],
  ["They will meet in the coming weeks.", "open"],
  ["He left the following month.", "open"],
  ["It happened several weeks ago.", "open"],
  ["It fell in recent months.", "open"],
  ["He left a day later.", "open"],
])("resolves %j to %s", (text, expected) => {
  expect(times(text)).toEqual([expected]);
});

test.each([
  ["It was signed on April 2.", "--04-02..--04-02"],
  ["It was signed on April 2, 2024.", "2024-04-02..2024-04-02"],
  ["They met on Monday.", "open"],
  ["They met last week.", "open"],
  ["They met in March.", "open"],
  ["They met in 2018.", "2018-01-01..2018-12-31"],
])("without a day of publication, %j is %s", (text, expected) => {
  expect(times(text, null)).toEqual([expected]);
});

test.each(["2024", "soon", "2024-13-45", ""])("%j as the day of publication counts as unknown", (published) => {
  expect(times("They met on Monday.", published)).toEqual(["open"]);
});

test.each([
  "They may march.",
  "May I go?",
  "The 2000 soldiers left.",
  "At least 2000 soldiers died.",
  "He saw troops in 1600 villages.",
  "They met 2000 people.",
  "UN Resolution 1718 was adopted.",
  "The talks lasted for three days.",
  "They meet every Monday.",
  "They meet on Mondays.",
  "Every year they meet.",
  "It marked the 75th anniversary.",
  "On the 38th parallel they met.",
  "They live on the 15th floor.",
  "A 33-year-old man was held.",
  "He was aged 19.",
  "The 72-hour deadline passed.",
  "The sentence was 20 years in prison.",
  "It will be the first summit in five years.",
  "They have not met in more than two years.",
  "They won 3-1.",
  "It rose by 2/3.",
  "It was bought for 24/7 use.",
  "The Sun reported it.",
  "Since the fall of Assad, Syria has changed.",
  "The Good Friday Agreement holds.",
  "The Christmas market opened.",
  "They fought to the last day.",
  "It came weeks after the truce.",
  "Prime Minister Theresa May resigned.",
])("finds no time in %j", (text) => {
  expect(times(text)).toEqual([]);
});

/** Spans and intervals, as `words: start..end`. */
function spans(text: string): string[] {
  const doc = analyse(text, { published: "2024-05-15" });
  return doc.times.map(({ start, end, interval }) => {
    const words = text.slice(doc.starts[start], doc.ends[end - 1]);
    return `${words}: ${interval === null ? "open" : `${interval.start ?? ""}..${interval.end ?? ""}`}`;
  });
}

test.each([
  // A time of day belongs to its day.
  ["They met at midnight on Friday.", ["midnight on Friday: 2024-05-10..2024-05-10"]],
  ["They met at 3 p.m. on Tuesday (0600 GMT).", ["3 p.m. on Tuesday (0600 GMT): 2024-05-14..2024-05-14"]],
  ["Around 3 a.m. Monday, jets struck.", ["3 a.m. Monday: 2024-05-13..2024-05-13"]],
  ["The call is set for Thursday at 1500 GMT.", ["Thursday at 1500 GMT: 2024-05-16..2024-05-16"]],
  ["The ship sank on the night of 3 May.", ["the night of 3 May: 2024-05-03..2024-05-03"]],
  ["He died Friday morning.", ["Friday morning: 2024-05-10..2024-05-10"]],
  ["He spoke late Thursday.", ["late Thursday: 2024-05-09..2024-05-09"]],
  ["They struck at 3 p.m.", []],
  // Nothing after a time is swallowed.
  ["As of Wednesday Russia had lost.", ["Wednesday: 2024-05-15..2024-05-15"]],
  ["The talks of Wednesday Russia called a failure.", ["Wednesday: 2024-05-15..2024-05-15"]],
  ["He said Wednesday Russia would respond.", ["Wednesday: 2024-05-15..2024-05-15"]],
  // Times that describe a noun stay apart from what is counted from them, and bound nothing.
  ["It came a week after the Oct. 7 attack.", ["a week: 2023-10-09..2023-10-15", "Oct. 7: 2023-10-07..2023-10-07"]],
  ["A day after Friday's vote, he left.", ["A day: 2024-05-11..2024-05-11", "Friday: 2024-05-10..2024-05-10"]],
  ["He left after Friday's vote.", ["Friday: 2024-05-10..2024-05-10"]],
  ["It came two days after 5 May.", ["two days after 5 May: 2024-05-07..2024-05-07"]],
  ["Last month's strike killed ten.", ["Last month: 2024-04-01..2024-04-30"]],
  // Told from the time before.
  [
    "On 3 May they came. Two days later, they left.",
    ["3 May: 2024-05-03..2024-05-03", "Two days later: 2024-05-05..2024-05-05"],
  ],
  [
    "He was held on Friday and freed the following day.",
    ["Friday: 2024-05-10..2024-05-10", "the following day: 2024-05-11..2024-05-11"],
  ],
  [
    "He spoke on 3 May. The same day, Moscow replied.",
    ["3 May: 2024-05-03..2024-05-03", "The same day: 2024-05-03..2024-05-03"],
  ],
  [
    "In March 2022 they came. That month, prices rose.",
    ["March 2022: 2022-03-01..2022-03-31", "That month: 2022-03-01..2022-03-31"],
  ],
  [
    "In June 2023 he left. A year later he returned.",
    ["June 2023: 2023-06-01..2023-06-30", "A year later: 2024-01-01..2024-12-31"],
  ],
  [
    "In March 2022 they came. Two days later, they left.",
    ["March 2022: 2022-03-01..2022-03-31", "Two days later: open"],
  ],
  [
    "He came on 3 May. It rained. It rained. It rained. Two days later, he left.",
    ["3 May: 2024-05-03..2024-05-03", "Two days later: open"],
  ],
  // Several times in one sentence.
  [
    "They agreed on Monday to withdraw on Friday.",
    ["Monday: 2024-05-13..2024-05-13", "Friday: 2024-05-17..2024-05-17"],
  ],
  ["In 2023 and 2024 exports rose.", ["2023: 2023-01-01..2023-12-31", "2024: 2024-01-01..2024-12-31"]],
])("reads the times of %j", (text, expected) => {
  expect(spans(text)).toEqual(expected);
});

test("tells of a season which hemisphere it is taken for", () => {
  const [time] = analyse("In summer 2023 it rained.", { published: "2024-05-15" }).times;
  expect(time?.because).toBe("season of the northern hemisphere, published 2024-05-15");
});

test("takes the same expression written in one token or in several", () => {
  for (const text of ["It ran in mid-March.", "It ran in mid - March.", "It ran in mid March."])
    expect(times(text)).toEqual(["2024-03-11..2024-03-20"]);
});

test("reads any text without failing, each time within a sentence and with its ends in order", () => {
  const piece = fc.constantFrom(
    "May",
    "3",
    "-",
    "2024",
    "Monday",
    "the",
    "week",
    "of",
    "after",
    "p.m.",
    "to",
    ".",
    "late",
    "/",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 3 })), { maxLength: 30 }),
      (words) => {
        const doc = analyse(words.join(" "), { published: "2024-05-15" });
        for (const { start, end, interval } of doc.times) {
          expect(doc.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true);
          expect((interval?.start ?? "") <= (interval?.end ?? "9999")).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});
