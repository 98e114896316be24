import type { TokenRange } from "../language/doc.ts";
import type { StatementKind } from "../model/statement.ts";
import type { Act } from "./act.ts";
import type { Discourse } from "./discourse.ts";
import { governedUtterance } from "./governed-utterance.ts";
import type { Reading } from "./reading.ts";
import { reportedUtterances } from "./reported-utterance.ts";
import type { Voices } from "./voice.ts";

/** Words by which a speaker commits, threatens, demands, offers, predicts, recommends, denies or holds; not detailed yet. */
export interface Utterance {
  kind: StatementKind;
  speaker: { name: string; entity: number; country: string | null };
  /** The words of what is said. */
  content: TokenRange;
  /** The clause that carries the content's predicate, -1 where it is a noun phrase. */
  clause: number;
  quoted: boolean;
  /** The verb itself excludes the content: `ruled out`. */
  precluded: boolean;
  /** The verb itself is a warning. */
  warned: boolean;
  /** The state that is told to do it, where the verb has one as its object. */
  addressees: string[];
}

/** What utterances are read from. */
export interface Sources {
  reading: Reading;
  voices: Voices;
  discourse: Discourse;
  /** The act of each clause that tells one. */
  actAt: Map<number, Act>;
}

/** All utterances of the text: of verbs of promising, demanding and the like, then of what is said in reported words. */
export function findUtterances(reading: Reading, voices: Voices, acts: Act[], discourse: Discourse): Utterance[] {
  const sources: Sources = { reading, voices, discourse, actAt: new Map(acts.map((act) => [act.clause, act])) };
  const bySentence = new Map<number, Utterance[]>();
  const found: Utterance[] = [];
  const enter = (utterance: Utterance) => {
    const sentence = reading.sentenceOf[utterance.content.start] ?? -1;
    const others = bySentence.get(sentence) ?? [];
    if (others.some((other) => overlaps(other, utterance))) return;
    bySentence.set(sentence, [...others, utterance]);
    found.push(utterance);
  };
  for (const [index, clause] of reading.doc.clauses.entries()) {
    const utterance = governedUtterance(sources, index, clause);
    if (utterance) enter(utterance);
  }
  for (const voice of voices.all) for (const utterance of reportedUtterances(sources, voice)) enter(utterance);
  return found;
}

function overlaps(a: Utterance, b: Utterance): boolean {
  return a.content.start < b.content.end && b.content.start < a.content.end;
}
