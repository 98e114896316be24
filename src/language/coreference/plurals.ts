import type { Doc, DocEntity, Mention } from "../doc.ts";
import { conjoined } from "./conjoined.ts";
import type { MentionIndex } from "../names/mention-index.ts";
import type { Salience } from "./salience.ts";
import { isPluralSubject } from "./subjects.ts";

const PARTIES = new Set(["state", "government", "intergovernmental", "military", "company", "group", "person"]);
const PEOPLES = /(?:States|Islands|Emirates|Philippines|Netherlands|Bahamas|Maldives|Comoros|Seychelles|Nations)$/;

/** Plural words that take up several parties, or one that is many. */
export class Plurals {
  readonly #doc: Doc;
  readonly #mentions: MentionIndex;
  readonly #salience: Salience;

  constructor(doc: Doc, mentions: MentionIndex, salience: Salience) {
    this.#doc = doc;
    this.#mentions = mentions;
    this.#salience = salience;
  }

  /**
   * `they`: the joined subjects, or the people, troops or armed group, that the sentence or the ones before it speak of.
   * Open where a plural noun that is no name is the nearer subject, or where several fit alike.
   */
  they(i: number, sentence: number): Mention[] {
    for (const { at, mentions } of this.#salience.before(i, sentence)) {
      const candidates = this.#pluralsAmong(mentions);
      const subjects = candidates.filter((members) => members.some((member) => this.#salience.isSubject(member)));
      const rival = this.#nounSubject(at, i);
      const found =
        (at === sentence ? subjects.at(-1) : subjects[0]) ?? (candidates.length === 1 ? candidates[0] : null);
      if (found && (rival === null || rival < (found[0]?.start ?? 0))) return found;
      if (rival !== null || candidates.length > 0) return [];
    }
    return [];
  }

  #pluralsAmong(mentions: readonly Mention[]): Mention[][] {
    const groups = conjoined(this.#doc, mentions).filter(
      ({ members }) =>
        members.at(-1)?.kind !== "adjective" &&
        members.every((member) => PARTIES.has((this.#doc.entities[member.entity] as DocEntity).type)),
    );
    const taken = overSameWords(mentions);
    const grouped = new Set([...groups.flatMap(({ members }) => members), ...taken.flat()]);
    const single = mentions
      .filter((mention) => !grouped.has(mention) && this.#isMany(mention))
      .map((mention) => [mention]);
    const all = [...groups.map(({ members }) => members), ...taken, ...single].toSorted(
      (a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0),
    );
    return distinct(all);
  }

  /** `Russian officials`, `Chinese troops`, `the Taliban`, `Palestinians`. */
  #isMany(mention: Mention): boolean {
    if (mention.kind === "adjective" || mention.kind === "pronoun") return false;
    const { type, name } = this.#doc.entities[mention.entity] as DocEntity;
    if (type === "group") return true;
    const head = this.#doc.words[mention.head] ?? "";
    const plural = /(?:s|men|people)$/.test(head);
    if (type === "state") return plural && head !== name && !PEOPLES.test(head);
    return plural && mention.kind === "description" && (type === "person" || type === "military");
  }

  /** The last plural common noun before a token that is a subject and nobody named. */
  #nounSubject(at: number, before: number): number | null {
    const range = this.#doc.sentences[at];
    if (!range) return null;
    for (let i = Math.min(before, range.end) - 1; i >= range.start; i--)
      if (isPluralSubject(this.#doc, i) && !this.#mentions.at(i)) return i;
    return null;
  }
}

/** Parties that one plural word has taken up before: `they`, `the two sides`. */
export function overSameWords(mentions: readonly Mention[]): Mention[][] {
  const byStart = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const same = byStart.get(mention.start);
    if (same?.[0]?.end === mention.end) same.push(mention);
    else byStart.set(mention.start, [mention]);
  }
  return [...byStart.values()].filter((same) => same.length > 1);
}

/** Of groups with the same parties, the first. */
function distinct(groups: readonly Mention[][]): Mention[][] {
  const seen = new Set<string>();
  return groups.filter((members) => {
    const key = members.map(({ entity }) => entity).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
