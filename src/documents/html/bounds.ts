import { Parser } from "htmlparser2";

/** What a document tree may cost: beyond any of these, a page is read as a stream of tags instead. */
const LIMITS = { characters: 4_000_000, depth: 256, elements: 15_000 };

/** Whether a page is small and flat enough for a tree and for Readability, whose time grows with depth and elements. */
export function fitsTree(html: string): boolean {
  if (html.length > LIMITS.characters) return false;
  let depth = 0;
  let elements = 0;
  let fits = true;
  const parser = new Parser({
    onopentagname() {
      elements += 1;
      depth += 1;
      if (depth <= LIMITS.depth && elements <= LIMITS.elements) return;
      fits = false;
      parser.pause();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.write(html);
  return fits;
}
