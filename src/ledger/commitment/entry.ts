import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { MeantAct } from "../../model/commitment.ts";
import type { Statement } from "../../model/statement.ts";
import { stem } from "../meant/stem.ts";
import { termsOf } from "./merge/terms.ts";

/** Kinds of statement that bind somebody. */
export const ENTERING_KINDS = ["commitment", "threat", "offer", "demand"] as const;

const table = z.strictObject({
  confidence: z.number().min(0).max(1),
  words: z.int().nonnegative(),
  chatter: z.array(z.string()),
  addressed: z.array(z.enum(ENTERING_KINDS)),
});

export type EntrySettings = z.infer<typeof table>;

/** Reads and checks what enters the book. @throws ZodError naming what is wrong */
export function parseEntrySettings(yaml: string): EntrySettings {
  return table.parse(parse(yaml));
}

/** What enters the book: `codebook/ledger/merge-entry.yaml`. */
export const ENTRY_SETTINGS: EntrySettings = parseEntrySettings(
  readFileSync(new URL("../../../codebook/ledger/merge-entry.yaml", import.meta.url), "utf8"),
);

/** Whether a statement is one of the book, and why. */
export interface Entry {
  enters: boolean;
  because: string;
}

/** Reads what a statement's action and condition mean. */
export type Reader = (statement: Statement) => { action: MeantAct | null; condition: MeantAct | null };

/** Decides whether a statement enters the book of commitments. What it means is read only where the rest lets it in. */
export function entering(statement: Statement, read: Reader, settings: EntrySettings = ENTRY_SETTINGS): Entry {
  const { kind, onBehalfOf, addressees, content, confidence, speaker } = statement;
  const out = (because: string): Entry => ({ enters: false, because });
  if (!isEntering(kind)) return out(`A ${kind} binds nobody.`);
  if (onBehalfOf.length === 0) return out(`${speaker.name} speaks for no state or body.`);
  if (confidence < settings.confidence) {
    return out(`The statement was read with confidence ${confidence}, where ${settings.confidence} is asked for.`);
  }
  const terms = [...termsOf(content.text).weights.keys()];
  if (terms.length < settings.words) return out(`"${content.text}" says too little to be held against an event.`);
  const { action, condition } = read(statement);
  const others = [...addressees, ...(action?.actors ?? []), ...(action?.recipients ?? [])];
  const named = others.some((code) => !onBehalfOf.includes(code));
  if (!named && settings.addressed.includes(kind)) return out(`The ${kind} names nobody to whom it is made.`);
  const chatter = terms.find((term) => /^\p{Ll}/u.test(term));
  if (statement.action === null && condition === null && settings.chatter.some((word) => stem(word) === chatter)) {
    return out(`"${content.text}" only passes words on.`);
  }
  return { enters: true, because: `A ${kind} by ${speaker.name} on behalf of ${onBehalfOf.join(", ")}.` };
}

function isEntering(kind: Statement["kind"]): kind is (typeof ENTERING_KINDS)[number] {
  return (ENTERING_KINDS as readonly string[]).includes(kind);
}
