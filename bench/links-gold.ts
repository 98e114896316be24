import { z } from "zod";
import type { Party } from "../src/model/entity.ts";
import { type Event, EVENT_TYPES } from "../src/model/event.ts";
import type { StoredEvent } from "../src/model/filing.ts";
import { given } from "../src/model/given.ts";
import type { Interval } from "../src/model/interval.ts";
import type { Statement } from "../src/model/statement.ts";

/** A commitment and an event with what a reader says of them, as `docs/links.md` describes a line. */
export type LinkPair = z.infer<typeof pair>;

/** Whether an event is what was meant. */
export type GoldLink = LinkPair["link"];

const type = z.enum(EVENT_TYPES);
const names = z.array(
  z.union([z.string(), z.looseObject({ country: z.string().nullish(), name: z.string().nullish() })]),
);
const parties = z.union([names, z.string().transform((code) => [code])]).nullish();
const quote = z.union([z.string(), z.looseObject({ text: z.string() })]);
const interval = z.union([
  z.string().transform((day) => ({ start: day, end: day })),
  z.looseObject({ start: z.string().nullish(), end: z.string().nullish() }),
]);
const act = z.union([
  type.transform((each) => ({ type: each })),
  z.looseObject({ type: type.nullish(), actors: parties, recipients: parties }),
]);
const condition = z.union([
  z.string().transform((text) => ({ text })),
  z.looseObject({
    text: z.string(),
    negated: z.boolean().nullish(),
    type: type.nullish(),
    actors: parties,
    recipients: parties,
  }),
]);
const KINDS = ["position", "commitment", "threat", "demand", "offer", "forecast", "recommendation", "denial"] as const;
const speaker = z.union([
  z.string().transform((name) => ({ name, country: null })),
  z.looseObject({ name: z.string().nullish(), country: z.string().nullish() }),
]);

const commitment = z.looseObject({
  publishedAt: z.string().nullish(),
  text: z.string(),
  kind: z
    .enum([...KINDS, "red line"])
    .nullish()
    .catch(null),
  speaker: speaker.nullish(),
  onBehalfOf: parties,
  addressees: parties,
  content: quote.nullish(),
  condition: condition.nullish(),
  action: act.nullish(),
  negated: z.boolean().nullish(),
  horizon: interval.nullish(),
});

const event = z.looseObject({
  publishedAt: z.string().nullish(),
  text: z.string(),
  type: type.nullish(),
  modes: z.array(z.string()).nullish(),
  contexts: z.array(z.string()).nullish(),
  actors: parties,
  recipients: parties,
  date: interval.nullish(),
  factuality: z.enum(["actual", "future", "hypothetical", "negated"]).nullish(),
  historical: z.boolean().nullish(),
  confidence: z.number().min(0).max(1).nullish(),
});

const pair = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  side: z.enum(["condition", "action"]),
  commitment,
  event,
  link: z.union([z.enum(["whole", "part", "none"]), z.boolean().transform((yes) => (yes ? "whole" : "none"))]),
  why: z.string().nullish(),
});

/** The pairs of a gold file, and what is wrong with the lines that hold none, each with its number. */
export function readLinkPairs(text: string): { pairs: LinkPair[]; bad: string[] } {
  const pairs: LinkPair[] = [];
  const bad: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const read = pair.safeParse(parsed(line));
    if (read.success) pairs.push(read.data);
    else bad.push(`Line ${at + 1} is no pair: ${fault(read.error)}; it is left out.`);
  }
  return { pairs, bad };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function fault({ issues: [issue] }: z.ZodError): string {
  const where = issue?.path.join(".") ?? "";
  return where === "" ? "it is no JSON object of this form" : `${where} (${issue?.message ?? "wrong"})`;
}

/** The statement that the fields of a pair give; `null` where they do not and the text must be coded. */
export function givenStatement({ side, commitment: told }: LinkPair): Statement | null {
  const hasSide = side === "condition" ? told.condition : (told.content ?? told.action);
  if (!hasSide) return null;
  const country = told.speaker?.country ?? null;
  const onBehalfOf = codesOf(told.onBehalfOf);
  return {
    id: "st1",
    kind: told.kind === "red line" || !told.kind ? "threat" : told.kind,
    speaker: { entity: null, name: told.speaker?.name ?? country ?? "unnamed", country },
    onBehalfOf: onBehalfOf.length > 0 || country === null ? onBehalfOf : [country],
    addressees: codesOf(told.addressees),
    content: quoteOf(typeof told.content === "string" ? told.content : (told.content?.text ?? told.text)),
    condition: conditionOf(told),
    action: actionOf(told),
    negated: told.negated ?? false,
    probability: null,
    horizon: intervalOf(told.horizon),
    quoted: false,
    confidence: 1,
    evidence: quoteOf(told.text),
  };
}

function conditionOf({ condition: told }: LinkPair["commitment"]): Statement["condition"] {
  if (!told) return null;
  const {
    text,
    negated,
    type: typed,
    actors,
    recipients,
  } = { negated: null, type: null, actors: null, recipients: null, ...given(told) };
  return {
    ...quoteOf(text),
    negated: negated ?? false,
    type: typed ?? null,
    actors: codesOf(actors),
    recipients: codesOf(recipients),
  };
}

function actionOf({ action: told }: LinkPair["commitment"]): Statement["action"] {
  if (!told?.type) return null;
  const { actors, recipients } = { actors: null, recipients: null, ...given(told) };
  return { type: told.type, actors: codesOf(actors), recipients: codesOf(recipients) };
}

/** The event that the fields of a pair give; `null` where they do not and the text must be coded. */
export function givenEvent({ event: told }: LinkPair): Event | null {
  if (!told.type) return null;
  return {
    id: "ev1",
    type: told.type,
    modes: told.modes ?? [],
    contexts: told.contexts ?? [],
    cameo: null,
    scale: 0,
    actors: partiesOf(told.actors),
    recipients: partiesOf(told.recipients),
    date: intervalOf(told.date),
    place: null,
    factuality: told.factuality ?? "actual",
    historical: told.historical ?? false,
    attribution: [],
    confidence: told.confidence ?? 1,
    evidence: quoteOf(told.text),
    trigger: { start: 0, end: 0 },
    mentions: [],
    because: "given",
  };
}

/** An event as the store would give it back. */
export function asStored(told: Event, publishedAt: string | null): StoredEvent {
  const start = told.date?.start ?? null;
  const day = start !== null && /^\d{4}-\d{2}-\d{2}/.test(start) ? start : (publishedAt?.slice(0, 10) ?? null);
  return {
    event: told,
    documentId: "gold",
    title: null,
    outlet: null,
    url: null,
    publishedAt,
    day,
    dayFrom: told.date === null ? "publication" : "text",
    knownDay: publishedAt?.slice(0, 10) ?? day ?? "9999-12-31",
    reports: 1,
  };
}

function quoteOf(text: string): { start: number; end: number; text: string } {
  return { start: 0, end: text.length, text };
}

function intervalOf(told: z.infer<typeof interval> | null | undefined): Interval | null {
  return told ? { start: told.start ?? null, end: told.end ?? null } : null;
}

function codesOf(told: z.infer<typeof parties>): string[] {
  return partiesOf(told).flatMap(({ country }) => (country === null ? [] : [country]));
}

/** A string of three capitals is a code; any other is a name that stands for no state. */
function partiesOf(told: z.infer<typeof parties>): Party[] {
  return (told ?? []).map((each) => {
    const [code, name] =
      typeof each === "string" ? [each, each] : [each.country ?? null, each.name ?? each.country ?? ""];
    return { entity: null, name, country: code !== null && /^[A-Z]{3}$/.test(code) ? code : null, sector: null };
  });
}
