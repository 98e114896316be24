import { readLists } from "../codebook.ts";
import type { Doc, DocEntity } from "../doc.ts";
import { rangeText } from "../range-text.ts";

interface Endings {
  companies: ReadonlySet<string>;
  organizations: ReadonlySet<string>;
}

let loaded: Endings | null = null;

/** The organization or company that the last word of a name tells: `Volga Grain JSC`, `Sunrise Foundation`. */
export function organizationNamed(doc: Doc, start: number, end: number): DocEntity | null {
  if (end - start < 2) return null;
  const { companies, organizations } = endings();
  const last = (doc.norms[end - 1] ?? "").replace(/\.$/, "");
  const type = companies.has(last) ? "company" : organizations.has(last) ? "organization" : null;
  if (type === null) return null;
  const sector = type === "company" ? "BUS" : null;
  return { name: rangeText(doc, { start, end }), type, country: null, sector, office: null, because: `named ${last}` };
}

/** Behind the words of a name, its last word may be one of titles as well: `Meridian Trade Office`. */
export function endOfOrganization(doc: Doc, end: number, limit: number): number {
  const { companies, organizations } = endings();
  const word = doc.norms[end] ?? "";
  const named = companies.has(word) || organizations.has(word);
  return end < limit && named && /^\p{Lu}/u.test(doc.words[end] ?? "") ? end + 1 : end;
}

/** Whether a word, in lower case, ends names of institutions: `institute`. */
export function isOrganizationWord(word: string): boolean {
  return endings().organizations.has(word);
}

function endings(): Endings {
  if (loaded) return loaded;
  const lists = readLists("actors/name-endings.yaml") as Record<keyof Endings, string[]>;
  loaded = { companies: new Set(lists.companies), organizations: new Set(lists.organizations) };
  return loaded;
}
