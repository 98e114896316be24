import type { Doc, DocEntity, Mention } from "../doc.ts";
import { givenNames } from "../names/given-names.ts";
import { isSyllable } from "../names/hyphenated.ts";

const SPANISH_PARTS = 3;
const FAMILY_FIRST = /^\p{Lu}\p{Ll}+-\p{Ll}/u;
/** Two syllables of Pinyin in one word: `Jiakun`, `Wenbin`. */
const CHINESE = /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]{1,3}(?:ng|n|r)?){2}$/i;
const PREFIXED = /^\p{L}{1,4}[-'’]\p{Lu}/u;

/** Short forms by which a text may later name what it has named in full: surnames and abbreviations. */
export class LaterNames {
  readonly #entities = new Map<string, number>();
  readonly #given = new Map<string, number>();

  /** Learns the short forms of a mention's entity. */
  learn(doc: Doc, mention: Mention): void {
    const { type, name } = doc.entities[mention.entity] as DocEntity;
    if (type === "person" && /^\p{Lu}/u.test(name)) {
      for (const surname of surnames(name)) this.#entities.set(surname, mention.entity);
      this.#given.set(name.split(" ")[0] ?? "", mention.entity);
    }
    const short = abbreviationBehind(doc, mention, name);
    if (short !== null) this.#entities.set(short, mention.entity);
  }

  /** The entity whose given name a form is: peoples without family names are called by it. */
  given(form: string): number | undefined {
    return this.#given.get(form);
  }

  /** The entity that a short form was learnt for. */
  get(form: string): number | undefined {
    return this.#entities.get(form);
  }
}

/** The parts of a name by which it is taken up, the surest last: `Tikriti` and `al-Tikriti`, `Chang`, `Quispe` and `Rojas`. */
function surnames(name: string): string[] {
  const parts = name.split(" ").filter((part) => !/^(?:[JS]r\.?|[IVX]+)$/.test(part));
  if (parts.length < 2) return [];
  const [first = "", second = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (parts.length === 2 && (FAMILY_FIRST.test(second) || isFamilyFirst(first, second))) return [first];
  // `Yoon Suk Yeol`; in Vietnam it is the last word that stays.
  if (parts.length === 3 && givenNames().familyFirst.has(first) && isSyllable(second) && isSyllable(last))
    return [last, first];
  const bare = PREFIXED.test(last) ? last.replace(/^\p{L}{1,4}[-'’]/u, "") : null;
  const spanish = parts.length >= SPANISH_PARTS ? parts.at(-2) : undefined;
  const both = spanish !== undefined && /^\p{Lu}\p{Ll}{2,}$/u.test(spanish) ? [spanish] : [];
  return [...both, ...(bare === null ? [] : [bare]), last];
}

/** `Wang Yi`, `Guo Jiakun`, not `Kim Smith`: a family name in front, and a short word or two Chinese syllables behind. */
function isFamilyFirst(first: string, second: string): boolean {
  const given = second.length <= 5 || CHINESE.test(second);
  return given && givenNames().familyFirst.has(first) && !givenNames().genders.has(first);
}

/** `OFAC` in `the Office of Foreign Assets Control (OFAC)`: its letters open words of the name. */
function abbreviationBehind(doc: Doc, mention: Mention, name: string): string | null {
  const short = doc.words[mention.end + 1] ?? "";
  if (doc.norms[mention.end] !== "(" || doc.norms[mention.end + 2] !== ")") return null;
  if (!/^\p{Lu}[\p{L}&.-]{1,9}$/u.test(short)) return null;
  const initials = [...name.matchAll(/(?:^|[\s-])(\p{Lu})/gu)].map(([, letter]) => letter).join("");
  const letters = short.replace(/[^\p{Lu}]/gu, "");
  return letters.length > 1 && initials.startsWith(letters.charAt(0)) ? short : null;
}
