import { refuseBinary } from "../bytes/binary.ts";
import { decodeText } from "../bytes/decode.ts";
import { readAll } from "../bytes/read-all.ts";
import type { Content } from "./content.ts";

/** The whole of a content as text. Errors: `source.too-large`, `source.binary`, `source.encoding`, in this order. */
export async function readText(content: Content, limit: number): Promise<string> {
  const bytes = await readAll(content.bytes, limit);
  refuseBinary(bytes);
  return decodeText(bytes, content.charset);
}
