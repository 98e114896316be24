import { Tokenizer } from "htmlparser2";
import type { Passage } from "../text/passage.ts";
import { BlockWriter } from "./blocks.ts";
import { SILENT } from "./tags.ts";

/**
 * The blocks of text of a page that no tree should be built of (too large, too deep): one pass over its tags, in time
 * linear in its length and without recursion.
 */
export function streamBlocks(html: string): Passage[] {
  const blocks = new BlockWriter();
  let silent: string | null = null;
  const name = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => silent ?? blocks.text(html.slice(start, end)),
      ontextentity: (codepoint) => silent ?? blocks.text(String.fromCodePoint(codepoint)),
      onopentagname(start, end) {
        const tag = name(start, end);
        if (SILENT.has(tag)) silent ??= tag;
        else if (silent === null) blocks.open(tag);
      },
      onclosetag(start, end) {
        const tag = name(start, end);
        if (silent === null) blocks.close(tag);
        else if (silent === tag) silent = null;
      },
      onselfclosingtag: ignore,
      onopentagend: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return blocks.finish();
}
