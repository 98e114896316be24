import type { Brief, BriefItem, BriefSection, BriefSentence, BriefSource } from "../../../model/brief.ts";
import { webAddress } from "../sources.ts";
import { BRIEF } from "../words/codebook.ts";
import { legible } from "../words/legible.ts";
import { dayWords, levelMark } from "../words/plain.ts";
import { EXERCISE, marksOf } from "./marks.ts";

/** Whatever Markdown, GFM among it, reads as more than a character. */
const MARKUP = /[\\`*_[\]<>#|~!&$^=]/g;
/** What GFM makes a link of by itself: an address of the web or of mail. Also whoever would be called by name. */
const ADDRESS = /[a-z]:\S|www\.|@/i;
/** What opens a list where a line begins with it. */
const LIST_OPENER = /^(\s*(?:\d+(?=[.)]))?)([-+.)])/;

/** A brief as CommonMark, which reads well unrendered, too. Words of others hold no markup: what looks like an address stands as code. */
export function markdown(brief: Brief): string {
  const stamp = brief.exercise ? [`**${EXERCISE}**`] : [];
  const level = brief.level === null ? [] : [`**${levelMark(brief.level)}**`];
  const blocks = [
    ...stamp,
    `# ${escaped(brief.title)}`,
    ...level,
    escaped(brief.known),
    `**${sentenceText(brief.lead)}**`,
    ...brief.sections.flatMap(sectionBlocks),
    `## ${escaped(BRIEF.sources.heading)}`,
    ...sourceBlocks(brief.sources),
    ...stamp,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sectionBlocks({ heading, empty, items }: BriefSection): string[] {
  const body = items.length === 0 ? escaped(empty) : items.map(itemText).join("\n");
  return [`## ${escaped(heading)}`, body];
}

function itemText({ about, level, sentences }: BriefItem): string {
  const title = about === null ? [] : [`**${escaped(about)}**`];
  const mark = level === null ? [] : [levelMark(level)];
  const head = [...title, ...mark].join(", ");
  const body = sentences.map(sentenceText).join(" ");
  return `- ${head === "" ? "" : `${head}${/[.!?]\**$/.test(head) ? "" : "."} `}${body}`;
}

function sentenceText(sentence: BriefSentence): string {
  const marks = marksOf(sentence).map((each) => `[${each}]`);
  return [escaped(sentence.text), ...(marks.length === 0 ? [] : [marks.join(", ")])].join(" ");
}

function sourceBlocks(sources: readonly BriefSource[]): string[] {
  if (sources.length === 0) return [escaped(BRIEF.sources.empty)];
  return [sources.map(sourceText).join("\n")];
}

function sourceText({ number, title, outlet, url, day, words, documentId }: BriefSource): string {
  const named = [outlet ?? "outlet unknown", dayWords(day), title === null ? "without a title" : `“${title}”`];
  const address = webAddress(url);
  const links = [...(address === null ? [] : [`<${address}>`]), `document ${escaped(documentId)}`];
  const quotes = words.map((each) => `  > “${escaped(each)}”`).join("\n  >\n");
  return `- [${number}] ${escaped(named.join(", "))}, ${links.join(", ")}${quotes === "" ? "" : `\n\n${quotes}\n`}`;
}

/** A text that Markdown shows as it is. */
function escaped(text: string): string {
  const words = legible(text).split(" ");
  const shown = words.map((word) => (ADDRESS.test(word) ? code(word) : word.replaceAll(MARKUP, "\\$&")));
  return shown.join(" ").replace(LIST_OPENER, "$1\\$2");
}

/** A code span; its fence is longer than any row of backticks in it. */
function code(text: string): string {
  const rows = [...text.matchAll(/`+/g)].map(([row]) => row.length);
  const fence = "`".repeat(Math.max(0, ...rows) + 1);
  const gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${gap}${text}${gap}${fence}`;
}
