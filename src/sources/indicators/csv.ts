import { INDICATOR_LIMITS } from "./limits.ts";
import type { Row } from "./table.ts";

/** A record of a CSV text. All its cells are text: nothing that a cell holds is ever evaluated. */
export interface CsvRow extends Row {
  cells: string[];
}

const QUOTE = '"';

/**
 * The records of a CSV text after RFC 4180, with any separator and any line ends. Empty lines are passed over. A record
 * with a fault (an open quote, text behind a closing one, a cell that is too long) is told, and reading goes on with the
 * next line, so that one stray quote does not swallow the rest.
 */
export function* csvRows(text: string, separator: string): Generator<CsvRow> {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (let line = 1; at < text.length;) {
    const record = readRecord(text, at, separator);
    if (record.cells.length > 1 || record.cells[0] !== "" || record.fault !== null)
      yield { line, cells: record.cells, fault: record.fault };
    line += linesBetween(text, at, record.end);
    at = record.end;
  }
}

interface Scanned {
  cells: string[];
  fault: string | null;
  /** Where the next record begins. */
  end: number;
}

function readRecord(text: string, start: number, separator: string): Scanned {
  const cells: string[] = [];
  for (let at = start; ;) {
    const cell = text[at] === QUOTE ? quotedCell(text, at) : bareCell(text, at, separator);
    const end = cell.end;
    const isEnded = end >= text.length || text[end] === separator || isLineEnd(text[end]);
    const fault = cell.fault ?? (isEnded ? null : "Text stands behind a closing quote.");
    if (fault !== null) return { cells, fault, end: nextLine(text, start) };
    cells.push(cell.value);
    if (text[end] !== separator) return { cells, fault: null, end: afterLineEnd(text, end) };
    at = end + 1;
  }
}

interface ScannedCell {
  value: string;
  fault: string | null;
  end: number;
}

function bareCell(text: string, start: number, separator: string): ScannedCell {
  let end = start;
  while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end += 1;
  return { value: text.slice(start, end), fault: end - start > INDICATOR_LIMITS.cell ? tooLong() : null, end };
}

function quotedCell(text: string, start: number): ScannedCell {
  let value = "";
  let from = start + 1;
  for (;;) {
    const close = closingQuote(text, from, start + 2 * INDICATOR_LIMITS.cell);
    if (close === null)
      return {
        value: "",
        fault: "A quote that opens on this line is not closed, or its cell is too long.",
        end: text.length,
      };
    value += text.slice(from, close);
    if (value.length > INDICATOR_LIMITS.cell) return { value: "", fault: tooLong(), end: text.length };
    if (text[close + 1] !== QUOTE) return { value, fault: null, end: close + 1 };
    value += QUOTE;
    from = close + 2;
  }
}

/** Looked for no further than a cell may reach: a text of open quotes must not take the square of its length. */
function closingQuote(text: string, from: number, limit: number): number | null {
  for (let at = from; at < text.length && at <= limit; at += 1) if (text[at] === QUOTE) return at;
  return null;
}

function tooLong(): string {
  return `A cell holds more than ${INDICATOR_LIMITS.cell} characters.`;
}

function isLineEnd(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

function nextLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text[at])) at += 1;
  return afterLineEnd(text, at);
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

function linesBetween(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at += 1)
    if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) lines += 1;
  return lines;
}
