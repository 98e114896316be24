import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { Failure } from "../../model/failure.ts";
import { inflate } from "../bytes/inflate.ts";
import { type Answer, header } from "./fetcher.ts";

/** The content codings that are asked for. */
export const CONTENT_CODINGS = "gzip, br";

const DECODERS: ReadonlyMap<string, () => Transform> = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["br", createBrotliDecompress],
]);

/** The body of an answer, decoded as its header says. Throws `source.http` for a coding that nobody asked for. */
export function decodedBody(
  answer: Answer,
  body: AsyncIterable<Uint8Array>,
  inflateRatio: number,
): AsyncIterable<Uint8Array> {
  const coding = header(answer, "content-encoding")?.trim().toLowerCase() ?? "identity";
  if (coding === "identity" || coding === "") return body;
  const decoder = DECODERS.get(coding);
  if (decoder === undefined)
    throw new Failure("source.http", "The server answered in a content coding that was not asked for; try later.");
  return inflate(body, decoder(), inflateRatio);
}
