import { type Doc, type TokenRange } from "../../src/language/doc.ts";
import { blankDoc, STEPS } from "../../src/language/analyse.ts";
import { fillInputs, inputWidth } from "../../src/coding/network/act-inputs.ts";
import { ACT_CLASSES, STANDINGS } from "../../src/coding/network/model.ts";
import { type MarkedText } from "./marks.ts";

/** An act of a lesson; places are tokens within the sentence. */
export interface ActLesson {
  trigger: number;
  /** Index into `STANDINGS`. */
  standing: number;
  /** By the order of `ROLES`. */
  parties: readonly [Set<number>, Set<number>];
}

/** A sentence in numbers, one slot a token: what the network reads of it, and the acts to find. */
export interface ActSentence {
  forms: readonly string[];
  /** As `fillInputs` writes them. */
  inputs: Int16Array;
  /** Index into `ACT_CLASSES` of each token. */
  classes: Int32Array;
  acts: readonly ActLesson[];
}

const READ_BEFORE = ["tokenise", "sentences", "syntax", "lemmas"];

/** The sentences of a marked example. Parties in another sentence than their act are left out. */
export function sentencesOf({ text, acts }: MarkedText): ActSentence[] {
  const doc = blankDoc(text, null);
  for (const step of READ_BEFORE) STEPS[step]!(doc);
  const tokenAt = (offset: number) => doc.ends.findIndex((end) => end > offset);
  const placed = acts.map((act) => ({
    ...act,
    trigger: tokenAt(act.trigger),
    parties: [act.actors.map(tokenAt), act.recipients.map(tokenAt)] as const,
  }));
  return doc.sentences.map((range) => {
    const own = placed.filter(({ trigger }) => trigger >= range.start && trigger < range.end);
    const within = (tokens: readonly number[]) =>
      new Set(tokens.filter((token) => token >= range.start && token < range.end).map((token) => token - range.start));
    const sentence = wordsOf(doc, range);
    for (const { trigger, type } of own) sentence.classes[trigger - range.start] = ACT_CLASSES.indexOf(type);
    const lessons = own.map(({ trigger, standing, parties: [actors, recipients] }) => ({
      trigger: trigger - range.start,
      standing: STANDINGS.indexOf(standing),
      parties: [within(actors), within(recipients)] as const,
    }));
    return { ...sentence, acts: lessons };
  });
}

function wordsOf(doc: Doc, range: TokenRange): Omit<ActSentence, "acts"> {
  const size = range.end - range.start;
  const inputs = new Int16Array(size * inputWidth());
  fillInputs(doc, range, inputs);
  return { forms: doc.words.slice(range.start, range.end), inputs, classes: new Int32Array(size) };
}
