import PdfWriter from "pdfkit";
import type { Brief } from "../../../model/brief.ts";
import { fonts } from "./fonts.ts";

/** Margins of A4 in points. */
const MARGINS = { left: 70, right: 70, top: 84, bottom: 70 };

export const INK = "#000000";
export const MUTED = "#555555";
export const ACCENT = "#1d4f91";

/** A place in the tree of tags, by which a screen reader finds its way. */
export type Tag = PDFKit.PDFStructureElement;

/** A PDF that is being written from top to bottom. */
export interface Paper {
  doc: PDFKit.PDFDocument;
  /** Edges of the text in points. */
  left: number;
  right: number;
  bottom: number;
  /** The root of the tags. */
  root: Tag;
  /** Whether the fonts have a glyph for a character. */
  has: (codePoint: number) => boolean;
  /** Words that others stand for, since the fonts lack their letters. */
  lacking: Set<string>;
}

/** Opens a tagged PDF 1.7. Its bytes depend on the brief alone: the dates in it are those of the brief. */
export function openPaper({ title, madeAt }: Pick<Brief, "title" | "madeAt">): Paper {
  const { files, has } = fonts();
  const made = new Date(madeAt);
  const doc = new PdfWriter({
    size: "A4",
    margins: MARGINS,
    pdfVersion: "1.7",
    lang: "en-GB",
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: "Bongsu", Creator: "Bongsu", CreationDate: made, ModDate: made },
  });
  for (const [face, file] of Object.entries(files)) doc.registerFont(face, file);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const right = doc.page.width - MARGINS.right;
  const bottom = doc.page.height - MARGINS.bottom;
  return { doc, left: MARGINS.left, right, bottom, root, has, lacking: new Set() };
}

/** A tag within another; whoever opens it ends it. */
export function openTag({ doc }: Paper, type: string, parent: Tag): Tag {
  const tag = doc.struct(type);
  parent.add(tag);
  return tag;
}

/** Breaks the page unless so many points are left on it. */
export function need({ doc, bottom }: Paper, points: number): void {
  if (doc.y + points > bottom) doc.addPage();
}

/** Draws what is no text and carries no tag, such as a rule. */
export function ornament({ doc }: Paper, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
