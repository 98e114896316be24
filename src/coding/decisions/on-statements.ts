import type { TokenRange } from "../../language/doc.ts";
import type { Decision } from "../../model/decision.ts";
import type { CodedDocument } from "../../model/record.ts";
import type { Statement, StatementKind } from "../../model/statement.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";
import { sentenceAt } from "./on-acts.ts";
import type { Understood } from "./understood.ts";

/** What a verb says of its complement, by the kinds of statement that follow from it. */
const EFFECTS: Readonly<Record<StatementKind, readonly string[]>> = {
  denial: ["deny"],
  threat: ["threaten", "promise"],
  offer: ["offer"],
  demand: ["demand"],
  recommendation: ["recommend"],
  commitment: ["promise", "preclude"],
  forecast: ["forecast"],
  position: ["stance"],
};

/** What makes words a statement of a kind where no verb of promising, demanding and the like does (rules 13 and 22). */
const REASONS: Readonly<Record<StatementKind, string>> = {
  denial: "the speaker says that it is not so",
  threat: "the speaker's side will do it to another's harm",
  offer: "the speaker's side would do it",
  demand: "a state says what another must do",
  recommendation: "one who cannot order it says what should be done",
  commitment: "the speaker's own side will do it, or never does",
  forecast: "it lies beyond what the speaker decides",
  position: "a stance that no event of the sentence tells",
};

/** Why each statement is one, and of its kind. */
export function decisionsOnStatements({ reading, voices, statements }: Understood, record: CodedDocument): Decision[] {
  const ids = new Map(record.statements.map(({ id, ...told }) => [keyOf(told), id]));
  return statements.map((statement) => {
    const { start } = statement.content;
    const sentence = sentenceAt(reading, start);
    const range = tokensOf(reading, sentence, statement);
    const voice = voices.over(range.start);
    const cue = voice && voice.cue !== "" ? `${statement.quoted ? "quoted" : "reported"} by "${voice.cue}"` : "";
    return {
      about: "statement",
      outcome: "coded",
      sentence,
      words: statement.content,
      reads: statement.kind,
      became: null,
      id: ids.get(keyOf(statement)) ?? null,
      reason: null,
      because: becauseOf(statement, [cue, makingOf(reading, sentence, range, statement.kind)]),
    };
  });
}

function becauseOf({ speaker, kind, condition, action, negated, probability }: Statement, why: string[]): string {
  const parts = [
    `${speaker.name}, for ${speaker.country ?? "no state"}`,
    ...why,
    condition === null ? "" : `hangs on "${condition.text}"${condition.negated ? " not happening" : ""} (rule 14)`,
    action === null ? "" : `speaks of ${negated ? "no " : ""}${action.type} (rule 4: no event of its own)`,
    probability === null ? "" : `"${probability.words}" is ${probability.low} to ${probability.high} (rule 16)`,
  ];
  return `reads as a ${kind}: ${parts.filter((part) => part !== "").join("; ")}`;
}

/** What makes words a statement of their kind: the nearest verb outside them that does, else their modal and who is meant by them. */
function makingOf(reading: Reading, sentence: number, content: TokenRange, kind: StatementKind): string {
  const clauses = (reading.clausesOf[sentence] ?? []).flatMap((index) => reading.doc.clauses[index] ?? []);
  const outside = clauses
    .map(({ verb }) => verb)
    .filter((verb) => verb < content.start || verb >= content.end)
    .sort((a, b) => Math.abs(a - content.start) - Math.abs(b - content.start));
  const making = outside.find((verb) => EFFECTS[kind].some((effect) => effectsOf(reading, verb).has(effect)));
  if (making !== undefined) return `"${reading.doc.words[making]}" makes it one`;
  const inside = clauses.find(({ verb, modal }) => verb >= content.start && verb < content.end && modal !== null);
  return inside ? `"${inside.modal}": ${REASONS[kind]}` : REASONS[kind];
}

function effectsOf(reading: Reading, verb: number): Set<string> {
  const { embedding } = lexicon();
  const lemma = reading.lemma(verb);
  return embedding.get(`${lemma} ${reading.word(verb + 1)}`) ?? embedding.get(lemma) ?? new Set();
}

/** The tokens of a statement's content. */
function tokensOf({ doc }: Reading, sentence: number, { content }: Statement): TokenRange {
  const { start, end } = doc.sentences[sentence] ?? { start: 0, end: 0 };
  const range = { start, end };
  while (range.start < end && (doc.starts[range.start] ?? 0) < content.start) range.start++;
  while (range.end > range.start + 1 && (doc.starts[range.end - 1] ?? 0) >= content.end) range.end--;
  return range;
}

function keyOf({ kind, content, speaker }: Pick<Statement, "kind" | "content" | "speaker">): string {
  return [kind, content.start, content.end, speaker.name].join(" ");
}
