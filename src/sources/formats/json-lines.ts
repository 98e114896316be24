import type { Capture, Unreadable } from "../../model/capture.ts";
import { refuseBinary } from "../bytes/binary.ts";
import { decodeText } from "../bytes/decode.ts";
import { type Line, splitLines } from "../bytes/lines.ts";
import { tooLarge } from "../bytes/read-all.ts";
import type { Limits } from "../limits.ts";
import { unreadable } from "../unreadable.ts";
import { articleOf } from "./article.ts";
import type { Content } from "./content.ts";
import { parseJson } from "./json-guard.ts";

/** An article a line, streamed: memory holds one line. `PATH#n` is the nth line, blank ones counted. */
export async function* readJsonLines(content: Content, limits: Limits): AsyncGenerator<Capture | Unreadable> {
  refuseBinary(content.head);
  for await (const lines of splitLines(content.bytes, limits.articleBytes)) {
    for (const line of lines) {
      const item = readLine(line, content, limits);
      if (item !== null) yield item;
    }
  }
}

function readLine(line: Line, content: Content, limits: Limits): Capture | Unreadable | null {
  const path = `${content.path}#${line.number}`;
  try {
    if (line.bytes === null) throw tooLarge(limits.articleBytes);
    const text = decodeText(line.bytes, content.charset);
    return text.trim() === "" ? null : articleOf(parseJson(text, limits), path, content);
  } catch (error) {
    return unreadable(path, error);
  }
}
