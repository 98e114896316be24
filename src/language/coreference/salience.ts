import type { Doc, DocEntity, Mention, TokenRange } from "../doc.ts";
import { opensParagraph } from "../paragraphs.ts";

/** How far back a word may look for what it takes up, in sentences of its paragraph. */
const REACH = 2;

/** Mentions by sentence, and which of them are subjects: where a pronoun looks for its antecedent. */
export class Salience {
  readonly #doc: Doc;
  readonly #bySentence: Mention[][];
  readonly #subjectStarts: ReadonlySet<number>;
  readonly #paragraph: number[];

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#bySentence = doc.sentences.map(() => []);
    this.#subjectStarts = new Set(doc.clauses.flatMap((clause) => clause.subjects.map((range) => range.start)));
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

  /**
   * The likeliest antecedent before a token: in its own sentence or up to two before it in the paragraph, subjects first.
   * `null` where none fits.
   */
  antecedent(
    token: number,
    sentence: number,
    fits: (entity: DocEntity) => boolean,
    except: Mention | null = null,
  ): Mention | null {
    for (let back = 0; back <= REACH && sentence - back >= 0; back++) {
      const at = sentence - back;
      if (this.#paragraph[at] !== this.#paragraph[sentence]) return null;
      const candidates = (this.#bySentence[at] ?? []).filter(
        (mention) =>
          mention.end <= token &&
          mention.kind !== "adjective" &&
          mention.entity !== except?.entity &&
          fits(this.#doc.entities[mention.entity] as DocEntity),
      );
      const subjects = candidates.filter((mention) => this.isSubject(mention));
      const found = (back === 0 ? subjects.at(-1) : subjects[0]) ?? candidates.at(-1);
      if (found) return found;
    }
    return null;
  }

  /** The subject that a sentence, or the ones before it in the paragraph, speaks of; no guess where none fits. */
  topic(token: number, sentence: number, fits: (entity: DocEntity) => boolean): Mention | null {
    const found = this.antecedent(token, sentence, fits);
    return found && this.isSubject(found) ? found : null;
  }

  /** The nearest subject before a token in its sentence. */
  subjectBefore(token: number, sentence: number): Mention | null {
    return (
      (this.#bySentence[sentence] ?? []).findLast((mention) => mention.end <= token && this.isSubject(mention)) ?? null
    );
  }

  /** Distinct entities named before a token in its sentence and the paragraph's sentences before it, the latest first. */
  recent(token: number, sentence: number, fits: (entity: DocEntity) => boolean): Mention[] {
    const found = new Map<string | null, Mention>();
    for (
      let at = sentence;
      at >= 0 && at >= sentence - REACH && this.#paragraph[at] === this.#paragraph[sentence];
      at--
    )
      for (const mention of (this.#bySentence[at] ?? []).toReversed()) {
        const entity = this.#doc.entities[mention.entity] as DocEntity;
        if (mention.end <= token && fits(entity) && !found.has(entity.country)) found.set(entity.country, mention);
      }
    return [...found.values()];
  }

  isSubject(mention: Mention): boolean {
    for (let i = mention.start; i > mention.start - 3; i--) if (this.#subjectStarts.has(i)) return true;
    return false;
  }
}

function paragraphs(doc: Doc): number[] {
  let number = 0;
  return doc.sentences.map(({ start }) => {
    if (opensParagraph(doc, start)) number++;
    return number;
  });
}
