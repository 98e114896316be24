import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { codeText } from "../src/coding/sample.ts";
import { THRESHOLDS } from "../src/ledger/link/codebook.ts";
import { match } from "../src/ledger/link/match.ts";
import { meantActs } from "../src/ledger/meant/read.ts";
import type { Match, MeantAct } from "../src/model/commitment.ts";
import { Failure } from "../src/model/failure.ts";
import { asStored, givenEvent, givenStatement, type GoldLink, type LinkPair, readLinkPairs } from "./links-gold.ts";
import type { Line } from "./row.ts";

/** How a set of links compares with the gold. */
export interface Counted {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  gold: number;
  said: number;
}

/** How well links are found. */
export interface LinkScores {
  pairs: number;
  /** Links that hold by themselves, over all pairs, and over those with and without given fields. */
  automatic: Counted;
  coded: Counted;
  given: Counted;
  /** Links that are at least shown to the analyst. */
  suggested: Counted;
  /** Of right automatic links, the share whose extent is right. */
  extent: number | null;
  /** For each reason of the gold: how many pairs, and how many are told rightly. */
  why: Record<string, { pairs: number; right: number }>;
  bad: string[];
}

/** A pair with what was found. */
export interface JudgedPair {
  pair: LinkPair;
  found: Match | null;
  coded: boolean;
}

const OWN = (part: string) => fileURLToPath(new URL(`../test/gold/links-${part}.jsonl`, import.meta.url));

/** Finds the links of gold pairs: given fields are used as they are, bare texts are coded first. */
export function judgePairs(pairs: readonly LinkPair[]): JudgedPair[] {
  return pairs.map((pair) => {
    const [statement, event] = [givenStatement(pair), givenEvent(pair)];
    const { publishedAt = null } = pair.event;
    const said = pair.commitment.publishedAt ?? null;
    const statements = statement ? [statement] : codeText(pair.commitment.text, said).statements;
    const events = event ? [event] : codeText(pair.event.text, publishedAt).events;
    const matches = statements.flatMap((each) => {
      const meant = meantActs(each)[pair.side];
      const when = { said: said?.slice(0, 10) ?? "0000-01-01", deadline: each.horizon?.end ?? null };
      return meant && isSomebodys(meant)
        ? events.flatMap((one) => match(meant, asStored(one, publishedAt), when) ?? [])
        : [];
    });
    const found = matches.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
    return { pair, found, coded: statement === null || event === null };
  });
}

/** Scores the links of gold pairs. */
export function scoreLinks(text: string): LinkScores {
  const { pairs, bad } = readLinkPairs(text);
  const judged = judgePairs(pairs);
  const automatic = (each: JudgedPair) => isLink(each, THRESHOLDS.automatic.default);
  const right = judged.filter((each) => automatic(each) && each.pair.link !== "none");
  const why = Map.groupBy(judged, ({ pair }) => pair.why ?? "not told");
  return {
    pairs: pairs.length,
    automatic: count(judged, automatic),
    coded: count(
      judged.filter(({ coded }) => coded),
      automatic,
    ),
    given: count(
      judged.filter(({ coded }) => !coded),
      automatic,
    ),
    suggested: count(judged, (each) => isLink(each, THRESHOLDS.suggested.default)),
    extent: share(right.filter(({ pair, found }) => found?.extent === pair.link).length, right.length),
    why: Object.fromEntries(
      [...why].map(([name, group]) => [
        name,
        { pairs: group.length, right: group.filter((each) => automatic(each) === isGold(each.pair.link)).length },
      ]),
    ),
    bad,
  };
}

/**
 * The scores of a gold file, for people or as JSON.
 *
 * @throws Failure `eval.gold` where the file is missing
 */
export async function scoreLinksFile(file: string, json: boolean): Promise<string> {
  if (!existsSync(file))
    throw new Failure("eval.gold", `There is no file ${file}: name a JSON-lines file of commitment-event pairs.`);
  const scores = scoreLinks(readFileSync(file, "utf8"));
  return json ? `${JSON.stringify(scores)}\n` : tell(scores);
}

/** The links of the project's own gold, both parts. */
export async function evalLinks(): Promise<Line[]> {
  return ["dev", "test"].flatMap((part): Line[] => {
    const { automatic, suggested, extent, pairs } = scoreLinks(readFileSync(OWN(part), "utf8"));
    const of = `of ${pairs} pairs`;
    return [
      { name: `links, ${part} part: automatic`, value: automatic.f1 ?? "-", unit: `F1, ${of}`, asked: "0.80" },
      { name: `links, ${part} part: automatic, precision`, value: automatic.precision ?? "-", unit: "share" },
      { name: `links, ${part} part: automatic, recall`, value: automatic.recall ?? "-", unit: "share" },
      { name: `links, ${part} part: at least suggested`, value: suggested.recall ?? "-", unit: "share of gold links" },
      { name: `links, ${part} part: extent right`, value: extent ?? "-", unit: "share" },
    ];
  });
}

/** The pair says that its words are a commitment; whose it is must be known from the speaker or the words. */
function isSomebodys({ actors }: MeantAct): boolean {
  return actors.length > 0;
}

/** What shows the contrary stands behind every link. */
function rank({ score, extent }: Match): number {
  return extent === "contrary" ? score - 1 : score;
}

function isLink({ found }: JudgedPair, threshold: number): boolean {
  return found !== null && found.extent !== "contrary" && found.score >= threshold;
}

function isGold(link: GoldLink): boolean {
  return link !== "none";
}

function count(judged: readonly JudgedPair[], said: (each: JudgedPair) => boolean): Counted {
  const [all, gold] = [judged.filter(said), judged.filter(({ pair }) => isGold(pair.link))];
  const right = all.filter(({ pair }) => isGold(pair.link)).length;
  const [precision, recall] = [share(right, all.length), share(right, gold.length)];
  const f1 = share(2 * right, all.length + gold.length);
  return { precision, recall, f1, gold: gold.length, said: all.length };
}

function share(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}

function tell({ pairs, automatic, coded, given, suggested, extent, why, bad }: LinkScores): string {
  const row = (name: string, { precision, recall, f1, gold, said }: Counted) =>
    `${name.padEnd(28)} P ${show(precision)}  R ${show(recall)}  F1 ${show(f1)}  gold ${gold}, said ${said}`;
  return [
    ...bad,
    `${pairs} pairs`,
    row("automatic", automatic),
    row("  all fields given", given),
    row("  text coded by Bongsu", coded),
    row("at least suggested", suggested),
    `extent right                 ${show(extent)}`,
    "",
    ...Object.entries(why)
      .toSorted(([, a], [, b]) => b.pairs - a.pairs)
      .map(([name, group]) => `${name.padEnd(28)} right ${group.right} of ${group.pairs}`),
    "",
  ].join("\n");
}

function show(value: number | null): string {
  return value === null ? "-" : value.toFixed(3);
}
