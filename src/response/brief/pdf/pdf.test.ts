import { describe, expect, it } from "vitest";
import type { Brief } from "../../../model/brief.ts";
import { composeBrief } from "../compose.ts";
import { exampleAct, exampleInput } from "../example.ts";
import { pdf } from "./pdf.ts";
import { readBack } from "./read-back.fixture.ts";

const example = composeBrief(exampleInput());
const made = async (brief: Brief = example) => readBack(await pdf(brief));
const flat = (pages: readonly string[]) => pages.join("\n").replaceAll(/\s+/g, " ");

describe("a brief as PDF", () => {
  it("holds every sentence and every source", async () => {
    const text = flat((await made()).pages);
    const sentences = example.sections.flatMap(({ items }) => items.flatMap((each) => each.sentences));
    for (const { text: told } of [example.lead, ...sentences]) {
      // A page's margins may stand within a sentence that goes on overleaf.
      expect(text).toContain(told.split(" ").slice(0, 6).join(" "));
    }
    for (const { words } of example.sources) expect(text).toContain(words[0]);
  });

  it("has a bookmark for each section", async () => {
    expect((await made()).outline).toEqual([...example.sections.map(({ heading }) => heading), "Sources"]);
  });

  it("embeds all its fonts, is tagged, and names title and language", async () => {
    const { embedded, tags, raw } = await made();
    expect(embedded.map((each) => each.replace(/^[A-Z]{6}\+/, "")).sort()).toEqual([
      "DejaVuSansCondensed",
      "DejaVuSansCondensed-Bold",
      "DejaVuSansCondensed-Oblique",
    ]);
    expect([...tags]).toEqual(
      expect.arrayContaining(["Document", "H1", "H2", "Sect", "L", "LI", "LBody", "P", "Link", "BlockQuote"]),
    );
    expect(raw).toContain("/Marked true");
    expect(raw).toContain("/Lang (en-GB)");
    expect(raw).toContain("(Daily brief, 6 April 2024)");
    expect(raw).toContain("/DisplayDocTitle true");
  });

  it("leads numbers to sources and sources to the web", async () => {
    const { links, raw } = await made();
    expect(links).toContain("https://first.example/d1");
    for (const { number } of example.sources) {
      expect(links).toContain(`source-${number}`);
      expect(raw).toContain(`(source-${number}) [`);
    }
  });

  it("numbers its pages and names day and level on each", async () => {
    const { pages } = await made();
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toContain(`${index + 1} / ${pages.length}`);
      expect(page).toContain("Bongsu · Daily brief, 6 April 2024");
      expect(page).toContain("Level 3, Approach");
      expect(page).not.toContain("EXERCISE");
    });
  });

  it("is stamped at the head and foot of each page of a drill", async () => {
    const { pages } = await made({ ...example, exercise: true });
    for (const page of pages) expect(page.match(/EXERCISE EXERCISE EXERCISE/g)).toHaveLength(2);
  });

  it("is the same, byte by byte, for the same brief, and carries no date but the brief's", async () => {
    const [one, other] = [await pdf(example), await pdf(example)];
    expect(Buffer.compare(one, other)).toBe(0);
    const { raw } = readBack(one);
    expect([...new Set([...raw.matchAll(/D:(\d{8})/g)].map(([, day]) => day))]).toEqual(["20240405"]);
  });

  it("goes on over pages, and no heading is left behind", async () => {
    const items = Array.from({ length: 120 }, (_, n) => ({
      about: null,
      level: null,
      sentences: [
        {
          text: `Item ${n} tells of something that takes more than a line of the page to be said in full.`,
          sources: [],
          basis: "note" as const,
        },
      ],
    }));
    const sections = [0, 1, 2].map((n) => ({ id: `s${n}`, heading: `Section ${n}`, empty: "", items }));
    const { pages } = await made({ ...example, sections });
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) expect(page).not.toMatch(/Section \d\n(?:Bongsu|As known)/);
    expect(flat(pages).match(/Item \d+ tells/g)).toHaveLength(360);
  });
});

describe("letters in a PDF", () => {
  const titled = (title: string) =>
    made(composeBrief(exampleInput({ evidence: [exampleAct("d1", "KOR SANCTION RUS", "Words.", { title })] })));

  it("draws Latin, Greek and Cyrillic as they are", async () => {
    const { pages, actual } = await titled("Zürich, Łódź: Москва и Київ, Ελλάδα");
    expect(flat(pages)).toContain("Zürich, Łódź: Москва и Київ, Ελλάδα");
    expect(actual).toEqual([]);
  });

  it("shows what its fonts lack in brackets, with the letters behind, and says so", async () => {
    const { pages, actual } = await titled("한국 정부, 北京");
    const text = flat(pages);
    expect(text).toContain("[han-guk] [jeong-bu], [Han ×2]");
    expect(actual).toEqual(["한국", "정부", "北京"]);
    expect(text).toContain("Letters that the fonts of this file lack stand in square brackets");
    expect(text).not.toContain("\u{FFFD}");
  });

  it("breaks words that are longer than a line, and lets nothing of others in", async () => {
    const word = "A".repeat(190);
    const hostile = `(${word}) \\) /URI (javascript:x) endobj`;
    const { pages, links } = await titled(hostile);
    expect(pages.join("").replaceAll(/\s/g, "")).toContain(word);
    expect(links.filter((each) => /javascript/.test(each))).toEqual([]);
  });
});
