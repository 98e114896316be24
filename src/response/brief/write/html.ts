import { createHash } from "node:crypto";
import type { Brief, BriefItem, BriefSection, BriefSentence, BriefSource } from "../../../model/brief.ts";
import { LEVEL_NAMES, type Level } from "../../../model/level.ts";
import { webAddress } from "../sources.ts";
import { BRIEF } from "../words/codebook.ts";
import { legible } from "../words/legible.ts";
import { dayWords } from "../words/plain.ts";
import { EMBER, FLAME, PLACES, STEP } from "./fires.ts";
import { STYLE } from "./html-style.ts";
import { EXERCISE, marksOf, meaningOf } from "./marks.ts";

const styleHash = createHash("sha256").update(STYLE).digest("base64");

/** The content security policy of a brief's page: its own style, told by its hash, and nothing else. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** A brief as one page of its own, without a script: for the screen, light and dark, and for A4. */
export function html(brief: Brief): string {
  const above = brief.exercise ? `<p class="stamp above">${EXERCISE}</p>\n` : "";
  const below = brief.exercise
    ? `<footer>\n<p class="stamp below">${EXERCISE}</p>\n</footer>\n<div class="watermark" aria-hidden="true">EXERCISE</div>\n`
    : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${escaped(PAGE_POLICY)}">
<title>${brief.exercise ? "EXERCISE: " : ""}${escaped(brief.title)}</title>
<style>${STYLE}</style>
</head>
<body${brief.exercise ? ' class="exercise"' : ""}>
<header>
${above}<p class="house">Bongsu</p>
<h1>${escaped(brief.title)}</h1>
${brief.level === null ? "" : `<p class="overall">${levelMark(brief.level)}</p>\n`}<p class="known">${escaped(brief.known)}</p>
</header>
<main>
<p class="lead">${sentence(brief.lead)}</p>
${brief.sections.map(section).join("\n")}
${sourceSection(brief.sources)}
</main>
${below}</body>
</html>
`;
}

function section({ id, heading, empty, items }: BriefSection): string {
  const name = escaped(id);
  const body =
    items.length === 0
      ? `<p class="empty">${escaped(empty)}</p>`
      : `<ul class="items${id === "method" ? " notes" : ""}">\n${items.map(listItem).join("\n")}\n</ul>`;
  return `<section aria-labelledby="${name}">\n<h2 id="${name}">${escaped(heading)}</h2>\n${body}\n</section>`;
}

function listItem({ about, level, sentences }: BriefItem): string {
  const mark = level === null ? "" : levelMark(level);
  const title = about === null ? mark : `${mark}<bdi>${escaped(about)}</bdi>`;
  const head = title === "" ? "" : about === null ? `<p>${title}</p>` : `<h3>${title}</h3>`;
  const atLevel = level === null ? "" : ` class="at-level level-${level}"`;
  return `<li${atLevel}>${head}<p>${sentences.map(sentence).join(" ")}</p></li>`;
}

function sentence(told: BriefSentence): string {
  const marks = marksOf(told).map((mark) =>
    typeof mark === "number"
      ? `<a class="mark" href="#source-${mark}" aria-label="Source ${mark}">[${mark}]</a>`
      : `<abbr class="mark" title="${meaningOf(mark)}">[${mark}]</abbr>`,
  );
  return escaped(told.text) + (marks.length === 0 ? "" : `\u00A0${marks.join("")}`);
}

/** A level as number, word, shape and colour together. */
function levelMark(level: Level): string {
  const fires = PLACES.map((place) => {
    const flame = place < level ? `<path class="lit" d="${FLAME}"/>` : "";
    return `<g transform="translate(${place * STEP} 0)">${flame}<path class="ember" d="${EMBER}"/></g>`;
  });
  const drawing = `<svg class="fires" viewBox="0 0 ${STEP * PLACES.length} 22" aria-hidden="true">${fires.join("")}</svg>`;
  return `<span class="level level-${level}">${drawing}${level} ${LEVEL_NAMES[level]}</span>`;
}

function sourceSection(sources: readonly BriefSource[]): string {
  const { heading, empty } = BRIEF.sources;
  const body =
    sources.length === 0
      ? `<p class="empty">${escaped(empty)}</p>`
      : `<ol class="sources">\n${sources.map(source).join("\n")}\n</ol>`;
  return `<section aria-labelledby="sources">\n<h2 id="sources">${escaped(heading)}</h2>\n${body}\n</section>`;
}

function source({ number, title, outlet, url, day, words, documentId }: BriefSource): string {
  const address = webAddress(url);
  const link =
    address === null
      ? ""
      : `<a href="${escaped(address)}" rel="noopener noreferrer nofollow">${escaped(address)}</a>, `;
  const quotes = words.map((each) => `<blockquote>“<bdi>${escaped(each)}</bdi>”</blockquote>`);
  const named = title === null ? "Without a title" : `<bdi>${escaped(title)}</bdi>`;
  const from = `<span class="from"><bdi>${escaped(outlet ?? "Outlet unknown")}</bdi>, <time datetime="${escaped(day)}">${escaped(dayWords(day))}</time></span>`;
  return `<li id="source-${number}"><span class="number">[${number}]</span><div><p>${named}</p><p>${from}</p>${quotes.join("")}<p class="where">${link}document ${escaped(documentId)}</p></div></li>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text that HTML shows as it is, within an element and within a quoted attribute. */
function escaped(text: string): string {
  return legible(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
