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
    this.#bySentence[sentence]?.push(mention);
  }

  /** The mentions before a token by sentence: its own, then up to two before it in the paragraph. */
  *before(token: number, sentence: number): Generator<{ at: number; mentions: Mention[] }> {
    for (let at = sentence; at >= 0 && at >= sentence - REACH; at--) {
      if (this.#paragraph[at] !== this.#paragraph[sentence]) return;
      yield { at, mentions: lastBefore(this.#bySentence[at] ?? [], token) };
    }
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
      const found = (at === sentence ? subjects.at(-1) : subjects[0]) ?? candidates.at(-1);
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

  /** Distinct parties named before a token in its sentence and the paragraph's sentences before it, the latest first. */
  recent(token: number, sentence: number, fits: Fits): Mention[] {
    const found = new Map<string, Mention>();
    for (const { mentions } of this.before(token, sentence))
      for (const mention of mentions.toReversed()) {
        const entity = this.#entity(mention);
        const key = entity.country ?? entity.name;
        if (fits(entity) && !found.has(key)) found.set(key, mention);
      }
    return [...found.values()];
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
