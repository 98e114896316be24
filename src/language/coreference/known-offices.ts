import type { Doc, DocEntity, Mention } from "../doc.ts";
import { titles } from "../names/titles.ts";

interface Known {
  entity: number;
  words: ReadonlySet<string>;
}

/** Holders and bodies of a state that a text has named, for `the French president` and `the Iranian ministry` later on. */
export class KnownOffices {
  readonly #byState = new Map<string, Known[]>();

  learn(doc: Doc, mention: Mention): void {
    const entity = doc.entities[mention.entity] as DocEntity;
    if (entity.country === null || mention.kind !== "name") return;
    const words = officeWords(entity);
    if (words.size === 0) return;
    const known = this.#byState.get(entity.country) ?? [];
    if (known.some((other) => other.entity === mention.entity)) return;
    this.#byState.set(entity.country, [...known, { entity: mention.entity, words }]);
  }

  /** The one entity named before whose office has all the words of a definite description; `null` for none or several. */
  takenUpBy(doc: Doc, mention: Mention): number | null {
    const entity = doc.entities[mention.entity] as DocEntity;
    const definite = doc.norms[mention.start] === "the" || doc.norms[mention.start - 1] === "the";
    if (entity.country === null || !definite || (doc.norms[mention.head] ?? "").endsWith("s")) return null;
    if (entity.type === "person" && mention.kind !== "description") return null;
    const words = officeWords(entity);
    if (words.size === 0) return null;
    const fitting = (this.#byState.get(entity.country) ?? []).filter(
      (known) =>
        (doc.entities[known.entity] as DocEntity).type === entity.type &&
        [...words].every((word) => known.words.has(word)),
    );
    return fitting.length === 1 ? (fitting[0]?.entity ?? null) : null;
  }
}

/** The words of a person's office or a body's name that make it what it is, in one spelling. */
function officeWords({ type, name, office }: DocEntity): ReadonlySet<string> {
  if (type !== "person" && type !== "government") return new Set();
  const { heads, modifiers } = titles();
  const text = type === "person" ? (office ?? "") : name;
  const words = text
    .toLowerCase()
    .replaceAll("defence", "defense")
    .split(/[\s-]+/);
  return new Set(words.filter((word) => heads.has(word) || modifiers.has(word) || word === "defense"));
}
