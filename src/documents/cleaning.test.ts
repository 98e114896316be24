import { expect, test } from "vitest";
import { clean } from "./cleaning.ts";
import { plainLines } from "./text/plain.ts";
import { joinWrapped } from "./text/wrapping.ts";

const title = "Neighbours agree to reopen northern crossing";
const body = [
  "The two governments agreed on Tuesday to reopen the northern crossing, ending a closure that had lasted four months and had cost traders on both sides dearly.",
  "Foreign Minister Ann Ro told reporters that the decision was final. “We have waited long enough,” she said.",
  "Analysts were cautious.",
  "Lorries with food and medicine will be let through first, the transport ministry said, while private cars have to wait until the end of the month at the least.",
  "Both sides will meet again on March 3.",
];

const article = (text: string) => clean(joinWrapped(plainLines(text)), null, null);
const withLine = (at: number, line: string, gap = "\n\n") => {
  const lines = [title, ...body];
  return [...lines.slice(0, at), line, ...lines.slice(at)].join("\n\n").replace(`\n\n${line}`, `${gap}${line}`);
};

/** Each line stands between the headline and the article, within the article, or after it. */
const furniture: Record<"head" | "body" | "tail", [string, string][]> = {
  head: [
    ["Home > World > Europe", "navigation"],
    ["News Business Culture Weather Log in", "navigation"],
    ["Skip to main content", "navigation"],
    ["3 min read", "navigation"],
    ["By Ann Ro and Leo Park in Geneva", "byline"],
    ["Ann Ro", "byline"],
    ["Published - June 07, 2023 10:02 pm IST", "time stamp"],
    ["Updated Nov 19, 6:55 AM; Posted Nov 19, 6:51 AM", "time stamp"],
    ["4 hours ago", "time stamp"],
    ["Facebook Twitter WhatsApp Telegram Copy link", "share bar"],
    ["Save Share", "share bar"],
    ["Listen to this article (4 min)", "player"],
    ["Image source, Getty Images", "caption"],
    ["Lorries wait at the crossing on June 5, 2023. (Yonhap)", "caption"],
  ],
  body: [
    ["ADVERTISEMENT", "advertisement"],
    ["Story continues below", "navigation"],
    ["Read more: Ministers meet in secret", "related links"],
    ["ALSO READ | Ministers meet in secret", "related links"],
    ["Sign up for our newsletter and never miss a story", "newsletter"],
    ["Get the day's top stories delivered to your inbox", "newsletter"],
    ["Follow us on Facebook, Twitter and Instagram", "share bar"],
    ["Image: A lorry at the border. Getty", "caption"],
    ["This article is for subscribers only", "account"],
    ["* * *", "ornament"],
    ["Play now at the best online casino and claim your welcome bonus", "spam"],
  ],
  tail: [
    ["Source: Agencies", "editorial note"],
    ["(Reporting by Ann Ro; Editing by Leo Park)", "byline"],
    [
      "The views expressed in this article are the author's own and do not necessarily reflect our editorial policy.",
      "editorial note",
    ],
    ["Leo Park contributed to this report.", "editorial note"],
    ["© 2023 The Strait Herald. All rights reserved.", "copyright"],
    ["Your email address will not be published. Required fields are marked *", "comments"],
    ["Leave a Reply", "comments"],
    ["5 Comments Post a comment Name* Email* Website", "comments"],
    ["You may also like", "related links"],
    ["More Stories From World", "navigation"],
    ["Related articles", "related links"],
    ["Tags: border, trade", "navigation"],
    ["#border #trade", "contact"],
    ["news@paper.example.com", "contact"],
    ["Download our app", "app promotion"],
    ["Published in The Strait Herald, June 7th, 2023.", "time stamp"],
  ],
};

const PLACES = { head: 1, body: 3, tail: body.length + 1 };
const cases = (["head", "body", "tail"] as const).flatMap((zone) =>
  furniture[zone].map(([line, reason]) => [zone, line, reason] as const),
);

test.each(cases)("in the %s, %j goes as %s and nothing else does", (zone, line, reason) => {
  for (const gap of zone === "head" ? ["\n\n"] : ["\n\n", "\n"]) {
    const cleaned = article(withLine(PLACES[zone], line, gap));
    expect(cleaned.paragraphs.map((paragraph) => paragraph.text)).toEqual(body);
    expect(cleaned.removed).toContainEqual({ text: line, reason });
    expect(cleaned.title).toBe(title);
  }
});

test.each([
  ["Sign up for our weekly newsletter", "newsletter"],
  ["Read more: Ministers meet in secret", "related links"],
  ["Share Tweet", "share bar"],
  ["[Photo/Agencies]", "credit"],
])("%j is cut off the end of a paragraph as %s", (line, reason) => {
  const cleaned = article([title, `${body[0]} ${line}`, ...body.slice(1)].join("\n\n"));
  expect(cleaned.paragraphs.map((paragraph) => paragraph.text)).toEqual(body);
  expect(cleaned.removed).toContainEqual({ text: line, reason });
});

test.each(["Advertisement", "Follow us on X and Facebook", "Listen to this article", "Share Tweet Email"])(
  "%j is cut off the beginning of a paragraph",
  (line) => {
    const cleaned = article([title, body[0], `${line} ${body[1]}`, ...body.slice(2)].join("\n\n"));
    expect(cleaned.paragraphs.map((paragraph) => paragraph.text)).toEqual(body);
  },
);

test.each([
  "The newspaper lost half of its newsletter subscribers in a year, its owner said.",
  "Facebook and Twitter were blocked in the north.",
  "By Monday the crossing had been closed again.",
  "Advertising revenue fell.",
  "Smoking is prohibited.",
  "Police shared the photos with the press.",
  "The report was published on 21 September 2023 by the ministry.",
  "Video: he has seen none, the minister said.",
  "Related parties must report to the ministry.",
  "They will not comment on this story.",
  "Ukraine will become a member.",
  "The advertisement was withdrawn.",
  "The report will not be published.",
  "The book was edited by Ann Ro.",
  "Google Play was blocked.",
  "What do you think of the plan?",
  "Thank you for your support.",
])("the sentence %j stays", (sentence) => {
  const cleaned = article([title, ...body.slice(0, 2), sentence, ...body.slice(2)].join("\n\n"));
  expect(cleaned.paragraphs.map((paragraph) => paragraph.text)).toContain(sentence);
});

test("the links under a heading go with it, up to the next sentence", () => {
  const links = "Most read\n1. How to spot a fake ticket\n2. Ten soups for autumn\nThe quiet broker explained";
  const cleaned = article([title, ...body.slice(0, 2), links, ...body.slice(2)].join("\n\n"));
  expect(cleaned.paragraphs.map((paragraph) => paragraph.text)).toEqual(body);
});

test("after the last heading everything goes, unless the article goes on", () => {
  const teasers =
    "Related articles\n\nRail strike enters second week\n\nTrains stood still again.\n\nPort to be widened\n\nWork starts soon.";
  const ended = article([title, ...body, teasers].join("\n\n"));
  expect(ended.paragraphs.map((paragraph) => paragraph.text)).toEqual(body);
  const goesOn = article([title, ...body.slice(0, 2), "Related articles", ...body.slice(2)].join("\n\n"));
  expect(goesOn.paragraphs.map((paragraph) => paragraph.text)).toEqual(body);
});

test("headlines of other stories after the article go, a list of the article's own stays", () => {
  const headlines = article(
    [title, ...body, "Rail strike enters second week", "Port to be widened at last"].join("\n\n"),
  );
  expect(headlines.paragraphs.map((paragraph) => paragraph.text)).toEqual(body);
  const list = ["Group A: Norland and Sudland", "Group B: Eastland and Westland"];
  const own = article([title, ...body, ...list].join("\n\n"));
  expect(own.paragraphs.map((paragraph) => paragraph.text)).toEqual([...body, ...list]);
});

test.each([
  ["a headline repeated", [title, title, ...body]],
  ["a label over the headline", ["Opinion", title, ...body]],
  ["an outlet's name after it", [title, `${title} - Herald`, ...body]],
])("%s is no paragraph", (_, lines) => {
  const cleaned = article(lines.join("\n\n"));
  expect(cleaned.title).toBe(title);
  expect(cleaned.paragraphs.map((paragraph) => paragraph.text)).toEqual(body);
});

test("a text of sentences alone has no headline", () => {
  expect(article(body.join("\n\n")).title).toBeNull();
  expect(article("Talks at an impasse").title).toBeNull();
  expect(article("Talks at an impasse").paragraphs).toHaveLength(1);
});

test("a paragraph that comes twice is kept once", () => {
  const cleaned = article([title, body[0], body[1], body[0], ...body.slice(2)].join("\n\n"));
  expect(cleaned.paragraphs.map((paragraph) => paragraph.text)).toEqual(body);
  expect(cleaned.removed).toContainEqual({ text: body[0], reason: "repeated" });
});

test("foreign words are no spam where the document is not English", () => {
  const german = "Der Minister sagte am Montag, das Wort 봉수대로 sei ihm neu gewesen, und er werde es sich merken.";
  expect(article(german).paragraphs.map((paragraph) => paragraph.text)).toEqual([german]);
});
