import type { TokenRange } from "../doc.ts";

/** Words that say whose what is told is, before quotation marks have had their say. */
export interface Attribution {
  /** `null` where the text names nobody: `is believed to`, `the claim that`. */
  speaker: TokenRange | null;
  addressee: TokenRange | null;
  cue: string;
  cueToken: number;
  /** The words of the attribution itself. */
  block: TokenRange;
  /** What was said, in the order of the text: more than one where the attribution stands in its midst. */
  contents: TokenRange[];
  /** The attribution that passes this one on, where it stands beside it: of `Yonhap` for `citing officials`. */
  host: Attribution | null;
}

/** Whether a token lies in a stretch of words. */
export function holds({ start, end }: TokenRange, token: number): boolean {
  return token >= start && token < end;
}

/** The words of one stretch that are not those of another: none, one or two stretches. */
export function without(range: TokenRange, cut: TokenRange): TokenRange[] {
  return [
    { start: range.start, end: Math.min(range.end, cut.start) },
    { start: Math.max(range.start, cut.end), end: range.end },
  ].filter(({ start, end }) => start < end);
}
