import type { TokenRange } from "../../language/doc.ts";
import type { Reading } from "../reading.ts";

const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
  ["dozen", 12],
  ["hundred", 100],
]);
const ARTICLES = new Set(["a", "an", "another"]);
/** Words for two before `of`. */
const TWOS = new Set(["pair", "couple", "both"]);

/** How many things a phrase counts, `null` where it gives no number; an article counts one. */
export function countIn(reading: Reading, range: TokenRange): number | null {
  if (reading.word(range.start - 1) === "of" && TWOS.has(reading.word(range.start - 2))) return 2;
  for (let i = Math.max(0, range.start - 1); i < range.end; i++) {
    const value = TWOS.has(reading.word(i)) ? 2 : hyphenated(reading, i);
    if (value !== null) return value;
  }
  return ARTICLES.has(reading.word(range.start)) ? 1 : null;
}

/** `twenty-two` may be three tokens. */
function hyphenated(reading: Reading, i: number): number | null {
  const tens = numberOf(reading.word(i));
  if (tens === null || reading.word(i + 1) !== "-") return tens;
  const unit = numberOf(reading.word(i + 2));
  return tens % 10 === 0 && tens >= 20 && unit !== null && unit < 10 ? tens + unit : tens;
}

/** The value of a number in words or digits, up to 99,999; `null` for other words. */
export function numberOf(word: string): number | null {
  const small = NUMBERS.indexOf(word);
  if (small >= 0) return small + 1;
  if (TENS.has(word)) return TENS.get(word) ?? null;
  const [tens, unit] = word.split("-");
  if (unit && TENS.has(tens ?? "")) return (TENS.get(tens ?? "") ?? 0) + (numberOf(unit) ?? 0);
  const digits = word.replaceAll(",", "");
  return /^\d{1,5}$/.test(digits) ? Number(digits) : null;
}
