import { conjoined } from "./conjoined.ts";
import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { opensParagraph } from "../paragraphs.ts";
import { isSubject } from "./subjects.ts";

/** How far back a word may look for what it takes up, in sentences of its paragraph. */
const REACH = 2;

/** How many mentions of one sentence are looked at, so that a sentence of ten thousand takes no longer than its length allows. */
const MOST = 64;

type Fits = (entity: DocEntity) => boolean;

/** Mentions by sentence, and which of them are subjects: where a pronoun looks for its antecedent. */
export class Salience {
  readonly #doc: Doc;
  readonly #bySentence: Mention[][];
  readonly #paragraph: number[];

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#bySentence = doc.sentences.map(() => []);
    this.#paragraph = paragraphs(doc);
    let sentence = 0;
    for (const mention of doc.mentions) {
      while (sentence < doc.sentences.length && (doc.sentences[sentence] as TokenRange).end <= mention.start)
        sentence++;
      this.#bySentence[sentence]?.push(mention);
    }
  }

  /** A mention that a step has just resolved, so that later words may take it up in turn. */
  remember(sentence: number, mention: Mention): void {
    const mentions = this.#bySentence[sentence] ?? [];
    let k = mentions.length;
    while (k > 0 && mentions[k - 1]!.start > mention.start) k--;
    mentions.splice(k, 0, mention);
  }

  /** The mentions before a token by sentence: its own, then up to two before it in the paragraph. */
  *before(token: number, sentence: number): Generator<{ at: number; mentions: Mention[] }> {
    for (let at = sentence; at >= 0 && at >= sentence - REACH; at--) {
      if (this.#paragraph[at] !== this.#paragraph[sentence]) return;
      yield { at, mentions: lastBefore(this.#bySentence[at] ?? [], token) };
    }
  }

  /** The mentions before a token by sentence: its own, then so many before it, whatever their paragraph. */
  *back(token: number, sentence: number, reach: number): Generator<{ at: number; mentions: Mention[] }> {
    for (let at = sentence; at >= 0 && at >= sentence - reach; at--)
      yield { at, mentions: lastBefore(this.#bySentence[at] ?? [], token) };
  }

  sameParagraph(one: number, other: number): boolean {
    return this.#paragraph[one] === this.#paragraph[other];
  }

  /** The likeliest antecedent before a token, subjects first; `null` where none fits. `not` rules mentions out. */
  antecedent(
    token: number,
    sentence: number,
    fits: Fits,
    not: (mention: Mention) => boolean = () => false,
  ): Mention | null {
    for (const { at, mentions } of this.before(token, sentence)) {
      const candidates = mentions.filter(
        (mention) => mention.kind !== "adjective" && fits(this.#entity(mention)) && !not(mention),
      );
      const subjects = candidates.filter((mention) => this.isSubject(mention));
      // A party that a pronoun has taken up already is what the text is about.
      const found =
        (at === sentence ? subjects.at(-1) : subjects[0]) ??
        candidates.findLast(({ kind }) => kind === "pronoun") ??
        candidates.at(-1);
      if (found) return found;
    }
    return null;
  }

  /** The subject that a fronted phrase looks forward to: `In its statement, Qatar said`. */
  subjectBehind(token: number, sentence: number, fits: Fits): Mention | null {
    return (
      (this.#bySentence[sentence] ?? []).find(
        (mention) => mention.start > token && this.isSubject(mention) && fits(this.#entity(mention)),
      ) ?? null
    );
  }

  /** The subject that a sentence, or the ones before it in the paragraph, speaks of; no guess where none fits. */
  topic(token: number, sentence: number, fits: Fits): Mention | null {
    const found = this.antecedent(token, sentence, fits);
    return found && this.isSubject(found) ? found : null;
  }

  /** The nearest subject before a token in its sentence. */
  subjectBefore(token: number, sentence: number): Mention | null {
    return (
      (this.#bySentence[sentence] ?? []).findLast((mention) => mention.end <= token && this.isSubject(mention)) ?? null
    );
  }

  /** Joined subjects before a token (`Israel and Lebanon`): a word for one party means none of them. */
  joinedSubjects(token: number, sentence: number): Set<Mention> {
    const joined = new Set<Mention>();
    for (const { mentions } of this.before(token, sentence))
      for (const { members } of conjoined(this.#doc, mentions))
        if (members.some((member) => this.isSubject(member))) for (const member of members) joined.add(member);
    return joined;
  }

  isSubject(mention: Mention): boolean {
    return isSubject(this.#doc, mention);
  }

  #entity(mention: Mention): DocEntity {
    return this.#doc.entities[mention.entity] as DocEntity;
  }
}

/** The mentions that end before a token, in the order of the text; of very many, the last. */
function lastBefore(mentions: readonly Mention[], token: number): Mention[] {
  const found: Mention[] = [];
  for (let k = mentions.length - 1; k >= 0 && found.length < MOST; k--)
    if (mentions[k]!.end <= token) found.push(mentions[k]!);
  return found.toReversed();
}

function paragraphs(doc: Doc): number[] {
  let number = 0;
  return doc.sentences.map(({ start }) => {
    if (opensParagraph(doc, start)) number++;
    return number;
  });
}
