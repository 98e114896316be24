import type { BriefItem, BriefSection, BriefSource } from "../../../model/brief.ts";
import { LEVEL_NAMES, type Level } from "../../../model/level.ts";
import { webAddress } from "../sources.ts";
import { BRIEF } from "../words/codebook.ts";
import { dayWords } from "../words/plain.ts";
import { EMBER, FLAME, PLACES, STEP } from "../write/fires.ts";
import type { Run } from "./lines.ts";
import { ACCENT, INK, MUTED, need, openTag, ornament, type Paper, type Tag } from "./paper.ts";
import { paragraph, type ParagraphSettings } from "./paragraph.ts";
import { between, bold, oblique, placeOf, plain, sentenceRuns } from "./runs.ts";

/** Heights in points that stay together on a page: a heading with what follows, the beginning of an item. */
const HEADING_NEEDS = 72;
const ITEM_NEEDS = 44;
const NUMBER_WIDTH = 30;
const QUOTE_INDENT = NUMBER_WIDTH + 8;

/** A section: its heading with a bookmark, and its items as a list. */
export function section(paper: Paper, { heading, empty, items }: BriefSection): void {
  const part = openSection(paper, heading);
  if (items.length === 0) paragraph(paper, [plain(empty, 10, MUTED)], part, { tag: "P" });
  else {
    const list = openTag(paper, "L", part);
    for (const each of items) item(paper, each, list);
    list.end();
  }
  part.end();
}

/** The sources with their numbers, to which the marks lead. */
export function sources(paper: Paper, all: readonly BriefSource[]): void {
  const part = openSection(paper, BRIEF.sources.heading);
  if (all.length === 0) paragraph(paper, [plain(BRIEF.sources.empty, 10, MUTED)], part, { tag: "P" });
  else {
    const list = openTag(paper, "L", part);
    for (const each of all) source(paper, each, list);
    list.end();
  }
  part.end();
}

/** A level beside a line of text that says it by number and word: a flame for each fire that burns, embers for each that does not. */
export function beacon(paper: Paper, level: Level, size: number): Omit<ParagraphSettings, "tag"> {
  const { doc } = paper;
  const scale = (size * 1.15) / 22;
  const fire = (place: number) => {
    if (place < level) doc.path(FLAME).fill(INK);
    doc.path(EMBER).lineWidth(1.6).lineCap("round").stroke(INK);
  };
  const beside = (x: number, y: number) =>
    ornament(paper, () => {
      for (const place of PLACES) {
        doc
          .save()
          .translate(x + place * STEP * scale, y)
          .scale(scale);
        fire(place);
        doc.restore();
      }
    });
  return { indent: PLACES.length * STEP * scale + 6, beside };
}

/** A line from edge to edge. */
export function rule(paper: Paper, width: number): void {
  const { doc, left, right } = paper;
  ornament(paper, () => doc.lineWidth(width).strokeColor(INK).moveTo(left, doc.y).lineTo(right, doc.y).stroke());
}

function openSection(paper: Paper, heading: string): Tag {
  const { doc, root } = paper;
  doc.y += 18;
  need(paper, HEADING_NEEDS);
  const bookmark = { expanded: false, fit: false, top: doc.y - 6, left: doc.page.width, zoom: 0 };
  doc.outline.addItem(heading, bookmark);
  const part = openTag(paper, "Sect", root);
  paragraph(paper, [bold(heading, 12.5)], part, { tag: "H2" });
  rule(paper, 0.5);
  doc.y += 6;
  return part;
}

function item(paper: Paper, { about, level, sentences }: BriefItem, list: Tag): void {
  need(paper, ITEM_NEEDS);
  const entry = openTag(paper, "LI", list);
  const body = openTag(paper, "LBody", entry);
  const named = [...(level === null ? [] : [`${level} ${LEVEL_NAMES[level]}`]), ...(about === null ? [] : [about])];
  if (named.length > 0) {
    const fires = level === null ? {} : beacon(paper, level, 10);
    paragraph(paper, [bold(named.join(": "))], body, { tag: "P", ...fires });
  }
  const runs = sentences.flatMap((each, index) => [...(index === 0 ? [] : [between(" ")]), ...sentenceRuns(each)]);
  paragraph(paper, runs, body, { tag: "P" });
  body.end();
  entry.end();
  paper.doc.y += 7;
}

function source(paper: Paper, { number, title, outlet, url, day, words, documentId }: BriefSource, list: Tag): void {
  const { doc, left } = paper;
  need(paper, ITEM_NEEDS);
  const entry = openTag(paper, "LI", list);
  const label = openTag(paper, "Lbl", entry);
  const { y } = doc;
  doc.addNamedDestination(placeOf(number), "XYZ", left, y, null);
  paragraph(paper, [plain(`[${number}]`, 9)], label, { tag: "Span" });
  label.end();
  doc.y = y;
  const body = openTag(paper, "LBody", entry);
  const line = { tag: "P", indent: NUMBER_WIDTH };
  paragraph(paper, [bold(title ?? "Without a title", 9)], body, line);
  paragraph(paper, [plain(`${outlet ?? "Outlet unknown"}, ${dayWords(day)}`, 9, MUTED)], body, line);
  for (const each of words) {
    paragraph(paper, [oblique(`“${each}”`, 9)], body, { tag: "BlockQuote", indent: QUOTE_INDENT });
  }
  paragraph(paper, whereRuns(webAddress(url), documentId), body, line);
  body.end();
  entry.end();
  doc.y += 6;
}

function whereRuns(address: string | null, documentId: string): Run[] {
  const document = plain(`document ${documentId}`, 8, MUTED);
  return address === null
    ? [document]
    : [{ ...plain(address, 8, ACCENT), to: { address } }, between(", ", 8), document];
}
