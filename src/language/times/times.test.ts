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
  // Open.
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

test.each(["They may march.", "May I go?", "The 2000 soldiers left."])("finds no day in %j", (text) => {
  expect(times(text).filter((time) => time.length === "2024-02-31..2024-02-31".length)).toEqual([]);
});
