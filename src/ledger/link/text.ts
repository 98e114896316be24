import { type ReadAct, actsIn } from "../meant/acts.ts";
import { READING } from "../meant/codebook.ts";
import { statesIn, unnamed } from "../meant/states.ts";
import { properStems, type Thing, tellingStems, thingsIn } from "../meant/things.ts";
import { type Word, wordsOf } from "../meant/words.ts";

/** What a text tells, as it is compared. */
export interface ReadText {
  words: Word[];
  acts: ReadAct[];
  things: Thing[];
  /** Codes of the states that it names, other than as places. */
  states: ReadonlySet<string>;
  /** Stems that tell something and name no state. */
  stems: ReadonlySet<string>;
  /** Those of names. */
  names: ReadonlySet<string>;
}

/** Texts are compared again and again, and reading one costs as much as a hundred comparisons. */
const MOST_KEPT = 20_000;
const read = new Map<string, ReadText>();

const PLACE = new Set(READING.place);

/** Reads a text for comparison. */
export function readText(text: string): ReadText {
  const known = read.get(text);
  if (known) return known;
  const words = wordsOf(text);
  const states = statesIn(words);
  const bare = unnamed(words, states);
  const named = states.filter(({ at }) => !PLACE.has(words[at - 1]?.lower ?? ""));
  const made = {
    states: new Set(named.map(({ code }) => code)),
    words,
    acts: actsIn(bare),
    things: thingsIn(bare),
    stems: tellingStems(bare),
    names: properStems(bare),
  };
  if (read.size >= MOST_KEPT) read.clear();
  read.set(text, made);
  return made;
}
