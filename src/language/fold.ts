const SINGLE: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  ʼ: "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
  ł: "l",
  Ł: "L",
  ı: "i",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
};

/**
 * A text for comparing names: accents off, quotes and hyphens plain, white space as blanks. One UTF-16 unit stays one, so
 * offsets into the result are offsets into the text.
 */
export function fold(text: string): string {
  // oxlint-disable-next-line no-control-regex -- everything beyond plain ASCII, and the control characters that part words
  return text.replace(/[\t\n\r]|[^\x00-\x7f]/g, foldUnit);
}

function foldUnit(unit: string): string {
  if (/\s/.test(unit)) return " ";
  const plain = SINGLE[unit] ?? unit.normalize("NFD").charAt(0);
  return plain.length === unit.length ? plain : unit;
}
