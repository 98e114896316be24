import { readFileSync } from "node:fs";
import { analyse } from "../src/language/analyse.ts";
import { type Deed, deeds } from "../src/language/clauses/deeds.ts";
import type { Doc, TokenRange } from "../src/language/doc.ts";
import { Span } from "../src/language/span.ts";
import { Failure } from "../src/model/failure.ts";
import type { Line } from "./row.ts";

/** A sentence with the deed that a reader expects in it; several actors or objects are all expected. */
export interface HardSentence {
  id: string;
  phenomenon: string;
  sentence: string;
  actors: string[];
  action: string;
  objects: string[];
}

/** How a table of hard sentences was read. */
export interface SyntaxScore {
  rows: number;
  /** Rows of which actor, action and object are all right. */
  right: number;
  share: number;
  phenomena: Record<string, { rows: number; right: number }>;
  wrong: { id: string; sentence: string; expected: string; found: string[] }[];
}

const COLUMNS = {
  id: ["id"],
  phenomenon: ["phenomenon", "class", "kind", "category"],
  sentence: ["sentence", "text"],
  actor: ["actor", "subject", "agent"],
  action: ["action", "verb", "predicate"],
  object: ["object", "target", "patient"],
};
type Column = keyof typeof COLUMNS;

/**
 * Reads a table of hard sentences: tab-separated, with a header that names the columns (`sentence`, `actor`, `action`,
 * `object`, and where there are `id` and `phenomenon`); without a header, sentence, actor, action and object in this order.
 * ` | ` stands between several actors or objects, `-` or nothing for none.
 */
export function readHardSentences(path: string): HardSentence[] {
  const lines = readFileSync(path, "utf8")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const rows = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const places = placesOf(rows[0] ?? []);
  const body = places ? rows.slice(1) : rows;
  const order = places ?? { sentence: 0, actor: 1, action: 2, object: 3 };
  return body.map((cells, k) => {
    const cell = (column: Column) => cells[order[column] ?? -1] ?? "";
    if (cell("sentence") === "" || cell("action") === "") {
      throw new Failure("eval.syntax", `Row ${k + 1} of ${path} lacks its sentence or its action: fill both cells.`);
    }
    return {
      id: cell("id") || String(k + 1),
      phenomenon: cell("phenomenon"),
      sentence: cell("sentence"),
      actors: parts(cell("actor")),
      action: cell("action"),
      objects: parts(cell("object")),
    };
  });
}

/** Where each column stands, or `null` where the row is no header. */
function placesOf(header: readonly string[]): Partial<Record<Column, number>> | null {
  const names = header.map((name) => name.toLowerCase());
  const places: Partial<Record<Column, number>> = {};
  for (const [column, known] of Object.entries(COLUMNS) as [Column, string[]][]) {
    const at = names.findIndex((name) => known.includes(name));
    if (at !== -1) places[column] = at;
  }
  return places.sentence === undefined || places.action === undefined ? null : places;
}

function parts(cell: string): string[] {
  return cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "-" && part !== "_");
}

/**
 * Reads each sentence by the whole pipeline. A row is right when one deed has its action and exactly its actors and
 * objects: of each, the head noun must lie inside the words expected.
 */
export function scoreSyntax(rows: readonly HardSentence[]): SyntaxScore {
  const score: SyntaxScore = { rows: rows.length, right: 0, share: 0, phenomena: {}, wrong: [] };
  for (const row of rows) {
    const doc = analyse(row.sentence, { published: null });
    const found = deeds(doc);
    const right = found.some((deed) => isRight(doc, row, deed));
    const tally = (score.phenomena[row.phenomenon || "all"] ??= { rows: 0, right: 0 });
    tally.rows += 1;
    if (right) {
      tally.right += 1;
      score.right += 1;
    } else score.wrong.push({ ...complaint(row), found: found.map((deed) => wording(doc, deed)) });
  }
  score.share = rows.length === 0 ? 0 : score.right / rows.length;
  return score;
}

function isRight(doc: Doc, row: HardSentence, { actors, action, objects }: Deed): boolean {
  const verb = { start: action, end: action + 1 };
  return (
    (lies(doc, row.sentence, row.action, verb) || doc.lemmas[action] === row.action.toLowerCase()) &&
    same(doc, row, row.actors, actors) &&
    same(doc, row, row.objects, objects)
  );
}

/** Whether each expected phrase is found once and nothing else is. */
function same(
  doc: Doc,
  { sentence }: HardSentence,
  expected: readonly string[],
  found: readonly TokenRange[],
): boolean {
  if (expected.length !== found.length) return false;
  const open = [...found];
  return expected.every((phrase) => {
    const at = open.findIndex((range) => lies(doc, sentence, phrase, range));
    return at !== -1 && open.splice(at, 1).length === 1;
  });
}

/** Whether the head of a range lies inside an occurrence of the phrase, whatever the case of letters. */
function lies(doc: Doc, sentence: string, phrase: string, range: TokenRange): boolean {
  const head = new Span(doc, range).root?.index;
  if (head === undefined) return false;
  const [text, sought] = [sentence.toLowerCase(), phrase.toLowerCase()];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    if (doc.starts[head]! >= at && doc.ends[head]! <= at + phrase.length) return true;
  }
  return false;
}

function complaint({ id, sentence, actors, action, objects }: HardSentence) {
  return { id, sentence, expected: [actors.join(" | ") || "-", action, objects.join(" | ") || "-"].join(" / ") };
}

function wording(doc: Doc, { actors, action, objects }: Deed): string {
  const texts = (ranges: readonly TokenRange[]) => ranges.map((range) => new Span(doc, range).text).join(" | ") || "-";
  return [texts(actors), doc.words[action], texts(objects)].join(" / ");
}

/** The share right of a table of hard sentences, for people or as JSON. */
export function scoreSyntaxFile(path: string, json: boolean): string {
  const score = scoreSyntax(readHardSentences(path));
  if (json) return `${JSON.stringify(score)}\n`;
  const percent = (right: number, rows: number) => `${((100 * right) / rows).toFixed(1).padStart(5)} %`;
  const lines = Object.entries(score.phenomena).map(
    ([name, { rows, right }]) => `${name.padEnd(24)} ${percent(right, rows)}  ${right} of ${rows}`,
  );
  const wrong = score.wrong.map(
    ({ id, sentence, expected, found }) =>
      `\n${id}  ${sentence}\n  expected  ${expected}\n  found     ${found.join("\n            ")}`,
  );
  return [
    ...lines,
    `all right                ${percent(score.right, score.rows)}  ${score.right} of ${score.rows}`,
    ...wrong,
    "",
  ].join("\n");
}

const TABLES = [
  { file: "development.tsv", name: "hard sentences, development part" },
  { file: "held.tsv", name: "hard sentences, part held back" },
];

/** The project's own hard sentences: the rules were made on the development part, the other is run for its total only. */
export function evalSyntax(): Line[] {
  return TABLES.map(({ file, name }) => {
    const path = new URL(`../test/syntax/${file}`, import.meta.url).pathname;
    return { name, value: 100 * scoreSyntax(readHardSentences(path)).share, unit: "%", asked: "92" };
  });
}
