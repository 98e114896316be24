import { Readability } from "@mozilla/readability";
import { EMPTY_DRAFT, type Draft } from "../draft.ts";
import type { Passage } from "../text/passage.ts";
import { fitsTree } from "./bounds.ts";
import { textBlocks } from "./blocks.ts";
import { type Node, type Page, parsePage } from "./dom.ts";
import { readMetadata } from "./metadata.ts";
import { streamBlocks } from "./stream.ts";

/** Characters below which Readability's choice is taken for a miss. */
const TOO_LITTLE = 140;

/** Reads a web page or a fragment of one: its article as lines of text, and what its head says. */
export function readPage(html: string, address: string | null): Draft {
  if (!fitsTree(html)) return { ...EMPTY_DRAFT, lines: streamBlocks(html) };
  const page = parsePage(html);
  const metadata = readMetadata(page, address);
  // Readability takes the page apart, so the plain reading is made first.
  const everything = textBlocks(page.body ?? page);
  const article = readableBlocks(page);
  return { ...metadata, lines: article ?? everything };
}

/** The article as Readability (Mozilla, the engine of Firefox's reader view) finds it, or `null`. */
function readableBlocks(page: Page): Passage[] | null {
  const found = new Readability<Node>(page, { serializer: (node) => node }).parse();
  if (!found?.content || (found.length ?? 0) < TOO_LITTLE) return null;
  return textBlocks(found.content);
}
