import { Failure } from "../../model/failure.ts";

/** First bytes of kinds of file that are often met under a wrong name, as Latin-1. */
const SIGNATURES: readonly (readonly [start: string, kind: string])[] = [
  ["%PDF-", "a PDF document"],
  ["PK\x03\x04", "a ZIP archive or office document"],
  ["\xd0\xcf\x11\xe0", "an office document"],
  ["{\\rtf", "an RTF document"],
  ["\x89PNG", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["\x1f\x8b", "a gzip file inside a gzip file"],
  ["BZh", "a bzip2 file"],
  ["\xfd7zXZ", "an xz file"],
  ["(\xb5/\xfd", "a Zstandard file"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
];

/** Text has no NUL; a later one may be the scar of a crash in an otherwise good file. */
const NUL_FREE = 8192;

/** Share of control characters from which on something is no text. */
const CONTROL_SHARE = 0.01;

/** Refuses what is no text, whatever its name says, with `source.binary`. */
export function refuseBinary(bytes: Uint8Array): void {
  const kind = binaryKind(bytes);
  if (kind !== null) throw new Failure("source.binary", `It is ${kind}, not text; convert it to text or leave it out.`);
}

function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const signature = SIGNATURES.find(([prefix]) => start.startsWith(prefix));
  if (signature !== undefined) return signature[1];
  const binary = bytes.subarray(0, NUL_FREE).includes(0) || controls(bytes) > bytes.length * CONTROL_SHARE;
  return binary ? "binary data" : null;
}

/** C0 controls but tab, line breaks and the escape of terminal colours; DEL. */
function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) count += 1;
  return count;
}
