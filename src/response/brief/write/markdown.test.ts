import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../../model/brief.ts";
import { composeBrief } from "../compose.ts";
import { exampleAct, exampleInput } from "../example.ts";
import { markdown } from "./markdown.ts";

const example = composeBrief(exampleInput());
/** A brief whose lead, items and sources all say one thing. */
function saying(text: string): Brief {
  const sentence = { text, sources: [1], basis: "reports" as const };
  const source = {
    number: 1,
    title: text,
    outlet: text,
    url: text,
    day: "2024-04-02",
    words: [text],
    documentId: "d1",
  };
  const section = {
    id: "levels",
    heading: "Levels",
    empty: "",
    items: [{ about: text, level: null, sentences: [sentence] }],
  };
  return { ...example, title: text, known: text, lead: sentence, sections: [section], sources: [source] };
}

describe("a brief as Markdown", () => {
  it("shows level, lead, sentences with numbers, and the sources with their words", () => {
    const text = markdown(example);
    expect(text).toContain("# Daily brief, 6 April 2024\n\n**●●●○○ 3 Approach**\n");
    expect(text).toContain("“A side punishes the other”. [1], [2]**\n\n## Levels\n");
    expect(text).toContain(
      "- [2] Second Example, 2 April 2024, “Report d2”, <https://second.example/d2>, document d2\n\n  > “Seoul put two Russian ships on its list.”\n",
    );
  });

  it("is stamped at both ends in a drill", () => {
    const text = markdown({ ...example, exercise: true });
    expect(text.startsWith("**EXERCISE EXERCISE EXERCISE**\n")).toBe(true);
    expect(text.endsWith("**EXERCISE EXERCISE EXERCISE**\n")).toBe(true);
  });
});

describe("markup in words of others", () => {
  it.each([
    ["a link", "[here](https://evil.example)", "`[here](https://evil.example)`"],
    ["an image", "![x] (y)", "\\!\\[x\\] (y)"],
    ["HTML", "<script>alert(1)</script> &lt;", "\\<script\\>alert(1)\\</script\\> \\&lt;"],
    ["emphasis", "*a* _b_ ~c~", "\\*a\\* \\_b\\_ \\~c\\~"],
    ["code", "`rm`", "\\`rm\\`"],
    ["a table", "a | b", "a \\| b"],
    ["a heading on a new line", "a\n# b", "a \\# b"],
    ["a bare address", "see www.evil.example now", "see `www.evil.example` now"],
    ["an address of mail", "a@evil.example", "`a@evil.example`"],
    ["an address among backticks", "x`https://evil.example`", "`` x`https://evil.example` ``"],
    ["a footnote", "[^1]: x", "\\[\\^1\\]: x"],
    ["a backslash before markup", "\\<b>", "\\\\\\<b\\>"],
    ["a list", "- a", "\\- a"],
    ["a numbered list", "1. a", "1\\. a"],
    ["a rule under a title", "===", "\\=\\=\\="],
    ["turned direction", "\u202Egnp.exe", "gnp.exe"],
  ])("%s stays text", (_, written, shown) => {
    expect(markdown(saying(written))).toContain(`\n${shown}\n`);
  });

  it("never opens anything, whatever comes", () => {
    const markup = fc.string({ unit: fc.constantFrom(...Array.from("ab \\`*_[]<>#|~!&$^=()-+.1@:/\nw")) });
    fc.assert(
      fc.property(markup, (text) => {
        // The line of what was known stands by itself: without code spans and escapes nothing of markup may be left in it.
        const line = markdown({ ...saying("x"), level: null, known: `x ${text}` }).split("\n")[2] ?? "";
        const bare = line.replaceAll(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
        expect(bare).not.toMatch(/[\\`*_[\]<>#|~!&$^=@]/);
      }),
    );
  });

  it("gives an address of another kind no link", () => {
    const made = composeBrief(
      exampleInput({ evidence: [exampleAct("d1", "KOR SANCTION RUS", "Words.", { url: "javascript:alert(1)" })] }),
    );
    expect(markdown(made)).not.toContain("javascript");
  });
});
