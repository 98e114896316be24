import { analyse } from "../../analyse.ts";
import type { Doc, DocEntity } from "../../doc.ts";

/** A text with marks: `[words]` are asked about, `{words}` are what they should stand for. */
interface Marked {
  text: string;
  asked: { start: number; end: number }[];
  meant: { start: number; end: number }[];
}

/** What the words in `[]` stand for, as `COUNTRY type`; `-` for no country, `none` where nothing was read, several joined by `+`. */
export function kindOf(marked: string, published: string | null = "2024-05-15"): string {
  const { text, asked } = unmark(marked);
  const doc = analyse(text, { published });
  const found = asked.flatMap((range) => entitiesOver(doc, range));
  return found.map(({ country, type }) => `${country ?? "-"} ${type}`).join(" + ") || "none";
}

/** The names of the entities in `[]` and of those in `{}`: the same where the words in `[]` were resolved as marked. */
export function antecedents(marked: string, published: string | null = "2024-05-15") {
  const { text, asked, meant } = unmark(marked);
  const doc = analyse(text, { published });
  const names = (ranges: Marked["asked"]) =>
    ranges.flatMap((range) => entitiesOver(doc, range).map(({ name, country }) => `${name} ${country}`)).toSorted();
  return { found: names(asked), expected: names(meant), marked: meant.length };
}

/** The entities of the shortest mentions over the last token of a range. */
function entitiesOver(doc: Doc, { start, end }: { start: number; end: number }): DocEntity[] {
  const last = doc.ends.findLastIndex((offset, i) => offset <= end && (doc.starts[i] as number) >= start);
  const over = doc.mentions.filter((mention) => mention.start <= last && last < mention.end);
  const shortest = Math.min(...over.map((mention) => mention.end - mention.start));
  return over
    .filter((mention) => mention.end - mention.start === shortest)
    .map((mention) => doc.entities[mention.entity] as DocEntity);
}

function unmark(marked: string): Marked {
  const found: Marked = { text: "", asked: [], meant: [] };
  let open = 0;
  for (const unit of marked) {
    if (unit === "[" || unit === "{") open = found.text.length;
    else if (unit === "]") found.asked.push({ start: open, end: found.text.length });
    else if (unit === "}") found.meant.push({ start: open, end: found.text.length });
    else found.text += unit;
  }
  return found;
}
