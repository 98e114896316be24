import type { CodedDocument } from "../src/model/record.ts";
import type { Statement } from "../src/model/statement.ts";
import type { ErrorTally } from "./error-tally.ts";
import { type GoldDocument, type GoldStatement, standsAt } from "./gold-units.ts";

/** Slack around a statement's content, in code units, as the scorer has it. */
const NEAR = 40;

/** Sorts the errors of one document's statements into classes: missed, of another kind, too many. */
export function sortStatementErrors(document: GoldDocument, record: CodedDocument, tally: ErrorTally): void {
  const { text } = record.document;
  const gold = document.statements ?? [];
  const here = (said: Statement, want: GoldStatement) => standsAt(text, [said.content], want, NEAR);
  const open = new Set(record.statements);
  for (const want of gold.filter(({ optional }) => !optional)) {
    const example = `${document.id}: ${want.kind} near "${want.near}"`;
    const [best] = [...open].filter((said) => here(said, want)).sort((a, b) => likeness(b, want) - likeness(a, want));
    if (!best) {
      tally.add("statement missed", example, want.kind);
      continue;
    }
    open.delete(best);
    if (best.kind !== want.kind) tally.add("statement of another kind", example, `${want.kind} said as ${best.kind}`);
    else if (best.speaker.country !== (want.speakerCountry ?? null))
      tally.add("statement with another speaker", `${example}, said ${best.speaker.country}`);
  }
  for (const said of open) {
    if (gold.some((free) => free.optional && here(said, free))) continue;
    const example = `${document.id}: ${said.kind} "${said.content.text.slice(0, 90)}"`;
    const twice = gold.some((want) => here(said, want));
    tally.add(twice ? "statement too many: beside another" : "statement too many", example, said.kind);
  }
}

function likeness(said: Statement, want: GoldStatement): number {
  return (said.kind === want.kind ? 2 : 0) + (said.speaker.country === (want.speakerCountry ?? null) ? 1 : 0);
}
