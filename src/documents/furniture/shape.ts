/** How a line looks, before any word of it is known. */
export interface Shape {
  words: number;
  /** Ends as a sentence does. */
  closed: boolean;
  /** A sentence, or long enough to be one whose end is missing. */
  prose: boolean;
  /** More than a short sentence: what an article is made of. */
  long: boolean;
  /** As a headline looks: short, no full stop. */
  title: boolean;
  /** Opens with a bullet or a number. */
  item: boolean;
}

const CLOSED = /[.!?…。！？؟।](?:["”’»)\]]|\[\d+\])*$/u;
const STOPPED = /[.…。।](?:["”’»)\]]|\[\d+\])*$/u;
const SEVERAL = /\p{Ll}{2}[.!?]["”’)]* ["“‘(]?\p{Lu}/u;
const ITEM = /^(?:[-–—*•·▪◦‣►▶■□○●※]|\(?\d{1,3}[.)]|\d{1,2} -)\s+/u;
const OPENING = /^["“”‘'«([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** Scripts that write no spaces between words; two characters make about one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

const LONG = 25;
const TITLE_MAX = 30;

/** Whether a line ends as a sentence does. */
export function isClosed(line: string): boolean {
  return CLOSED.test(line);
}

export function shapeOf(line: string): Shape {
  const words = wordCount(line) + unspaced(line);
  const closed = CLOSED.test(line);
  const opens = OPENING.test(line);
  const item = ITEM.test(line);
  const sentence = opens && words >= 3 && (STOPPED.test(line) || (closed && words >= 12));
  return {
    words,
    closed,
    prose: sentence || words >= LONG,
    long: words >= LONG && (sentence || words >= 2 * LONG || !item),
    title:
      opens &&
      !item &&
      words >= 2 &&
      words <= TITLE_MAX &&
      line.length <= 220 &&
      !/[.;:,…。،]["”’)]*$/u.test(line) &&
      !SEVERAL.test(line),
    item,
  };
}

function unspaced(line: string): number {
  return /[\u0E00-\u0EFF\u1780-\u17FF\u3040-\u9FFF]/.test(line)
    ? Math.floor((line.match(UNSPACED)?.length ?? 0) / 2)
    : 0;
}

/** Words between spaces, counted without cutting the line up: every text passes here. */
function wordCount(line: string): number {
  let count = 0;
  let within = false;
  for (let at = 0; at < line.length; at += 1) {
    const space = line.charCodeAt(at) <= 0x20;
    if (!space && !within) count += 1;
    within = !space;
  }
  return count;
}
