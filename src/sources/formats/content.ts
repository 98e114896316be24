import { createGunzip } from "node:zlib";
import { Failure } from "../../model/failure.ts";
import { inflate } from "../bytes/inflate.ts";
import { peek } from "../bytes/peek.ts";
import { utf16Form, utf16ToUtf8 } from "../bytes/utf16.ts";
import type { Input } from "../input.ts";
import type { Limits } from "../limits.ts";
import { declaredCharset } from "./charset.ts";
import { type Hint, type Kind, READ_KINDS } from "./kind.ts";
import { sniff } from "./sniff.ts";

/** An input of which it is known what it is: inflated, UTF-16 turned into UTF-8, not yet decoded. */
export interface Content extends Input {
  kind: Kind;
  head: Uint8Array;
}

/** Enough to see a second line of JSONL. */
const HEAD = 64 * 1024;
/** Enough to see a byte order mark. */
const FIRST_PIECE = 4;

/** Finds out what an input is. Errors: `source.empty`, `source.format`, and those of inflating. */
export async function recognise(input: Input, limits: Limits): Promise<Content> {
  // What is said to be JSON lines may keep coming for days: its first piece must do.
  const enough = input.hint === "jsonl" ? FIRST_PIECE : HEAD;
  const inflated = await peek(await maybeInflated(input.bytes, limits), enough);
  const form = utf16Form(inflated.head);
  const { head, bytes } = form === null ? inflated : await peek(utf16ToUtf8(inflated.bytes, form), enough);
  if (head.length === 0) throw new Failure("source.empty", "It is empty; there is nothing to read.");
  const start = new TextDecoder().decode(head);
  const kind = kindOf(start, input.hint);
  // A byte order mark is stronger than any declaration.
  const charset = form === null ? (input.charset ?? declaredCharset(start, kind)) : null;
  return { ...input, kind, charset, head, bytes };
}

async function maybeInflated(bytes: AsyncIterable<Uint8Array>, limits: Limits): Promise<AsyncIterable<Uint8Array>> {
  const raw = await peek(bytes, 2);
  const isGzip = raw.head[0] === 0x1f && raw.head[1] === 0x8b;
  return isGzip ? inflate(raw.bytes, createGunzip(), limits.inflateRatio) : raw.bytes;
}

function kindOf(head: string, hint: Hint): Kind {
  const kind = sniff(head, hint) ?? hint ?? "text";
  if (kind === "unknown")
    throw new Failure("source.format", `It is of a kind that is not read; what is read: ${READ_KINDS}.`);
  return kind;
}
