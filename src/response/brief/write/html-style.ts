import { EXERCISE } from "./marks.ts";

/** Colour means level and nothing else; each level differs in lightness too, so that it stays apart in grey. The same as the board's. */
const COLOURS = `
:root { color-scheme: light dark;
  --paper: #faf8f3; --ink: #1c1f24; --muted: #575d66; --line: #dedad0; --edge: #8b8678; --accent: #1d4f91;
  --level-1: #7c8b98; --level-2: #a07800; --level-3: #c0580c; --level-4: #ad1220; --level-5: #4b1168; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #15181d; --ink: #e9e6df; --muted: #a9afb8; --line: #30363f; --edge: #78808c; --accent: #91b8f2;
  --level-1: #71808d; --level-2: #b39332; --level-3: #ee8d45; --level-4: #ff9d92; --level-5: #e5c9ff; } }
.level-1 { --level: var(--level-1); } .level-2 { --level: var(--level-2); } .level-3 { --level: var(--level-3); }
.level-4 { --level: var(--level-4); } .level-5 { --level: var(--level-5); }`;

const PAGE = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK KR", sans-serif;
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
h1, h2, h3, p, ol, ul, blockquote { margin: 0; padding: 0; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.stamp { padding: 0.35rem; border: 2px solid currentColor; font-weight: 700; letter-spacing: 0.12em; text-align: center; }
.stamp.below { margin-top: 2rem; }
header { padding-bottom: 1.25rem; border-bottom: 2px solid var(--ink); }
.stamp.above { margin-bottom: 1.5rem; }
.house { color: var(--muted); font-size: 0.875rem; letter-spacing: 0.04em; }
h1 { margin-top: 0.15rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
.overall { margin-top: 0.6rem; font-size: 1.125rem; }
.known { margin-top: 0.6rem; color: var(--muted); font-size: 0.9375rem; }
.lead { margin-top: 1.5rem; font-size: 1.25rem; line-height: 1.45; text-wrap: pretty; }
section { margin-top: 2.25rem; }
h2 { padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); font-size: 1.125rem; line-height: 1.3; }
ul, ol { list-style: none; }
.items > li { padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
.items > li:last-child, .sources > li:last-child { border-bottom: 0; }
.items > li.at-level { padding-left: 0.8rem; border-left: 4px solid var(--level); }
.items > li.at-level + li.at-level { margin-top: 0.5rem; }
.items p { margin-top: 0.25rem; text-wrap: pretty; }
.empty { padding: 0.7rem 0; color: var(--muted); }
.level { display: inline-flex; align-items: center; gap: 0.4rem; font-weight: 600; white-space: nowrap; }
h3 { display: flex; font-size: 1rem; line-height: 1.4; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; }
.fires { width: 4.6em; height: 1.2em; flex: none; }
.lit { fill: var(--level); stroke: var(--level); stroke-width: 1; }
.ember { fill: none; stroke: var(--edge); stroke-width: 1.6; stroke-linecap: round; }
.mark { margin-left: 0.1em; font-size: 0.75em; text-decoration: none; white-space: nowrap; vertical-align: 0.15em; }
abbr.mark { color: var(--muted); cursor: help; }
.sources > li { display: grid; grid-template-columns: 2.5rem 1fr; padding: 0.7rem 0; border-bottom: 1px solid var(--line);
  font-size: 0.9375rem; scroll-margin-top: 1rem; }
.sources > li:target { background: color-mix(in srgb, var(--accent) 12%, transparent); }
.number { color: var(--muted); }
blockquote { margin-top: 0.3rem; padding-left: 0.7rem; border-left: 2px solid var(--line); }
.from { color: var(--muted); }
.where { margin-top: 0.2rem; color: var(--muted); font-size: 0.8125rem; }
.notes { font-size: 0.9375rem; color: var(--muted); }
@media (max-width: 30rem) {
  body { padding: 1.25rem 1rem 3rem; } h1 { font-size: 1.45rem; } .lead { font-size: 1.125rem; }
  .sources > li { grid-template-columns: 2rem 1fr; } }`;

/** On A4, black on white, with page numbers; no item is torn apart, and a drill is stamped on every page. */
const PRINT = `
.watermark { display: none; }
@page { size: A4; margin: 20mm 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@page drill { @top-center { content: "${EXERCISE}"; font: bold 10pt sans-serif; }
  @bottom-center { content: "${EXERCISE}"; font: bold 10pt sans-serif; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #333; --line: #bbb; --edge: #666; --accent: #000;
    --level-1: #7c8b98; --level-2: #a07800; --level-3: #c0580c; --level-4: #ad1220; --level-5: #4b1168; }
  html { font-size: 10pt; } body { max-width: none; padding: 0; line-height: 1.45; }
  body.exercise { page: drill; }
  .watermark { display: block; position: fixed; top: 40%; left: 0; right: 0; z-index: -1; color: #000; opacity: 0.07;
    font-size: 84pt; font-weight: 700; text-align: center; transform: rotate(-35deg); overflow-wrap: normal; }
  h2, h3 { break-after: avoid; } .items > li, .sources > li { break-inside: avoid; }
  section { margin-top: 16pt; } a { text-decoration: none; } .lit { print-color-adjust: exact; } }`;

/** The whole style of a brief's page. Nothing of a brief's text is in it, so that its hash is always the same. */
export const STYLE = `${COLOURS}${PAGE}${PRINT}\n`;
