import { readFileSync } from "node:fs";
import type { StatedAct, Statement, StatementKind } from "../../../model/statement.ts";
import { meantActs } from "../../meant/read.ts";
import { type Uttered, utter } from "./uttered.ts";

/** A sentence as the coder reads it; those of one topic are one commitment. `chosen`: the weights were fitted on them. */
interface Worded {
  half: "chosen" | "kept";
  topic: string;
  day: string;
  text: string;
  kind: StatementKind;
  speaker: string;
  side: string[];
  to: string[];
  words: string;
  condition?: Omit<NonNullable<Statement["condition"]>, "start" | "end">;
  action?: StatedAct;
  negated?: boolean;
}

/** Statements of one half with the topics that they belong to, by day. */
export function goldOf(half: Worded["half"]): { topic: string; utterance: Uttered }[] {
  const lines = readFileSync(new URL("wordings.gold.jsonl", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return lines
    .map((line) => JSON.parse(line) as Worded)
    .filter((worded) => worded.half === half)
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    .map((worded, place) => ({ topic: worded.topic, utterance: uttered(worded, `${half}-${place}`) }));
}

function uttered(worded: Worded, documentId: string): Uttered {
  const quote = (text: string) => ({ start: 0, end: text.length, text });
  const statement: Statement = {
    id: "st1",
    kind: worded.kind,
    speaker: { entity: null, name: worded.speaker, country: worded.side[0] ?? null },
    onBehalfOf: worded.side,
    addressees: worded.to,
    content: quote(worded.words),
    condition: worded.condition ? { ...worded.condition, ...quote(worded.condition.text) } : null,
    action: worded.action ?? null,
    negated: worded.negated ?? false,
    probability: null,
    horizon: null,
    quoted: false,
    confidence: 0.8,
    evidence: quote(worded.text),
  };
  const { day } = worded;
  const told = { title: null, outlet: "Harbour Times", url: null, publishedAt: day, day, knownDay: day, reports: 1 };
  return utter({ documentId, ...told, statement }, meantActs(statement));
}
