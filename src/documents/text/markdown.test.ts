import { expect, test } from "vitest";
import { readMarkdown } from "./markdown.ts";

const lines = (markdown: string) => readMarkdown(markdown).lines.map((line) => line.text);

test("front matter gives fields, the first # heading the title", () => {
  const draft = readMarkdown(
    "---\ntitle: A truce\nauthor: [Ann Ro, Leo Park]\ndate: 2024-04-02\nsource: The Strait Herald\nlang: en\n---\n# Another title\n\nIt holds.",
  );
  expect(draft).toMatchObject({
    title: "A truce",
    authors: ["Ann Ro", "Leo Park"],
    outlet: "The Strait Herald",
    language: "en",
    dates: [{ from: "meta", published: "2024-04-02", updated: null }],
  });
  expect(readMarkdown("# A truce\n\nIt holds.")).toMatchObject({ title: "A truce", dates: [] });
});

test.each([
  ["A **bold** and *slanted* and `code` word", ["A bold and slanted and code word"]],
  ["[The pact](https://paper.example/a) holds", ["The pact holds"]],
  ["![A picture](a.png) It holds", [" It holds"]],
  ["## Heading\nIt holds", ["Heading", "It holds"]],
  ["> It holds", ["It holds"]],
  ["Heading\n=======\nIt holds", ["Heading", "It holds"]],
  ["one\n\n---\n\ntwo", ["one", "two"]],
  ["snake_case_name and 2 * 3 * 4", ["snake_case_name and 2 * 3 * 4"]],
  ["<b onclick=x>It</b> holds", ["It holds"]],
  ["[1]: https://paper.example/a\nIt holds", ["It holds"]],
])("%j reads %j", (markdown, text) => {
  expect(lines(markdown)).toEqual(text);
});

test.each(["---\n: : :\n---\nIt holds.", "---\na: &a [*a]\nb: *a\n---\nIt holds.", "---\n- list\n---\nIt holds."])(
  "broken or hostile front matter is no reason to fail: %j",
  (markdown) => {
    expect(readMarkdown(markdown)).toMatchObject({ title: null, dates: [{ published: null }] });
    expect(lines(markdown)).toEqual(["It holds."]);
  },
);
