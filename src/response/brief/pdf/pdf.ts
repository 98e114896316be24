import type { Brief } from "../../../model/brief.ts";
import { LEVEL_NAMES } from "../../../model/level.ts";
import { legible, shortened } from "../words/legible.ts";
import { EXERCISE } from "../write/marks.ts";
import { MUTED, openPaper, type Paper } from "./paper.ts";
import { marginLine, paragraph } from "./paragraph.ts";
import { bold, plain, sentenceRuns } from "./runs.ts";
import { beacon, rule, section, sources } from "./sections.ts";

const LACKING =
  "Letters that the fonts of this file lack stand in square brackets: Hangul romanised letter by letter, other scripts by name and number. Copied text and screen readers get the letters themselves.";

/** Characters of a text that stand on one line of a margin. */
const ONE_LINE = 104;

/**
 * A brief as a tagged PDF (ISO 32000-1) on A4: Latin, Greek and Cyrillic embedded, with a bookmark for each section, links to the sources
 * and numbered pages, a stamp on each page of a drill. The same brief gives the same bytes.
 */
export function pdf(brief: Brief): Promise<Uint8Array<ArrayBuffer>> {
  const paper = openPaper({ ...brief, title: legible(brief.title) });
  const bytes = collected(paper);
  head(paper, brief);
  for (const each of brief.sections) section(paper, each);
  sources(paper, brief.sources);
  if (paper.lacking.size > 0) {
    paper.doc.y += 10;
    paragraph(paper, [plain(LACKING, 8, MUTED)], paper.root, { tag: "P" });
  }
  paper.root.end();
  margins(paper, brief);
  paper.doc.end();
  return bytes;
}

function collected({ doc }: Paper): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
  });
}

function head(paper: Paper, { title, level, known, lead }: Brief): void {
  const { doc, root } = paper;
  paragraph(paper, [bold(title, 20)], root, { tag: "H1" });
  if (level !== null) {
    doc.y += 4;
    paragraph(paper, [bold(`${level} ${LEVEL_NAMES[level]}`, 12)], root, { tag: "P", ...beacon(paper, level, 12) });
  }
  doc.y += 3;
  paragraph(paper, [plain(known, 9, MUTED)], root, { tag: "P" });
  doc.y += 6;
  rule(paper, 1.2);
  doc.y += 10;
  paragraph(paper, sentenceRuns(lead, 13), root, { tag: "P" });
}

/** What stands in the margins of each page: name, level, number, and the stamp of a drill. */
function margins(paper: Paper, { title, level, known, exercise }: Brief): void {
  const { doc } = paper;
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.markContent("Artifact", { type: "Pagination" });
    const foot = doc.page.height - 46;
    const small = (text: string) => [plain(shortened(text, ONE_LINE), 8, MUTED)];
    marginLine(paper, small(`Bongsu · ${title}`), 46, "left");
    if (level !== null) marginLine(paper, small(`Level ${level}, ${LEVEL_NAMES[level]}`), 46, "right");
    marginLine(paper, small(known.slice(0, known.search(/[.;]/))), foot, "left");
    marginLine(paper, small(`${page - start + 1} / ${count}`), foot, "right");
    if (exercise) {
      for (const y of [24, foot + 14]) marginLine(paper, [bold(EXERCISE, 11)], y, "middle");
    }
    doc.endMarkedContent();
  }
}
