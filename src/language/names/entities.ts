import type { Doc, DocEntity } from "../doc.ts";

/** Adds entities to a document, each once: one type, country and name is one entity. */
export class Entities {
  readonly #doc: Doc;
  readonly #known = new Map<string, number>();

  constructor(doc: Doc) {
    this.#doc = doc;
    doc.entities.forEach((entity, index) => this.#known.set(key(entity), index));
  }

  /** The index of the entity, which is added where the document does not have it yet. */
  intern(entity: DocEntity): number {
    const known = this.#known.get(key(entity));
    if (known !== undefined) return known;
    const index = this.#doc.entities.push(entity) - 1;
    this.#known.set(key(entity), index);
    return index;
  }
}

function key(entity: DocEntity): string {
  return `${entity.type}|${entity.country}|${entity.name}`;
}
