import type { Capture, CaptureFields } from "../../model/capture.ts";
import { webAddress } from "../formats/address.ts";
import { given } from "../formats/fields.ts";
import { looksLikeMarkup, plainWords } from "../formats/markup.ts";
import type { ParsedFeed } from "./walk.ts";
import { BODY_ELEMENTS, type Value, type Values, firstText, firstValue } from "./values.ts";

/** What a feed says of all its items. */
export interface FeedHead {
  isAtom: boolean;
  outlet: string | null;
  language: string | null;
  authors: string[];
  /** Against which relative links are read. */
  base: string | null;
}

type Text = Pick<Capture, "format" | "body">;

/** The feed's own title, language and authors. `address` is where it was fetched, `null` for a file. */
export function feedHead({ root, rootAttributes, head }: ParsedFeed, address: string | null): FeedHead {
  const isAtom = root === "feed";
  const language = firstText(head, "language", "dc:language") ?? rootAttributes["xml:lang"] ?? null;
  // RFC 4287, 4.2.1: a feed's authors are those of its entries that name none. RSS knows no such rule.
  const authors = isAtom ? authorsOf(head) : [];
  return { isAtom, outlet: headline(head, "title"), language, authors, base: link(head, address) ?? address };
}

/** Everything a capture takes from a feed's item; `null` for an item without any words. */
export function feedItem(item: Values, head: FeedHead): (Text & Pick<Capture, "url" | "fields">) | null {
  const title = headline(item, "title", "dc:title");
  const text = bodyOf(item, head) ?? (title === null ? null : { format: "text" as const, body: title });
  return text === null ? null : { ...text, url: link(item, head.base), fields: fieldsOf(item, title, head) };
}

function fieldsOf(item: Values, title: string | null, head: FeedHead): CaptureFields {
  const authors = authorsOf(item);
  const publishedAt = firstText(item, "pubdate", "published", "issued", "dcterms:issued", "dc:date");
  const updatedAt = firstText(item, "updated", "modified", "dcterms:modified");
  return given({
    title,
    // An aggregator's item names the feed that it came from.
    outlet: headline(item, head.isAtom ? "source/title" : "source") ?? head.outlet,
    authors: authors.length > 0 ? authors : head.authors.length > 0 ? head.authors : null,
    publishedAt,
    updatedAt,
    datesFrom: publishedAt === null && updatedAt === null ? null : ("feed" as const),
    language: firstText(item, "dc:language") ?? head.language,
  });
}

/** The full text where the feed gives it, else its summary. */
function bodyOf(item: Values, { isAtom }: FeedHead): Text | null {
  for (const name of BODY_ELEMENTS) {
    const value = firstValue(item, name);
    if (value !== null && isWords(value)) return textOf(value, isAtom);
  }
  return null;
}

/** Atom content may be an image or a film, in Base64. */
function isWords({ attributes }: Value): boolean {
  const type = attributes["type"] ?? "text";
  return !type.includes("/") || /^text\/|xhtml/.test(type);
}

/** RSS texts are HTML. Atom says which are, but writers forget to. */
function textOf({ text, markup, attributes }: Value, isAtom: boolean): Text {
  const body = (markup ?? text).trim();
  const isPlain = isAtom && markup === null && !isMarked(attributes) && !looksLikeMarkup(text);
  return { format: isPlain ? "text" : "html", body };
}

function isMarked(attributes: Value["attributes"]): boolean {
  return /html/i.test(attributes["type"] ?? "");
}

/** A line of words. RSS titles carry escaped HTML; so do Atom's that say so. */
function headline(values: Values, ...names: string[]): string | null {
  const value = firstValue(values, ...names);
  if (value === null) return null;
  const isLiteral = /^text(\/plain)?$/.test(value.attributes["type"] ?? "");
  const words = isLiteral ? value.text.trim() : plainWords(value.text).trim();
  return words === "" ? null : words;
}

function authorsOf(values: Values): string[] {
  const named = values.get("author/name") ?? [];
  const found = named.length > 0 ? named : [...(values.get("author") ?? []), ...(values.get("dc:creator") ?? [])];
  return found.map(({ text }) => personName(plainWords(text).trim())).filter((name) => name !== "");
}

/** RSS 2.0 writes `mail@outlet.example (Name)`. */
function personName(author: string): string {
  return /^\S+@\S+\s*\((.+)\)$/.exec(author)?.[1]?.trim() ?? author;
}

/** RSS keeps the address in the link's text, Atom in its `href`; an RSS `guid` may be one too. */
function link(values: Values, base: string | null): string | null {
  const links = [...(values.get("link") ?? []), ...(values.get("atom:link") ?? [])];
  const pages = links.filter(({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate");
  const permalinks = (values.get("guid") ?? []).filter(({ attributes }) => attributes["isPermaLink"] !== "false");
  const addresses = [
    ...pages.map(({ text, attributes }) => webAddress(attributes["href"] ?? text, base)),
    ...permalinks.map(({ text }) => webAddress(text, null)),
  ];
  return addresses.find((address) => address !== null) ?? null;
}
