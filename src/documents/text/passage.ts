import type { Repair } from "../../model/document.ts";

/** A line, later a paragraph, on its way through the cleaning, with what has been mended in it. */
export interface Passage {
  text: string;
  /** Offsets into `text`, in order. */
  repairs: Repair[];
  /** A blank line or the edge of a block stands before it. */
  apart: boolean;
  role: "body" | "heading" | "caption";
}

/** Replaces the characters from `start` up to `end`; with `what`, the change is noted as a repair. */
export interface Edit {
  start: number;
  end: number;
  insert: string;
  what?: string;
}

export function passage(text: string, apart = true, role: Passage["role"] = "body"): Passage {
  return { text, repairs: [], apart, role };
}

/** Applies edits, which must be in order and must not overlap. Earlier notes move with their characters or go with them. */
export function edit(old: Passage, edits: readonly Edit[]): Passage {
  if (edits.every(({ start, end, insert }) => start === end && insert === "")) return old;
  let text = "";
  let from = 0;
  const repairs: Repair[] = [];
  const carry = (upTo: number) => {
    for (const note of old.repairs) {
      if (note.at >= from && note.at < upTo) repairs.push({ ...note, at: note.at - from + text.length });
    }
    text += old.text.slice(from, upTo);
  };
  for (const change of edits) {
    carry(change.start);
    if (change.what !== undefined) repairs.push({ at: text.length, what: change.what });
    text += change.insert;
    from = change.end;
  }
  carry(old.text.length + 1);
  return { ...old, text, repairs };
}

/** Edits each match of a pattern; where `change` gives `null` the match stays. */
export function editMatches(
  old: Passage,
  pattern: RegExp,
  change: (match: RegExpExecArray) => Pick<Edit, "insert" | "what"> | null,
): Passage {
  const edits: Edit[] = [];
  for (const match of old.text.matchAll(pattern)) {
    const replacement = change(match);
    if (replacement !== null) edits.push({ start: match.index, end: match.index + match[0].length, ...replacement });
  }
  return edit(old, edits);
}

/** The part from `start` to `end` without the space around it. */
export function cut(old: Passage, start: number, end: number): Passage {
  const part = old.text.slice(start, end);
  const first = start + part.length - part.trimStart().length;
  const last = Math.max(first, start + part.trimEnd().length);
  return edit(old, [
    { start: 0, end: first, insert: "" },
    { start: last, end: old.text.length, insert: "" },
  ]);
}

/** Passages as one, parted by `separator`. */
export function join(passages: readonly Passage[], separator: string): Passage {
  const [first = passage("")] = passages;
  if (passages.length === 1) return first;
  const repairs: Repair[] = [];
  let shift = 0;
  for (const part of passages) {
    for (const note of part.repairs) repairs.push({ ...note, at: note.at + shift });
    shift += part.text.length + separator.length;
  }
  return { ...first, text: passages.map((part) => part.text).join(separator), repairs };
}
