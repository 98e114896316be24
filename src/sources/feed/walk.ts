import type { Handler } from "htmlparser2";
import { Failure } from "../../model/failure.ts";
import { type MarkupLimits, MarkupBounds } from "../formats/markup-bounds.ts";
import type { Limits } from "../limits.ts";
import { Collector } from "./collector.ts";
import { ElementNames } from "./names.ts";
import { READ_ELEMENTS, type Value, type Values } from "./values.ts";

/** A feed taken apart, its elements not yet interpreted. */
export interface ParsedFeed {
  /** `rss`, `rdf:rdf` or `feed`. */
  root: string;
  rootAttributes: Readonly<Record<string, string>>;
  head: Values;
  items: Values[];
  /** The text ended before the feed did; `items` holds the whole ones. */
  truncated: boolean;
}

export type FeedLimits = MarkupLimits & Pick<Limits, "items">;

/** No feed says one thing this often; a hostile one may. */
const VALUES_A_NAME = 100;

/** Listens to a parser that goes over a feed, and keeps what it says. */
export class FeedWalk implements ParsedFeed, Partial<Handler> {
  root = "";
  rootAttributes: Readonly<Record<string, string>> = {};
  readonly head = new Map<string, Value[]>();
  readonly items: Map<string, Value[]>[] = [];
  truncated = false;

  readonly #limits: FeedLimits;
  readonly #bounds: MarkupBounds;
  readonly #names = new ElementNames();
  readonly #path: string[] = [];
  #item: { values: Map<string, Value[]>; depth: number } | null = null;
  #collectors: Collector[] = [];
  #ended = false;

  constructor(limits: FeedLimits) {
    this.#limits = limits;
    this.#bounds = new MarkupBounds(limits);
  }

  /** From here on the parser closes what the text left open. */
  startEnd(): void {
    this.#ended = true;
  }

  onopentagname(): void {
    this.#bounds.open();
  }

  onattribute(): void {
    this.#bounds.attribute();
  }

  onopentag(rawName: string, attributes: Readonly<Record<string, string>>): void {
    const name = this.#names.of(rawName, attributes);
    this.#path.push(name);
    const depth = this.#path.length;
    if (depth === 1) this.#startRoot(name, attributes);
    for (const collector of this.#collectors) collector.open(rawName, attributes);
    // An item that opens within another shows that the other was never closed.
    if (isItem(name, this.root) && this.#collectors.length === 0) this.#startItem(depth);
    else this.#startElement(depth, attributes);
  }

  ontext(text: string): void {
    for (const collector of this.#collectors) collector.text(text);
  }

  onclosetag(rawName: string): void {
    this.#bounds.close();
    const depth = this.#path.length;
    for (const collector of this.#collectors) {
      if (collector.depth === depth) this.#keep(collector);
      else collector.close(rawName);
    }
    this.#collectors = this.#collectors.filter((collector) => collector.depth !== depth);
    if (this.#item?.depth === depth) this.#endItem();
    this.#path.pop();
    if (this.#ended) this.truncated = true;
  }

  #startRoot(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.root !== "" || !/^(rss|rdf:rdf|rdf|feed)$/.test(name)) return;
    this.root = name;
    this.rootAttributes = attributes;
  }

  #startItem(depth: number): void {
    this.#endItem();
    if (this.items.length >= this.#limits.items)
      throw new Failure("source.too-many", `It holds more than ${this.#limits.items} items; split it.`);
    this.#item = { values: new Map(), depth };
  }

  #endItem(): void {
    // An item that only the end of the text closes may lack its second half.
    if (this.#item !== null && !this.#ended) this.items.push(this.#item.values);
    this.#item = null;
  }

  #startElement(depth: number, attributes: Readonly<Record<string, string>>): void {
    const below = this.#item?.depth ?? headDepth(this.#path);
    if (below === null || depth - below > 2) return;
    const key = this.#path.slice(below).join("/");
    if (READ_ELEMENTS.has(key)) this.#collectors.push(new Collector(key, depth, attributes));
  }

  #keep(collector: Collector): void {
    const values = this.#item?.values ?? this.head;
    const list = values.get(collector.key) ?? [];
    if (list.length < VALUES_A_NAME) list.push(collector.value());
    values.set(collector.key, list);
  }
}

function isItem(name: string, root: string): boolean {
  return name === (root === "feed" ? "entry" : "item");
}

/** How many elements lead to the feed's own description: `rss/channel`, `rdf/channel`, or the Atom feed itself. */
function headDepth(path: readonly string[]): number | null {
  if (path[0] === "feed") return 1;
  return path[1] === "channel" ? 2 : null;
}
