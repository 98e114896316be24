import { Failure } from "../src/model/failure.ts";
import { recordsById, withCodedGold } from "./coded-gold.ts";
import { type ErrorClass, ErrorTally } from "./error-tally.ts";
import { isLocked } from "./eval-coding.ts";
import { sortEventErrors } from "./event-errors.ts";
import { readGold } from "./gold-units.ts";
import { sortStatementErrors } from "./statement-errors.ts";

/** Sorts of errors shown beside each class in the table. */
const SORTS = 6;

/**
 * Codes gold documents and prints what went wrong by class of error, with at most `examples` examples of each.
 *
 * @throws Failure `eval.locked` for the locked part of the project's own gold
 */
export async function reportErrors(
  paths: readonly string[],
  { json, examples }: { json: boolean; examples: number },
): Promise<string> {
  const locked = paths.find(isLocked);
  if (locked !== undefined)
    throw new Failure(
      "eval.locked",
      `${locked} is of the locked part, of which only totals are shown; take another file.`,
    );
  const classes = (await withCodedGold(paths, classify)).value(examples);
  return json ? `${JSON.stringify({ classes })}\n` : table(classes);
}

function classify({ gold, records }: { gold: string; records: string }): ErrorTally {
  const tally = new ErrorTally();
  const coded = recordsById(records);
  for (const document of readGold(gold)) {
    const record = coded.get(document.id);
    if (!record) {
      tally.add("document without a record", document.id);
      continue;
    }
    sortEventErrors(document, record, tally);
    sortStatementErrors(document, record, tally);
  }
  return tally;
}

function table(classes: readonly ErrorClass[]): string {
  const width = Math.max(0, ...classes.map(({ name }) => name.length));
  const lines = classes.flatMap(({ name, times, sorts, examples }) => [
    `${name.padEnd(width)}  ${String(times).padStart(5)}  ${sorts
      .slice(0, SORTS)
      .map((one) => `${one.sort} ${one.times}`)
      .join(", ")}`.trimEnd(),
    ...examples.map((example) => `    ${example}`),
  ]);
  return `${lines.join("\n")}\n`;
}
