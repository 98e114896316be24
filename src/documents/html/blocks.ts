import { type Passage, passage } from "../text/passage.ts";
import { isElement, isText, type Node } from "./dom.ts";
import { BLOCKS, CAPTIONS, CELLS, HEADINGS, SILENT } from "./tags.ts";

/**
 * The blocks of text under a node, in order. A line break inside a paragraph begins a new line of the same block.
 * Recursion goes as deep as the tree, which `fitsTree` bounds.
 */
export function textBlocks(root: Node): Passage[] {
  const blocks = new BlockWriter();
  walk(root, blocks);
  return blocks.finish();
}

function walk(node: Node, blocks: BlockWriter): void {
  for (const child of node.childNodes) {
    if (isText(child)) blocks.text(child.textContent ?? "");
    else if (isElement(child)) {
      const name = child.nodeName.toLowerCase();
      if (SILENT.has(name)) continue;
      blocks.open(name);
      walk(child, blocks);
      blocks.close(name);
    }
  }
}

/** Gathers text into blocks as tags open and close; shared by the tree and the stream of tags. */
export class BlockWriter {
  #done: Passage[] = [];
  #text = "";
  #apart = true;
  #captions = 0;
  #headings = 0;

  text(text: string): void {
    this.#text += text;
  }

  open(name: string): void {
    if (CELLS.has(name)) this.#text += " ";
    if (BLOCKS.has(name)) this.#end(name !== "br");
    if (CAPTIONS.has(name)) this.#captions += 1;
    if (HEADINGS.has(name)) this.#headings += 1;
  }

  close(name: string): void {
    if (BLOCKS.has(name)) this.#end(name !== "br");
    if (CAPTIONS.has(name)) this.#captions = Math.max(0, this.#captions - 1);
    if (HEADINGS.has(name)) this.#headings = Math.max(0, this.#headings - 1);
  }

  finish(): Passage[] {
    this.#end(true);
    return this.#done;
  }

  #end(apart: boolean): void {
    const text = this.#text.replace(/\s+/g, " ").trim();
    if (text !== "") this.#done.push(passage(text, this.#apart, this.#role()));
    if (text !== "" || apart) this.#apart = apart;
    this.#text = "";
  }

  #role(): Passage["role"] {
    if (this.#captions > 0) return "caption";
    return this.#headings > 0 ? "heading" : "body";
  }
}
