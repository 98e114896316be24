import type { TokenRange } from "../../language/doc.ts";
import type { DesignatedSubject } from "../../model/designation.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Reading } from "../reading.ts";

type Kind = DesignatedSubject["kind"];

interface SubjectName {
  text: string;
  /** `null` where the name alone does not tell. */
  kind: Kind | null;
  country: string | null;
}

const KINDS: Record<string, Kind> = {
  company: "company",
  organization: "organization",
  group: "organization",
  vessel: "vessel",
  aircraft: "aircraft",
  person: "person",
};

/** A named subject inside a phrase: a firm by its legal form, a mention of that sort, or a run of names of no state. */
export function subjectName(reading: Reading, range: TokenRange): SubjectName | null {
  return firmName(reading, range) ?? mentioned(reading, range) ?? bareName(reading, range);
}

function firmName(reading: Reading, range: TokenRange): SubjectName | null {
  for (let end = range.end; end > range.start; end--) {
    if (!isForm(reading, end - 1)) continue;
    let start = end - 1;
    while (start > range.start && isCapital(reading, start - 1) && !isDemonym(reading, start - 1)) start--;
    if (end - start >= 2) return { text: slice(reading, start, end), kind: "company", country: null };
  }
  return null;
}

function mentioned(reading: Reading, range: TokenRange): SubjectName | null {
  for (let i = range.start; i < range.end; i++) {
    const mention = reading.doc.mentions[reading.mentionOf[i] ?? -1];
    const entity = mention && reading.doc.entities[mention.entity];
    const kind = entity && mention?.kind === "name" ? KINDS[entity.type] : undefined;
    if (entity && kind) return { text: entity.name, kind, country: entity.country };
  }
  return null;
}

function bareName(reading: Reading, range: TokenRange): SubjectName | null {
  for (let i = range.start; i < range.end; i++) {
    if (reading.tag(i) !== "PROPN" || (reading.mentionOf[i] ?? -1) >= 0) continue;
    let end = i + 1;
    while (end < range.end && isCapital(reading, end) && (reading.mentionOf[end] ?? -1) < 0) end++;
    return { text: slice(reading, i, end), kind: null, country: null };
  }
  return null;
}

function isForm(reading: Reading, i: number): boolean {
  const form = reading.word(i).replace(/\.$/, "");
  return isCapital(reading, i) && lexicon().designation["company-forms"].includes(form);
}

function isCapital(reading: Reading, i: number): boolean {
  return /^[A-Z]/.test(reading.doc.words[i] ?? "");
}

function isDemonym(reading: Reading, i: number): boolean {
  return reading.doc.mentions[reading.mentionOf[i] ?? -1]?.kind === "adjective";
}

function slice(reading: Reading, start: number, end: number): string {
  return reading.doc.text.slice(reading.doc.starts[start], reading.doc.ends[end - 1]);
}
