import { analyse } from "../../../language/analyse.ts";
import { findActs } from "../../acts/acts.ts";
import { read, type Reading } from "../../reading.ts";
import { sidesIn } from "../party.ts";

const MARK = /\[([^\]]*)\]|<([^>]*)>/u;

/**
 * The states that the marked words of a text stand for, sorted and joined by `+`: `[words]` as who acts, `<words>` as who is
 * acted upon. Parties without a code stand by their names; `nobody` where there is none.
 */
export function meant(marked: string, published = "2024-05-15"): string {
  const mark = MARK.exec(marked);
  if (!mark) return "no mark";
  const words = mark[1] ?? mark[2] ?? "";
  const text = marked.slice(0, mark.index) + words + marked.slice(mark.index + mark[0].length);
  const reading = read(analyse(text, { published }));
  const { discourse } = findActs(reading);
  const place = mark[1] === undefined ? "recipient" : "actor";
  const sides = sidesIn(reading, tokens(reading, mark.index, mark.index + words.length), place, discourse);
  return (
    sides
      .map((side) => side.country ?? side.name)
      .toSorted()
      .join("+") || "nobody"
  );
}

function tokens({ doc: { starts, ends } }: Reading, from: number, to: number) {
  const start = starts.findIndex((offset) => offset >= from);
  const end = ends.findLastIndex((offset) => offset <= to) + 1;
  return { start, end };
}
