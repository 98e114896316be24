import { Parser } from "htmlparser2";

/** What a document tree may cost: beyond any of these, a page is read as a stream of tags instead. */
const LIMITS = { characters: 4_000_000, depth: 256, nodes: 40_000 };

/** Whether a page is small and flat enough for a tree and for Readability, whose time grows with depth and elements. */
export function fitsTree(html: string): boolean {
  if (html.length > LIMITS.characters) return false;
  let depth = 0;
  let nodes = 0;
  let fits = true;
  const count = () => {
    nodes += 1;
    if (depth <= LIMITS.depth && nodes <= LIMITS.nodes) return;
    fits = false;
    parser.pause();
  };
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      count();
    },
    ontext: () => count(),
    onclosetag() {
      depth -= 1;
    },
  });
  parser.write(html);
  return fits;
}
