import type { Doc, Report, TokenRange } from "../doc.ts";
import { hasTag, tagSet } from "../tokens/upos.ts";
import { type Attribution, without } from "./attribution.ts";
import { attributions } from "./attributions.ts";
import { Layout } from "./layout.ts";
import { type Sourced, quotedReports } from "./quoted-reports.ts";

const PREDICATE = tagSet("VERB", "AUX");

/** Whose words are repeated where: verbs and nouns of saying, named sources, quotation marks. */
export function reports(doc: Doc): string {
  const layout = new Layout(doc);
  const known = attributions(layout);
  for (const attribution of known)
    attribution.contents = attribution.contents.flatMap((part) => fitted(layout, attribution, part));
  const all = [...known.flatMap((one) => unquoted(layout, one)), ...quotedReports(layout, known)].toSorted(
    ({ report: a }, { report: b }) => a.start - b.start || b.end - a.end,
  );
  link(doc, all);
  doc.reports = all.map(({ report }) => report);
  return `${doc.reports.length} reports, ${doc.reports.filter((report) => report.quoted).length} in quotation marks`;
}

/** Words that reach into a quotation hold it whole; those reported inside a quotation end with it. */
function fitted(layout: Layout, { cueToken, block }: Attribution, part: TokenRange): TokenRange[] {
  const opening = layout.quotations[layout.quotationOf[part.start + 1]!];
  // `told me "we will win" last night`: when it was said is no part of it.
  if (opening && opening.start === part.start + 1 && isWhole(layout, opening, part))
    return [{ start: opening.start, end: opening.end }];
  const around = layout.quotations[layout.quotationOf[cueToken]!];
  if (around)
    return [layout.trimmed({ start: Math.max(part.start, around.start), end: Math.min(part.end, around.end) })].filter(
      ({ start, end }) => start < end,
    );
  let { start, end } = part;
  const [first, last] = [layout.outermost(start), layout.outermost(end - 1)];
  if (first && first.start <= start && !(first.start === start && first.end >= end)) start = first.start - 1;
  if (last && last.end >= end && start < last.start) end = last.end + 1;
  return without({ start, end }, block);
}

/** Whether a quotation at the start of reported words is all that they tell. */
function isWhole({ doc }: Layout, quotation: TokenRange, { end }: TokenRange): boolean {
  const tells = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (hasTag(doc, i, PREDICATE)) return true;
    return false;
  };
  return quotation.end < end && tells(quotation.start, quotation.end) && !tells(quotation.end, end);
}

/** The words of an attribution that do not all stand in quotation marks. */
function unquoted(layout: Layout, attribution: Attribution): Sourced[] {
  const { speaker, addressee, cue, cueToken, contents } = attribution;
  const over = layout.quotationOf[cueToken]!;
  return contents
    .filter((part) => !isAllQuoted(layout, part, over))
    .map((part) => ({
      attribution,
      report: {
        ...part,
        sentence: layout.sentenceOf[part.start]!,
        speaker,
        addressee,
        cue,
        cueToken,
        quoted: false,
        outer: null,
      },
    }));
}

function isAllQuoted(layout: Layout, { start, end }: TokenRange, over: number): boolean {
  for (let i = start; i < end; i++) if (layout.quotationOf[i] === over && !layout.isEdge(i)) return false;
  return true;
}

/**
 * Sets the report inside which each one stands: that of its host, else the innermost over its cue. It comes before in the
 * list, so that every chain ends.
 */
function link(doc: Doc, all: readonly Sourced[]): void {
  const over = new Int32Array(doc.words.length).fill(-1);
  const byLength = [...all.keys()].toSorted((a, b) => length(all[b]!.report) - length(all[a]!.report));
  for (const index of byLength) over.fill(index, all[index]!.report.start, all[index]!.report.end);
  const of = Map.groupBy(all.keys(), (index) => all[index]!.attribution);
  for (const [index, { report, attribution }] of all.entries()) {
    if (!attribution) continue;
    const hosts = (attribution.host && of.get(attribution.host)) ?? [];
    const host = hosts.find((one) => all[one]!.report.start === report.start) ?? hosts[0];
    const outer = host ?? over[attribution.cueToken]!;
    report.outer = outer >= 0 && outer < index ? outer : null;
  }
}

function length({ start, end }: Report): number {
  return end - start;
}
