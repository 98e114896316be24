import { type Edit, edit, type Passage } from "./passage.ts";

/**
 * Turns closing quotation marks that stand where one opens (`”This is`): before a letter, after a space or the end of a
 * sentence, while no quotation is open. A text without opening marks is left alone: some languages open with ” too.
 */
export function turnQuotes(paragraphs: readonly Passage[]): Passage[] {
  return paragraphs.some(({ text }) => text.includes("“")) ? paragraphs.map(turn) : [...paragraphs];
}

function turn(paragraph: Passage): Passage {
  const edits: Edit[] = [];
  const { text } = paragraph;
  let open = false;
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    const opens = mark === "”" && !open && /^(?:|[\s.!?…”:,—(])$/u.test(text.slice(Math.max(0, index - 1), index));
    if (opens && /[\p{L}\p{N}]/u.test(text.charAt(index + 1))) {
      edits.push({ start: index, end: index + 1, insert: "“", what: "quotation mark" });
      open = true;
    } else open = mark === "“";
  }
  return edit(paragraph, edits);
}
