import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { Failure } from "../../model/failure.ts";

/** One unreadable character in so many bytes is a scratch; more is another encoding. */
const BYTES_PER_SCRATCH = 1000;

/** Takes a byte order mark away and puts U+FFFD for what is not UTF-8. */
const UTF8 = new TextDecoder();

/**
 * Bytes to text, without ever guessing an encoding.
 *
 * 1. What is valid UTF-8 is UTF-8, whatever it declares: text in another encoding that happens to be valid UTF-8 is
 *    very rare, UTF-8 declared as ISO 8859-1 is everyday. (Encodings made of ASCII and escapes are not read at all.)
 * 2. Otherwise a declared charset decides, by the WHATWG Encoding Standard's names (`latin1` is windows-1252).
 * 3. Otherwise it is broken UTF-8. A scratch in a long text is replaced by U+FFFD, where all can see it; more throws
 *    `source.encoding` with the first bad byte, rather than let a wrong guess be read as words.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): string {
  const encoding = declared === null ? "utf-8" : standardName(declared);
  if (isUtf8(bytes) && !usesEscapes(encoding)) return UTF8.decode(bytes);
  const text = encoding === "utf-8" ? UTF8.decode(bytes) : decodeLegacy(bytes, encoding);
  if (replacements(text) > bytes.length / BYTES_PER_SCRATCH) throw misencoded(bytes, encoding);
  return text;
}

/** The Encoding Standard's name for a label, `null` for none that it knows. */
function standardName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function usesEscapes(encoding: string | null): boolean {
  return encoding === "iso-2022-jp";
}

/** Not through TextDecoder: several Node versions read windows-1252 as ISO 8859-1 (nodejs/node#56542). */
function decodeLegacy(bytes: Uint8Array, encoding: string | null): string {
  if (encoding === null || !iconv.encodingExists(encoding))
    throw new Failure("source.encoding", "It declares a charset that is not read; convert it to UTF-8.");
  return iconv.decode(Buffer.from(bytes), encoding);
}

function replacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count += 1;
  return count;
}

function misencoded(bytes: Uint8Array, encoding: string | null): Failure {
  const where = encoding === "utf-8" ? ` from byte ${firstBadByte(bytes)} on` : "";
  return new Failure("source.encoding", `It is not valid ${encoding}${where}; convert it to UTF-8.`);
}

/** Offset from 0 of the first character that is no UTF-8, by halving: a good prefix may end within a character. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (wholeCharacters(bytes.subarray(0, middle)) === null) bad = middle;
    else good = middle;
  }
  return wholeCharacters(bytes.subarray(0, good)) ?? 0;
}

/** How many of the bytes belong to whole characters; `null` where some are no UTF-8. */
function wholeCharacters(bytes: Uint8Array): number | null {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return Buffer.byteLength(decoder.decode(bytes, { stream: true }));
  } catch {
    return null;
  }
}
