import { Parser } from "htmlparser2";
import { type MarkupLimits, MarkupBounds } from "./markup-bounds.ts";

/** Fed in pieces, so that the tokenizer stops soon after the bound is passed. */
const PIECE = 64 * 1024;

/** Walks over markup without building a tree, so that what would hurt a tree builder is refused before it. */
export function refuseHostileMarkup(html: string, limits: MarkupLimits): void {
  const bounds = new MarkupBounds(limits);
  const parser = new Parser({
    onopentagname: () => bounds.open(),
    onattribute: () => bounds.attribute(),
    onclosetag: () => bounds.close(),
  });
  writeAll(parser, html);
}

/** Gives a text to a parser piece by piece; the parser is not told that the text ends. */
export function writeAll(parser: Parser, text: string): void {
  for (let start = 0; start < text.length; start += PIECE) parser.write(text.slice(start, start + PIECE));
}

/** Some block or line break of HTML stands in the text, so its author meant markup. */
export function looksLikeMarkup(text: string): boolean {
  return /<(p|div|br|ul|ol|blockquote|h[1-6]|table|article|section|figure)[\s/>]|<\/(p|a|b|i|em|strong|span)>/i.test(
    text,
  );
}

/** The words of a short piece of HTML, such as a headline: tags dropped, character references decoded. */
export function plainWords(html: string): string {
  if (!/[<&]/.test(html)) return html;
  let text = "";
  let element = "";
  const parser = new Parser({
    onopentagname(name) {
      element = name;
    },
    ontext(piece) {
      if (element !== "script" && element !== "style") text += piece;
    },
    onclosetag() {
      element = "";
    },
  });
  writeAll(parser, html);
  parser.end();
  return text.replace(/\s+/g, " ").trim();
}
