/** How far a lone `*` inside a phrase may reach: this many words. */
const GAP = String.raw`(?:[^\s,;.]+\s+){0,3}`;
const NOTHING = /^(?!)/gu;

/**
 * A pattern over lower-case text that finds any of the words and phrases, whole words only. `recover*` stands for all words that begin
 * so, a lone `*` within a phrase for up to three words.
 */
export function wordPattern(words: readonly string[]): RegExp {
  if (words.length === 0) return NOTHING;
  return new RegExp(String.raw`(?<!\w)(?:${words.map(phrase).join("|")})(?!\w)`, "gu");
}

/** Whether a pattern finds anything in a text, whatever its case. */
export function finds(pattern: RegExp, text: string): boolean {
  return pattern !== NOTHING && text.toLowerCase().search(pattern) >= 0;
}

function phrase(words: string): string {
  const parts = words.toLowerCase().split(/\s+/);
  return parts.map((part, at) => piece(part, at === parts.length - 1)).join("");
}

function piece(part: string, last: boolean): string {
  if (part === "*") return last ? String.raw`\S+` : GAP;
  const literal = part
    .replace(/\*$/, "")
    .replace(/[.+?^${}()|[\]\\*/]/g, String.raw`\$&`)
    .replaceAll("'", "['’]");
  return `${literal}${part.endsWith("*") ? String.raw`[\p{L}\p{N}'’-]*` : ""}${last ? "" : String.raw`\s+`}`;
}
