/** Prefixes that feeds conventionally use, by lower-case namespace; a feed may bind any other to them. */
const CONVENTIONAL: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://purl.org/rss/1.0/", ""],
  ["http://my.netscape.com/rdf/simple/0.9/", ""],
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/elements/1.0/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
]);

/** Gives elements the names they conventionally have, whatever prefix a feed binds to their namespace. */
export class ElementNames {
  readonly #prefixes = new Map<string, string>();
  /** The prefix of the feed's own elements, which is dropped. RDF has none: its items belong to RSS. */
  #own: string | null = null;

  /** Lower case. Bindings are taken from `attributes` and hold for the rest of the document. */
  of(raw: string, attributes: Readonly<Record<string, string>>): string {
    this.#bind(attributes);
    const name = raw.toLowerCase();
    const colon = name.indexOf(":");
    const prefix = name.slice(0, Math.max(colon, 0));
    const known = prefix === "" ? "" : (this.#prefixes.get(prefix) ?? prefix);
    const local = name.slice(colon + 1);
    this.#own ??= local === "feed" || local === "rss" ? known : "";
    return known === "" || known === this.#own ? local : `${known}:${local}`;
  }

  #bind(attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes)) {
      const prefix = /^xmlns:(.+)/i.exec(name)?.[1]?.toLowerCase();
      const conventional = CONVENTIONAL.get(value.trim().toLowerCase());
      if (prefix !== undefined && conventional !== undefined) this.#prefixes.set(prefix, conventional);
    }
  }
}
