import type { Doc, TokenRange } from "../doc.ts";
import { givenNames, isGivenName } from "../names/given-names.ts";
import { isHyphenated, isSyllabic } from "../names/hyphenated.ts";
import { titles } from "../names/titles.ts";
import { timeWords } from "../times/time-words.ts";
import { TAG } from "../tokens/upos.ts";
import { PENN, RELATION, relations } from "./relations.ts";
import type { Parsed } from "./sentence.ts";

/** A sentence as the parser is to see it: names that the tokens part are one word each, and no name looks like a word. */
export interface Wording {
  words: string[];
  norms: string[];
  /** The first token of each word, counted from the first of the sentence. */
  from: number[];
}

/** What the dictionary knows of the names in a document. */
export interface KnownNames {
  /** The tokens of names that are no person's: they stay as they are. */
  others: ReadonlySet<number>;
  /** Where names of persons of more than one word begin. */
  persons: ReadonlySet<number>;
}

type Tags = Omit<Parsed, "words" | "norms">;

/** How a family name and a given name of two syllables are put to the parser, which takes them for nothing else. */
const FAMILY = "John";
const GIVEN = "Smith";
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;
const NAME = /^\p{Lu}\p{Ll}+$/u;
const FLAT = relations("flat");
const NAMED = { upos: TAG.PROPN, xpos: PENN.NNP! };
const HYPHEN = { upos: TAG.PUNCT, xpos: PENN.HYPH! };

/**
 * The words of a sentence with each parted name as one: `Ho-jin`, `Jean-Noël`, `al-Ansari`, `van Aken`. The treebanks hold
 * few of them, and a parser that trips over a name loses the clause around it.
 */
export function wordingOf(doc: Doc, { start, end }: TokenRange, known: KnownNames): Wording {
  const wording: Wording = { words: [], norms: [], from: [] };
  for (let i = start; i < end;) {
    if (isSyllabic(doc, i) && i + 2 < end && isFamily(doc, i - 1, start, known)) {
      wording.words.splice(-1, 1, FAMILY);
      wording.norms.splice(-1, 1, FAMILY.toLowerCase());
    }
    const { length, stands } = nameAt(doc, i, { start, end }, known);
    wording.from.push(i - start);
    wording.words.push(stands);
    wording.norms.push(stands === doc.words[i] ? doc.norms[i]! : stands.toLowerCase());
    i += length;
  }
  return wording;
}

/** The tokens of the name that starts at a token, and the word that stands for them; a single word stands for itself. */
function nameAt(doc: Doc, i: number, within: TokenRange, known: KnownNames): { length: number; stands: string } {
  const { words } = doc;
  const last = i + 2 < within.end;
  if (last && isSyllabic(doc, i) && isFamily(doc, i - 1, within.start, known)) return { length: 3, stands: GIVEN };
  if (last && isDouble(doc, i, within.start, known))
    return { length: 3, stands: CAPITAL.test(words[i]!) ? words[i]! : words[i + 2]! };
  if (i + 1 < within.end && isParticled(doc, i, within.start, known)) return { length: 2, stands: words[i + 1]! };
  return { length: 1, stands: isWordlike(doc, i, within.start, known) ? FAMILY : words[i]! };
}

/** The parse of a wording for the tokens of the sentence: the parts of a name hang on its first one. */
export function spread(
  { upos, xpos, heads, labels }: Parsed,
  { from, norms }: Wording,
  parts: readonly string[],
): Tags {
  const size = parts.length;
  const whole = {
    upos: new Uint8Array(size),
    xpos: new Uint8Array(size),
    heads: new Int32Array(size),
    labels: new Uint8Array(size),
  };
  const set = (i: number, tags: { upos: number; xpos: number }, head: number, label: number) => {
    whole.upos[i] = tags.upos;
    whole.xpos[i] = tags.xpos;
    whole.heads[i] = head;
    whole.labels[i] = label;
  };
  for (const k of norms.keys()) {
    const [first, next] = [from[k]!, from[k + 1] ?? size];
    const head = from[heads[k]!]!;
    set(first, next - first > 1 ? NAMED : { upos: upos[k]!, xpos: xpos[k]! }, head, labels[k]!);
    for (let i = first + 1; i < next; i++)
      if (parts[i] === "-") set(i, HYPHEN, i + 1, RELATION.punct!);
      else set(i, NAMED, FLAT[labels[k]!] === 1 ? head : first, RELATION.flat!);
  }
  return whole;
}

/** `Chang` before `Ho-jin`: a capitalised word that is no title and no other name. */
function isFamily({ words, norms }: Doc, i: number, first: number, known: KnownNames): boolean {
  return i >= first && !known.others.has(i) && NAME.test(words[i]!) && !titles().heads.has(norms[i]!);
}

/** `Jean-Noël`, `Kramp-Karrenbauer` behind `Annegret`, `al-Ansari`. */
function isDouble(doc: Doc, i: number, first: number, known: KnownNames): boolean {
  const { words, norms } = doc;
  if (!isHyphenated(doc, i) || known.others.has(i) || known.others.has(i + 2) || !CAPITAL.test(words[i + 2]!))
    return false;
  if (!CAPITAL.test(words[i]!)) return givenNames().particles.has(norms[i]!);
  return isGivenName(words[i]!) || (i > first && isGivenName(words[i - 1]!));
}

/** `van Aken` behind `Jan`. */
function isParticled({ words, norms }: Doc, i: number, first: number, known: KnownNames): boolean {
  if (i === first || !givenNames().particles.has(norms[i]!) || !SMALL.test(words[i]!)) return false;
  return !known.others.has(i + 1) && NAME.test(words[i + 1]!) && !known.others.has(i - 1) && isGivenName(words[i - 1]!);
}

/** `He Yadong`, `To Lam`: a family name that is a small word as well. */
function isWordlike({ words, norms }: Doc, i: number, first: number, known: KnownNames): boolean {
  if (!givenNames().alsoWords.has(norms[i]!) || !NAME.test(words[i]!)) return false;
  if (known.persons.has(i)) return true;
  if (known.others.has(i + 1) || !NAME.test(words[i + 1] ?? "") || timeWords().weekdays.has(norms[i + 1]!))
    return false;
  // No sentence goes on with a name behind a pronoun.
  if (i === first) return norms[i] === "he" && /^(?:\p{Ll}|,)/u.test(words[i + 2] ?? "");
  return titles().heads.has(norms[i - 1]!) || norms[i - 1] === "," || SMALL.test(words[i - 1]!);
}

/** What the dictionary has found in a document. */
export function knownNames({ mentions, entities }: Doc): KnownNames {
  const [others, persons] = [new Set<number>(), new Set<number>()];
  for (const { start, end, entity } of mentions) {
    if (entities[entity]?.type !== "person") for (let i = start; i < end; i++) others.add(i);
    else if (end - start > 1) persons.add(start);
  }
  return { others, persons };
}
