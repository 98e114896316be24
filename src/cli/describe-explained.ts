import type { Explained } from "../app/explain.ts";
import type { AnalysedMention, AnalysedReport, AnalysedSentence, AnalysedTime } from "../model/analysis.ts";
import type { Decision } from "../model/decision.ts";
import type { Interval } from "../model/interval.ts";
import type { Span } from "../model/span.ts";
import { treeLines } from "./parse-tree.ts";
import { wrap } from "./wrap.ts";

const MARGIN = "   ";
const ITEM = `${MARGIN}  `;
const DEEPER = `${ITEM}  `;

/** What a document is, in two lines, or why it was not read. */
export function describeHead({ document, analysis }: Explained): string {
  const { publishedAt, publishedAtFrom, outlet, language, title, path } = document;
  const date = publishedAt === null ? "undated" : `${publishedAt} (from ${publishedAtFrom})`;
  const about = `${outlet ?? "unknown outlet"}, ${date}, language ${language}, ${counted(analysis.total)}`;
  const unread = analysis.unread === null ? [] : wrap(`Not read: ${analysis.unread}`, "", "");
  return page([...wrap(title ?? path, "", ""), ...wrap(about, "", ""), ...unread]);
}

function counted(sentences: number): string {
  return sentences === 1 ? "1 sentence" : `${sentences} sentences`;
}

/** A sentence as it was read, for people: its words, whom and when they name, who says them, and what was decided. */
export function describeSentence(sentence: AnalysedSentence, number: number): string {
  const { tokens, entities, times, reports, decisions, omitted, text } = sentence;
  const words = ({ start, end }: Span) => text.slice(start - sentence.start, end - sentence.start);
  const left = omitted > 0 ? wrap(`${omitted} further tokens left out.`, MARGIN, MARGIN) : [];
  return page([
    ...wrap(text, `${number}  `.padEnd(MARGIN.length), MARGIN),
    ...left,
    `${MARGIN}Words`,
    ...treeLines(tokens, ITEM),
    ...list("Names", entities, (mention) => `${words(mention)}: ${mentionWords(mention)}`),
    ...list("Times", times, (time) => `${words(time)}: ${timeWords(time)}`),
    ...list("Reported words", reports, (report) => `${reportWords(report)}: "${words(report)}"`),
    ...decided(decisions),
  ]);
}

function page(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function list<T>(title: string, items: readonly T[], describe: (item: T) => string): string[] {
  if (items.length === 0) return [];
  return [`${MARGIN}${title}`, ...items.flatMap((item) => wrap(describe(item), ITEM, DEEPER))];
}

function decided(decisions: readonly Decision[]): string[] {
  if (decisions.length > 0) return list("Decisions", decisions, decisionWords);
  return [`${MARGIN}Decisions`, `${ITEM}none: no word of it reads as an act or a statement`];
}

function mentionWords({ name, type, country, kind, because }: AnalysedMention): string {
  const state = country === null ? "no state" : country;
  return `${name}, ${type}, ${state}${kind === "name" ? "" : `, by ${kind}`} (${because})`;
}

function timeWords({ interval, because }: AnalysedTime): string {
  return `${interval === null ? "left open" : intervalWords(interval)} (${because})`;
}

function intervalWords({ start, end }: Interval): string {
  return start === end ? `${start}` : `${start ?? "open"} to ${end ?? "open"}`;
}

function reportWords({ speaker, cue, quoted, addressee }: AnalysedReport): string {
  const how = [cue, quoted ? "quoted" : "reported", addressee === null ? "" : `to ${addressee.text}`];
  return `${speaker?.text ?? "somebody unnamed"} (${how.filter((part) => part !== "").join(", ")})`;
}

function decisionWords({ about, outcome, reads, became, id, reason, because }: Decision): string {
  if (about === "sentence") return `- not read for acts (${reason}): ${because}`;
  const what = about === "event" ? reads : `${about} (${reads})`;
  const as = id === null ? "" : ` as ${id}`;
  const done = {
    coded: `coded${as}`,
    changed: `became ${became}${as}`,
    merged: `merged into ${id}`,
    "left-out": `left out (${reason})`,
  };
  return `- ${what} ${done[outcome]}: ${because}`;
}
