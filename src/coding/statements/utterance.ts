import type { TokenRange } from "../../language/doc.ts";
import type { StatementKind } from "../../model/statement.ts";
import type { Act } from "../acts/act.ts";
import { isQuiet } from "../acts/quiet.ts";
import { clauseContent } from "./content.ts";
import type { Discourse } from "../parties/discourse.ts";
import { freeIndirect } from "./free-indirect.ts";
import { governedUtterance } from "./governed-utterance.ts";
import { type Reading, sentenceRange } from "../reading.ts";
import { reportedUtterances } from "./reported-utterance.ts";
import type { Voices } from "./voice.ts";

/** Kinds that officials voice on home affairs all day long. */
const TALK = new Set<StatementKind>(["forecast", "recommendation", "demand", "position"]);
/** Sentences before a statement in which another state may be named. */
const NEARBY = 3;

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
  /** For which state speakers of no named country turned out to speak, by name. */
  standing: Map<string, string>;
}

/** All utterances of the text: of verbs of promising, demanding and the like, then of what is said in reported words. */
export function findUtterances(reading: Reading, voices: Voices, acts: Act[], discourse: Discourse): Utterance[] {
  const actAt = new Map(acts.map((act) => [act.clause, act]));
  const sources: Sources = { reading, voices, discourse, actAt, standing: new Map() };
  const bySentence = new Map<number, Utterance[]>();
  const found: Utterance[] = [];
  const enter = (utterance: Utterance) => {
    const sentence = reading.sentenceOf[utterance.content.start] ?? -1;
    const others = bySentence.get(sentence) ?? [];
    if (others.some((other) => overlaps(other, utterance)) || !concernsOthers(reading, utterance)) return;
    bySentence.set(sentence, [...others, utterance]);
    found.push(utterance);
  };
  for (const [index, clause] of reading.doc.clauses.entries()) {
    const utterance = governedUtterance(sources, index, clause);
    if (utterance) enter(utterance);
  }
  for (const act of acts) {
    const utterance = policyUtterance(sources, act);
    if (utterance) enter(utterance);
  }
  for (const voice of voices.all) for (const utterance of reportedUtterances(sources, voice)) enter(utterance);
  for (const utterance of freeIndirect(sources)) enter(utterance);
  return found;
}

/** Whether the sentence, or one shortly before it, names a state other than the speaker's; statements on home affairs are left out. */
function concernsOthers(reading: Reading, { kind, content, speaker }: Utterance): boolean {
  if (!TALK.has(kind) || kind === "forecast") return true;
  const sentence = reading.sentenceOf[content.start] ?? 0;
  const words = reading.doc.sentences[sentence];
  if (!words || isQuiet(reading, words)) return false;
  const from = reading.doc.sentences[Math.max(0, sentence - NEARBY)]?.start ?? words.start;
  for (let i = from; i < words.end; i++) {
    const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
    const country = mention && reading.doc.entities[mention.entity]?.country;
    if (country && country !== speaker.country) return true;
  }
  return false;
}

/** A restraint told in the present: `Seoul does not supply arms` (rule 10). */
function policyUtterance({ reading, voices }: Sources, act: Act): Utterance | null {
  const [side] = act.actors;
  if (act.stance.embedded !== "policy" || !side || voices.over(act.trigger.start)) return null;
  return {
    kind: "commitment",
    speaker: { name: side.name, entity: side.entity, country: side.country },
    content: clauseContent(reading, act.clause, sentenceRange(reading, act.trigger.start)),
    clause: act.clause,
    quoted: false,
    precluded: false,
    warned: false,
    addressees: [],
  };
}

function overlaps(a: Utterance, b: Utterance): boolean {
  return a.content.start < b.content.end && b.content.start < a.content.end;
}
