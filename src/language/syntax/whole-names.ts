import type { Doc, TokenRange } from "../doc.ts";
import { givenNames, isGivenName } from "../names/given-names.ts";
import { titles } from "../names/titles.ts";
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

/** How a family name and a given name of two syllables are put to the parser: no reader takes them for other words. */
const FAMILY = "Kim";
const GIVEN = "Jong";
/** A syllable of a Korean or Taiwanese given name in Latin letters: `Hyun`, `Jae`, `wen`; not `led` or `based`. */
const SYLLABLE = "(?:[bcdghjklmnprstwyz]?[hgswy]?y?[aeiouy]{1,3}(?:ng|rn|n|ck|[klmpbtshr])?)";
const FIRST = new RegExp(`^(?=\\p{Lu})${SYLLABLE}$`, "iu");
const SECOND = new RegExp(`^(?=\\p{Ll})${SYLLABLE}{1,2}$`, "u");
/** Words that stand behind a hyphen and look like such a syllable: `state-run`. */
const WORDS = new Set(["run", "hit", "bound", "era", "man", "war", "like", "style", "wide"]);
const CAPITAL = /^\p{Lu}/u;
const NAME = /^\p{Lu}\p{Ll}+$/u;
const FLAT = relations("flat");

/** The words of a sentence with each hyphenated name as one: `Ho-jin`, `Jean-Noël`, `al-Ansari`. */
export function wordingOf(doc: Doc, { start, end }: TokenRange, known: ReadonlySet<number>): Wording {
  const wording: Wording = { words: [], norms: [], from: [] };
  const add = (i: number, word: string) => {
    wording.from.push(i - start);
    wording.words.push(word);
    wording.norms.push(word === doc.words[i] ? doc.norms[i]! : word.toLowerCase());
  };
  for (let i = start; i < end; i++) {
    const joined = isJoined(doc, i, end);
    if (joined && isSyllables(doc, i) && isFamily(doc, i - 1, start, known)) {
      wording.words[wording.words.length - 1] = FAMILY;
      wording.norms[wording.norms.length - 1] = FAMILY.toLowerCase();
      add(i, GIVEN);
      i += 2;
    } else if (joined && isDouble(doc, i, start, known)) {
      add(i, CAPITAL.test(doc.words[i]!) ? doc.words[i]! : doc.words[i + 2]!);
      i += 2;
    } else add(i, isWordlike(doc, i, start, known) ? FAMILY : doc.words[i]!);
  }
  return wording;
}

/** The parse of a wording for the tokens of the sentence: the parts of a name hang on its first one. */
export function spread({ words, upos, xpos, heads, labels }: Parsed, { from }: Wording, size: number): Omit<Parsed, "words" | "norms"> {
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
  for (const [k] of words.entries()) {
    const first = from[k]!;
    const head = from[heads[k]!]!;
    const parted = (from[k + 1] ?? size) - first > 1;
    set(first, parted ? NAMED : { upos: upos[k]!, xpos: xpos[k]! }, head, labels[k]!);
    if (!parted) continue;
    set(first + 1, HYPHEN, first + 2, RELATION.punct!);
    set(first + 2, NAMED, FLAT[labels[k]!] === 1 ? head : first, RELATION.flat!);
  }
  return whole;
}

const NAMED = { upos: TAG.PROPN, xpos: PENN.NNP! };
const HYPHEN = { upos: TAG.PUNCT, xpos: PENN.HYPH! };

/** A word, a hyphen and a word without a gap, and no further hyphen. */
function isJoined({ norms, starts, ends }: Doc, i: number, limit: number): boolean {
  const glued = (k: number) => ends[k] === starts[k + 1];
  if (i + 2 >= limit || norms[i + 1] !== "-" || !glued(i) || !glued(i + 1)) return false;
  return !(norms[i + 3] === "-" && glued(i + 2)) && !(norms[i - 1] === "-" && glued(i - 1));
}

function isSyllables({ words, norms }: Doc, i: number): boolean {
  return FIRST.test(words[i]!) && SECOND.test(words[i + 2]!) && !WORDS.has(norms[i + 2]!);
}

/** `Chang` before `Ho-jin`: a capitalised word that is no title and, unless a person's name is known here, nothing known. */
function isFamily({ words, norms }: Doc, i: number, first: number, known: ReadonlySet<number>): boolean {
  return i >= first && !known.has(i) && NAME.test(words[i]!) && !titles().heads.has(norms[i]!);
}

/** `Jean-Noël`, `Kramp-Karrenbauer` behind `Annegret`, `al-Ansari`. */
function isDouble({ words, norms }: Doc, i: number, first: number, known: ReadonlySet<number>): boolean {
  if (known.has(i) || known.has(i + 2) || !CAPITAL.test(words[i + 2]!)) return false;
  if (!CAPITAL.test(words[i]!)) return givenNames().particles.has(norms[i]!);
  return isGivenName(words[i]!) || (i > first && isGivenName(words[i - 1]!));
}

/** `He Yadong`, `To Lam`: a family name that is a small word as well, behind a title, a comma or words in small letters. */
function isWordlike({ words, norms }: Doc, i: number, first: number, known: ReadonlySet<number>): boolean {
  if (i === first || !givenNames().alsoWords.has(norms[i]!) || !NAME.test(words[i]!)) return false;
  const behind = titles().heads.has(norms[i - 1]!) || norms[i - 1] === "," || /^\p{Ll}/u.test(words[i - 1]!);
  return behind && !known.has(i + 1) && NAME.test(words[i + 1] ?? "");
}

/** The tokens of names that the dictionary has, people left out. */
export function namedOtherwise({ mentions, entities }: Doc): Set<number> {
  const tokens = new Set<number>();
  for (const { start, end, entity } of mentions)
    if (entities[entity]?.type !== "person") for (let i = start; i < end; i++) tokens.add(i);
  return tokens;
}
