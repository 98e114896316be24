import type { EventType } from "../../../model/event.ts";
import type { StatedAct, Statement } from "../../../model/statement.ts";
import type { StoredStatement } from "../../../model/stated.ts";
import { type About, namesIn } from "./about.ts";
import { ESTIMATIVE_DENIALS, type Theme, VOICED } from "../codebook.ts";
import { milestoneOf, withoutMilestone } from "./milestone.ts";
import { type Meant, themesOf } from "./themes.ts";
import { finds } from "../word-pattern.ts";

/** What a forecast asks, read from its words and, where they leave out the parties, from its report. */
export interface Reading {
  /** What it is about, surest first. */
  themes: Meant[];
  /** The act that it speaks of, where no theme's words are there. */
  type: EventType | null;
  /** Whether it speaks of the opposite of what its theme asks: a decline, a collapse. */
  opposite: boolean;
  /** Whether its words deny. */
  negated: boolean;
  actors: string[];
  recipients: string[];
  /** Everybody whom it concerns. */
  parties: string[];
  /** Whether its own sentence names as many as its theme needs; else they are those that the report is about. */
  named: boolean;
  milestone: string | null;
  /** What has to come about first, by its stems; `null` for none. */
  condition: Set<string> | null;
  /** Content words by their stems. */
  stems: Set<string>;
}

/** The theme that a forecast is most surely about. */
export function themeOf({ themes }: Reading): Theme | undefined {
  return VOICED.themes[themes[0]?.id ?? ""];
}

/** Reads what a forecast asks. */
export function readForecast(stored: StoredStatement, about: About): Reading {
  const { statement } = stored;
  const head = mainClause(withoutMilestone(statement.content.text).trim());
  const full = `${statement.content.text} ${statement.evidence.text}`;
  const { themes, opposite } = themesOf(
    head.toLowerCase(),
    leadIn(statement).toLowerCase(),
    about.title.toLowerCase(),
    statement.action?.type ?? null,
  );
  const theme = VOICED.themes[themes[0]?.id ?? ""];
  const roles = rolesOf(statement, head, theme, about.states);
  return {
    themes,
    type: themes.length > 0 || !isWhole(statement.action) ? null : statement.action.type,
    opposite,
    negated: isNegated(statement, head),
    ...roles,
    ...partiesOf(statement, [...roles.actors, ...roles.recipients], theme, about),
    milestone: milestoneOf(full),
    condition: conditionOf(statement),
    stems: stemsOf(head),
  };
}

/** The clause that says what will happen, without why, when and on which condition. */
export function mainClause(words: string): string {
  for (const { index } of words.toLowerCase().matchAll(VOICED.cuts)) {
    if (index > 0 && words.slice(0, index).trim().includes(" ")) return words.slice(0, index).trim();
  }
  return words;
}

/** Whether the words deny; a coded denial that rests on an estimative phrase such as `more likely than not` is none. */
function isNegated({ negated, probability }: Statement, head: string): boolean {
  const coded = negated && !finds(ESTIMATIVE_DENIALS, probability?.words ?? "");
  return coded || finds(VOICED.denying, head.toLowerCase().replaceAll(ESTIMATIVE_DENIALS, " "));
}

/** The condition by its stems; one that is a milestone is no other. */
function conditionOf({ condition }: Statement): Set<string> | null {
  return condition === null || milestoneOf(condition.text) !== null ? null : stemsOf(condition.text);
}

/** The words before the content in its sentence: `Trade, he says,` before `will likely return`. */
function leadIn({ content, evidence }: Statement): string {
  const at = evidence.text.indexOf(content.text);
  const startsWithName = /^\p{Lu}|^(?:the|a|an|his|her|their|its|no|any)\b/u.test(content.text);
  return at <= 0 || startsWithName ? "" : evidence.text.slice(0, at);
}

/**
 * Who acts on whom: as coded, else by the words before each name. Where only the actor is named, the act is taken to be on the other state
 * that the report is about.
 */
function rolesOf(
  { action }: Statement,
  head: string,
  theme: Theme | undefined,
  about: readonly string[],
): { actors: string[]; recipients: string[] } {
  const actors = new Set(action?.actors);
  const recipients = new Set(action?.recipients);
  const coded = { actors: actors.size > 0, recipients: recipients.size > 0 };
  for (const { code, start } of namesIn(head, about)) {
    const before = head.slice(0, start).trim().split(/\s+/).slice(-2).join(" ");
    const side = finds(VOICED.towards, before) || actors.size > 0 ? "recipients" : "actors";
    if (side === "actors" && !coded.actors) actors.add(code);
    if (side === "recipients" && !coded.recipients && !actors.has(code)) recipients.add(code);
  }
  const pair = about.slice(0, 2);
  if (theme?.onRival && recipients.size === 0 && pair.some((code) => actors.has(code))) {
    for (const code of pair) if (!actors.has(code)) recipients.add(code);
  }
  return { actors: [...actors], recipients: [...recipients] };
}

/** Whether a coded act tells who acts on whom, so that events can be held against it. */
function isWhole(action: StatedAct | null): action is StatedAct {
  return action !== null && action.actors.length > 0 && (action.recipients.length > 0 || action.type === "MOBILIZE");
}

/** The parties that the sentence names; too few are filled up with the states that the report is about. */
function partiesOf(
  { content, evidence, onBehalfOf, addressees }: Statement,
  acting: readonly string[],
  theme: Theme | undefined,
  about: About,
): { parties: string[]; named: boolean } {
  const wanted = theme === undefined ? 0 : theme.parties === "pair" ? 2 : 1;
  const inWords = (words: string): string[] => namesIn(withoutMilestone(words), about.states).map(({ code }) => code);
  const parties = new Set(acting);
  const fill = (codes: () => readonly string[]): void => {
    if (parties.size >= wanted) return;
    for (const code of codes()) if (parties.size < wanted) parties.add(code);
  };
  fill(() => inWords(content.text));
  fill(() => [...onBehalfOf, ...addressees]);
  fill(() => inWords(evidence.text));
  const named = parties.size >= wanted;
  fill(() => about.states);
  return { parties: [...parties].toSorted(), named };
}

const SHORTEST_WORD = 4;
const STEM = 5;

/** First letters of the longer words: enough to see that two sentences speak of the same thing. */
function stemsOf(words: string): Set<string> {
  const long = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    long.filter((one) => one.length >= SHORTEST_WORD && !finds(VOICED.toCome, one)).map((one) => one.slice(0, STEM)),
  );
}
