import { MISSING } from "./codebook.ts";
import type { Cell, Row } from "./table.ts";

/** A cell read as a number. `null`: told to be missing, which is no zero. */
export type NumberRead = { value: number | null } | { fault: string };

/** Longer than any number that somebody wrote. */
const LONGEST = 64;

/** Digits in threes, parted by a blank, an apostrophe or the sign that is not the decimal one. */
const FORMS = {
  ".": /^[+-]?(?:\d+|\d{1,3}(?:([ ',])\d{3})(?:\1\d{3})*)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/,
  ",": /^[+-]?(?:\d+|\d{1,3}(?:([ '.])\d{3})(?:\1\d{3})*)?(?:,\d*)?(?:[eE][+-]?\d+)?$/,
} as const;

/** Reads a cell. Formulas, hexadecimals, percentages and the like are faults, not guesses. */
export function readNumber(cell: Cell, decimal: "." | ","): NumberRead {
  if (cell === null) return { value: null };
  if (typeof cell === "number") return finite(cell, String(cell));
  const text = tidy(cell);
  if (MISSING.has(text.toLowerCase())) return { value: null };
  if (text.length > LONGEST || !FORMS[decimal].test(text) || !/\d/.test(text))
    return { fault: `"${text.slice(0, 40)}" is no number.` };
  const digits = decimal === "." ? text.replace(/[ ',]/g, "") : text.replace(/[ '.]/g, "").replace(",", ".");
  return finite(Number(digits), text);
}

/**
 * The decimal sign of columns of numbers: the sign that some value shows where it cannot part thousands. Where there is
 * none, `thousands` tells the sign that parts (or might part) them, such as the point in `1.085`; `null` without any.
 */
export function decimalSign(
  rows: readonly Row[],
  columns: readonly number[],
): { decimal: "." | "," } | { thousands: "." | "," | null } {
  let thousands: "." | "," | null = null;
  for (const { cells } of rows) {
    for (const column of columns) {
      const cell = cells[column];
      const parts =
        typeof cell === "string" ? /^[^.,]*(?:[.,]\d+)*([.,])(\d*)(?:[eE][+-]?\d+)?$/.exec(tidy(cell)) : null;
      if (parts === null) continue;
      const sign = parts[1] as "." | ",";
      const signs = tidy(cell as string).replace(/[^.,]/g, "");
      if (signs.length === 1 ? parts[2]?.length !== 3 : signs.indexOf(sign) === signs.length - 1)
        return { decimal: sign };
      thousands = sign;
    }
  }
  return { thousands };
}

/** Without the flags that statistical offices put behind a number (`12.3 p`), with plain blanks and minus. */
function tidy(cell: string): string {
  return cell
    .trim()
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/^\u2212/, "-")
    .replace(/^(:|[+-]?[\d.,]+) [a-z]{1,3}$/, "$1");
}

function finite(value: number, text: string): NumberRead {
  if (!Number.isFinite(value)) return { fault: `"${text.slice(0, 40)}" is no finite number.` };
  return { value: value === 0 ? 0 : value };
}
