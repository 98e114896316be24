import { Failure } from "../../model/failure.ts";

/** All bytes of a stream. Stops with `source.too-large` at the first chunk that passes `limit`. */
export async function readAll(source: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

export function tooLarge(limit: number): Failure {
  return new Failure("source.too-large", `It holds more than ${inWords(limit)}; split it or raise the limit.`);
}

function inWords(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return mebibytes >= 1 ? `${Math.round(mebibytes)} MiB` : `${bytes} bytes`;
}
