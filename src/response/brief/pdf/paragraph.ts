import { drawable } from "./drawable.ts";
import { breakLines, type Line, type Placed, type Run } from "./lines.ts";
import { need, openTag, type Paper, type Tag } from "./paper.ts";

/** Height of a line as a multiple of the letters' size. */
const LEADING = 1.42;

export interface ParagraphSettings {
  /** Its tag, such as `P` or `H2`. */
  tag: string;
  /** Points by which it is moved to the right. */
  indent?: number;
  /** Draws what stands beside the first line, at its top left. */
  beside?: (x: number, y: number) => void;
}

/** Writes a paragraph below what is there; neither its first nor its last line stands alone on a page. */
export function paragraph(paper: Paper, runs: readonly Run[], parent: Tag, settings: ParagraphSettings): void {
  const { doc, left, right } = paper;
  const { tag, indent = 0, beside } = settings;
  const lines = laidOut(paper, runs, right - left - indent);
  const height = Math.max(0, ...runs.map(({ size }) => size)) * LEADING;
  const own = openTag(paper, tag, parent);
  for (const [index, line] of lines.entries()) {
    const rest = lines.length - index;
    need(paper, height * (index === 0 || rest === 2 ? Math.min(2, rest) : 1));
    const { y } = doc;
    if (index === 0) beside?.(left, y);
    for (const part of line) drawPart(paper, part, { x: left + indent + part.x, y }, own, tag);
    doc.y = y + height;
  }
  own.end();
}

/** Writes one line in the margin of a page, as an artifact that is no part of the text. */
export function marginLine(paper: Paper, runs: readonly Run[], y: number, side: "left" | "right" | "middle"): void {
  const { left, right } = paper;
  const [line = []] = laidOut(paper, runs, right - left);
  const width = line.reduce((sum, part) => sum + part.width, 0);
  const begin = { left, right: right - width, middle: (left + right - width) / 2 }[side];
  for (const part of line) draw(paper, part, begin + part.x, y);
}

function laidOut(paper: Paper, runs: readonly Run[], width: number): Line[] {
  const measure = ({ text, face, size }: Run) => paper.doc.font(face).fontSize(size).widthOfString(text);
  return breakLines(
    runs.flatMap((run) => drawableRuns(paper, run)),
    width,
    measure,
  );
}

function drawableRuns({ has, lacking }: Paper, run: Run): Run[] {
  return drawable(run.text, has).map(({ text, said }) => {
    if (said === null) return { ...run, text };
    lacking.add(said);
    return { ...run, text, said };
  });
}

/** What stands for other letters carries them, for copying and for screen readers. */
function draw({ doc }: Paper, { text, face, size, colour, said }: Run, x: number, y: number): void {
  if (said !== undefined) doc.markContent("Span", { actual: said });
  doc.font(face).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false });
  if (said !== undefined) doc.endMarkedContent();
}

function drawPart(paper: Paper, part: Placed, { x, y }: { x: number; y: number }, parent: Tag, type: string): void {
  const { doc } = paper;
  const { to, width, size } = part;
  const holder = to === undefined ? parent : openTag(paper, "Link", parent);
  const content = doc.markStructureContent(to === undefined ? type : "Link");
  draw(paper, part, x, y);
  doc.endMarkedContent();
  holder.add(content);
  if (to === undefined) return;
  const link = { Border: [0, 0, 0], structParent: holder };
  if ("place" in to) doc.goTo(x, y, width, size * LEADING, to.place, link);
  else doc.link(x, y, width, size * LEADING, to.address, link);
  // Ended on its own page: that is the page to which its link is tied.
  holder.end();
}
