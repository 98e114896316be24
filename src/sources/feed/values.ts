/** What one element of a feed says. */
export interface Value {
  /** Its characters, references and CDATA resolved once. */
  text: string;
  /** Its content written as HTML, where it holds elements of its own instead of escaped HTML; else `null`. */
  markup: string | null;
  attributes: Readonly<Record<string, string>>;
}

/** The elements of a feed's head or of one of its items, by their path below it (`title`, `author/name`). */
export type Values = ReadonlyMap<string, readonly Value[]>;

/** The elements that are read; of all others not even the text is kept. */
export const READ_ELEMENTS: ReadonlySet<string> = new Set([
  "title",
  "dc:title",
  "link",
  "atom:link",
  "guid",
  "description",
  "content:encoded",
  "content",
  "summary",
  "pubdate",
  "dc:date",
  "published",
  "issued",
  "dcterms:issued",
  "updated",
  "modified",
  "dcterms:modified",
  "author",
  "author/name",
  "dc:creator",
  "source",
  "source/title",
  "language",
  "dc:language",
]);

/** The elements whose own elements are part of the text. */
export const BODY_ELEMENTS = ["content:encoded", "content", "description", "summary"] as const;

/** The first of the named elements that says something, in the order of the names. */
export function firstValue(values: Values, ...names: string[]): Value | null {
  const candidates = names.flatMap((name) => values.get(name) ?? []);
  return candidates.find(({ text, markup }) => text.trim() !== "" || (markup ?? "").trim() !== "") ?? null;
}

export function firstText(values: Values, ...names: string[]): string | null {
  return firstValue(values, ...names)?.text.trim() ?? null;
}
