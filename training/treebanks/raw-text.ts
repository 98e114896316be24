import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Sentences, roughly, of a file of JSON lines with a `text` each, gzip or plain, as words. */
export function* readRawText(path: string): Generator<string[]> {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const document = JSON.parse(line) as { text?: unknown };
    if (typeof document.text === "string") yield* roughSentences(document.text);
  }
}

/** Words and marks cut the treebanks' way as far as it takes no model: clitics and hyphens stand alone. */
export function* roughSentences(text: string): Generator<string[]> {
  for (const sentence of text.split(/(?<=[.!?]["”’]?)\s+(?=\p{Lu}|["“‘])|\n+/u)) {
    const words = sentence.match(
      /\p{L}+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[\p{L}\p{M}]+(?:\.\p{L}\.?)*|\d[\d.,:]*|\S/giu,
    );
    if (words) yield words;
  }
}
