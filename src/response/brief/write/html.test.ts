import axe from "axe-core";
import * as fc from "fast-check";
import { createHash } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../../../test/chromium.ts";
import type { Brief } from "../../../model/brief.ts";
import { composeBrief } from "../compose.ts";
import { exampleInput } from "../example.ts";
import { html, PAGE_POLICY } from "./html.ts";

const example = composeBrief(exampleInput());
const HOSTILE = `</p></style><script>alert(1)</script><img src=x onerror=alert(1)> "><b onclick='x'>&amp; \u202Egnp.exe\n`;

function saying(text: string): Brief {
  const sentence = { text, sources: [1], basis: "reports" as const };
  const source = { number: 1, title: text, outlet: text, url: text, day: text, words: [text], documentId: text };
  const items = [{ about: text, level: 3 as const, sentences: [sentence] }];
  const sections = [{ id: text, heading: text, empty: text, items }];
  return { ...example, title: text, known: text, lead: sentence, sections, sources: [source] };
}

describe("the page of a brief", () => {
  it("allows itself nothing but its own style", () => {
    const page = html(example);
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? "";
    expect(PAGE_POLICY).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|<link|<img|url\(/i);
  });

  it("leads every number to its source", () => {
    const page = html(example);
    const places = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((to) => !places.has(to))).toEqual([]);
  });

  it("shows a level by number, word and shape", () => {
    const mark = /<span class="level level-3">(.*?)<\/span>/.exec(html(example))?.[1] ?? "";
    expect(mark.match(/class="lit"/g)).toHaveLength(3);
    expect(mark).toMatch(/3 Approach$/);
  });

  it("is stamped in a drill, in its title too", () => {
    const page = html({ ...example, exercise: true });
    expect(page).toContain("<title>EXERCISE: Daily brief");
    expect(page.match(/<p class="stamp/g)).toHaveLength(2);
    expect(html(example)).not.toContain('class="stamp');
  });

  it("holds no tag and no attribute of others", () => {
    const tags = (page: string) => [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));
    const plain = tags(html(saying("plain")));
    expect(tags(html(saying(HOSTILE)))).toEqual(plain);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("ab <>\"'&/=\n\u202E")) }), (text) => {
        expect(tags(html(saying(`x${text}`)))).toEqual(plain);
      }),
    );
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.each([
    ["light", 360],
    ["dark", 1280],
  ] as const)("is accessible and fits, %s, %i wide", async (colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    await page.setContent(
      html(composeBrief(exampleInput({ exercise: true, faults: [`${HOSTILE} ${"x".repeat(400)}`] }))),
    );
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: node }) => node)])).toEqual([]);
    await context.close();
  });

  it("runs nothing of others and asks for nothing", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const shown: string[] = [];
    page.on("dialog", (dialog) => (shown.push(dialog.message()), void dialog.dismiss()));
    await page.setContent(html(saying(HOSTILE)));
    expect(await page.locator("body *").filter({ hasText: "alert(1)" }).count()).toBeGreaterThan(0);
    expect(asked).toEqual([]);
    expect(shown).toEqual([]);
    // The style is in force under the page's own policy.
    expect(await page.evaluate<string>("getComputedStyle(document.querySelector('h1')).fontSize")).toBe("28px");
    await context.close();
  });
});
