import type { Value } from "./values.ts";

/** Gathers one element's content while the feed is walked over. */
export class Collector {
  readonly key: string;
  /** Number of elements around and including it. */
  readonly depth: number;
  readonly #attributes: Readonly<Record<string, string>>;
  #text = "";
  #markup = "";
  #nested = false;

  constructor(key: string, depth: number, attributes: Readonly<Record<string, string>>) {
    this.key = key;
    this.depth = depth;
    this.#attributes = attributes;
  }

  text(piece: string): void {
    this.#text += piece;
    this.#markup += escape(piece);
  }

  open(rawName: string, attributes: Readonly<Record<string, string>>): void {
    this.#nested = true;
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
    this.#markup += `<${localName(rawName)}${written.join("")}>`;
  }

  close(rawName: string): void {
    // `</br>` is a second line break to HTML.
    if (localName(rawName) !== "br") this.#markup += `</${localName(rawName)}>`;
  }

  value(): Value {
    return { text: this.#text, markup: this.#nested ? this.#markup : null, attributes: this.#attributes };
  }
}

function localName(rawName: string): string {
  return rawName.slice(rawName.indexOf(":") + 1);
}

const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character);
}
